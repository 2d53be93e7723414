import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateStatus, WorkflowStatus } from '#shared/contract/workflowContract.ts';
import { nameOfState, stateIds } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { GateLine, GateTable } from '../../components/GateLine.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { Section } from '../../components/Section.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useProject } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { formatGateFigure } from './formatGateFigure.ts';
import classes from './PathScreen.module.css';
import { placeOfGate } from './placeOfGate.ts';
import { WithdrawOverride } from './WithdrawOverride.tsx';

/** The gates of the present step: what each has, what it needs, what to do. */
export function GatesSection({ status }: { readonly status: WorkflowStatus }) {
  const { t } = useTranslation('path');
  const format = useFormat();
  const [overriding, setOverriding] = useState<GateStatus | null>(null);
  const gates = status.gates.filter((gate) => gate.state === status.state);
  const step = stateIds.indexOf(status.state);
  const passed = gates.filter((gate) => gate.met).length;
  const override = async (gate: GateStatus, reason: string): Promise<void> => {
    setOverriding(null);
    await runCommand((client) => client.workflow.overrideGate({ gateId: gate.id, reason }), t('overrideDone'));
  };
  return (
    <Section
      title={t('gatesOf', { step, name: nameOfState(status.state, format.language) })}
      aside={gates.length === 0 ? undefined : t('metOf', { met: passed, total: gates.length })}
    >
      {gates.length === 0 ? (
        <p className={classes['nothing']}>{t('noGates')}</p>
      ) : (
        <GateTable label={t('title')} headings={[t('condition'), t('has'), t('needs'), t('next')]}>
          {gates.map((gate) => (
            <Gate key={gate.id} gate={gate} onOverride={() => setOverriding(gate)} />
          ))}
        </GateTable>
      )}
      <ReasonDialog
        isOpen={overriding !== null}
        title={t('overrideTitle')}
        confirmLabel={t('passWithReason')}
        onConfirm={(reason) => overriding !== null && void override(overriding, reason)}
        onClose={() => setOverriding(null)}
      >
        {overriding !== null && `${workflowText(`gate.${overriding.id}`, {}, format.language)}. ${t('overrideText')}`}
      </ReasonDialog>
    </Section>
  );
}

function Gate({ gate, onOverride }: { readonly gate: GateStatus; readonly onOverride: () => void }) {
  const { t } = useTranslation('path');
  const { language, day } = useFormat();
  const currency = useProject()?.currency ?? 'RUB';
  const isReadOnly = useSession(selectIsReadOnly);
  const words = { yes: t('yes'), no: t('no') };
  const isOverridden = gate.override !== null && !gate.met;
  const markText = gate.met ? t('gateMet') : isOverridden ? t('passedWithReason') : t('gateOpen');
  return (
    <GateLine
      mark={gate.met ? 'met' : isOverridden ? 'override' : 'open'}
      markText={markText}
      condition={workflowText(`gate.${gate.id}`, {}, language)}
      why={
        <>
          {workflowText(gate.reason.key, gate.reason.values, language)}
          {gate.override !== null && (
            <div className={classes['override']}>
              <span className={classes['overrideTitle']}>{t('passedWithReason')}</span>:{' '}
              {gate.override.reason.replace(/[.\s]+$/u, '')}.{' '}
              {gate.override.author !== '' && `${gate.override.author}, `}
              {day(gate.override.overriddenAt)}
            </div>
          )}
        </>
      }
      has={formatGateFigure(gate.have, currency, words, language)}
      needs={formatGateFigure(gate.need, currency, words, language)}
      next={
        gate.met ? null : (
          <>
            <Anchor href={placeOfGate(gate)} size="13px">
              {workflowText(`next.${gate.id}`, gate.reason.values, language)}
            </Anchor>
            {!isReadOnly && (
              <div className={classes['gateAction']}>
                {gate.override === null ? (
                  <LinkButton onClick={onOverride}>{t('passWithReason')}</LinkButton>
                ) : (
                  <WithdrawOverride id={gate.override.id} />
                )}
              </div>
            )}
          </>
        )
      }
    />
  );
}
