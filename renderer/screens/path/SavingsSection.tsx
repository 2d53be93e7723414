import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savedByRefutation } from '#shared/analysis/refutationSaving.ts';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import type { RefutationSaving } from '#shared/domain/pathEvent.ts';
import { type LoopId, nameOfLoop } from '#shared/domain/workflow.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { useProject, useRecordList } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './PathHistory.module.css';
import { SavingDialog } from './SavingDialog.tsx';

/** Ways back that end a plan before it was built. */
const refutations: readonly LoopId[] = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6'];

/** What it saved to learn in time that a guess was wrong, in the user's own figures. */
export function SavingsSection({ status }: { readonly status: WorkflowStatus }) {
  const { t } = useTranslation('path');
  const { language } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const savings = useRecordList('refutationSaving');
  const [editing, setEditing] = useState<number | null>(null);
  const ended = status.waves.flatMap(({ number, loopId }) =>
    loopId !== null && refutations.includes(loopId) ? [{ wave: number - 1, loopId }] : [],
  );
  if (ended.length === 0) return null;
  const savingOf = (wave: number): RefutationSaving | null => savings.find((saving) => saving.wave === wave) ?? null;
  return (
    <Section title={t('savingsTitle')}>
      <ul className={classes['events']}>
        {ended.map(({ wave, loopId }) => {
          const saving = savingOf(wave);
          const action = t(saving === null ? 'savingWrite' : 'savingEdit');
          return (
            <li key={wave} className={classes['saving']}>
              <b>{t('savingOf', { wave, name: nameOfLoop(loopId, language) })}</b>{' '}
              {saving === null ? (
                <span className={classes['aside']}>{t('savingUnwritten')}</span>
              ) : (
                <SavingInWords saving={saving} />
              )}{' '}
              {!isReadOnly && (
                <LinkButton aria-label={t('savingEditOf', { action, wave })} onClick={() => setEditing(wave)}>
                  {action}
                </LinkButton>
              )}
            </li>
          );
        })}
      </ul>
      {editing !== null && <SavingDialog wave={editing} saving={savingOf(editing)} onClose={() => setEditing(null)} />}
    </Section>
  );
}

function SavingInWords({ saving }: { readonly saving: RefutationSaving }) {
  const { t } = useTranslation('path');
  const format = useFormat();
  const currency = useProject()?.currency ?? 'RUB';
  const { cost, months } = savedByRefutation(saving);
  const money = (value: number): string => format.money(value, currency);
  const time = (value: number): string => t('months', { count: value, months: format.number(value, 1) });
  return (
    <>
      <div className={classes['saved']}>
        {cost >= 0 && months >= 0
          ? t('saved', { cost: money(cost), months: time(months) })
          : t('notSaved', { cost: money(cost), months: time(months) })}
      </div>
      <div className={classes['aside']}>
        {t('savingFormula', {
          planned: money(saving.plannedCost),
          spent: money(saving.spentCost),
          cost: money(cost),
          plannedMonths: time(saving.plannedMonths),
          spentMonths: time(saving.spentMonths),
          months: time(months),
        })}
      </div>
      {saving.note !== '' && <div className={classes['aside']}>{saving.note}</div>}
    </>
  );
}
