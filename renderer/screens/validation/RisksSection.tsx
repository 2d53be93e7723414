import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Risk } from '#shared/domain/validation.ts';
import { dangerousRisk } from '#shared/workflow/gatesOfValidation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { useRecordList } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import recordClasses from './RecordList.module.css';
import { RiskDialog } from './RiskDialog.tsx';
import classes from './ValidationScreen.module.css';

const weightOf = ({ likelihood, damage }: Risk): number => likelihood * damage;

/** What the client fears, the heaviest first, and what is done about it. */
export function RisksSection() {
  const { t } = useTranslation(['validation', 'common']);
  const isReadOnly = useSession(selectIsReadOnly);
  const risks = useRecordList('risk').toSorted((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1));
  const [editing, setEditing] = useState<Risk | 'new' | null>(null);
  return (
    <Section title={t('risksTitle')} className={classes['narrow']}>
      <p className={classes['intro']}>{t('risksIntro', { danger: dangerousRisk })}</p>
      {risks.length === 0 ? (
        <EmptyState
          text={t('noRisks')}
          action={!isReadOnly && <Button onClick={() => setEditing('new')}>{t('addRisk')}</Button>}
        />
      ) : (
        <>
          <ul className={recordClasses['list']}>
            {risks.map((risk) => {
              const isAnswered = (risk.mitigation ?? '').trim() !== '';
              return (
                <li key={risk.id} className={recordClasses['risk']}>
                  <div>
                    <div
                      className={recordClasses['weight']}
                      data-danger={(weightOf(risk) >= dangerousRisk && !isAnswered) || undefined}
                    >
                      {weightOf(risk)}
                    </div>
                    <div className={recordClasses['weightNote']}>
                      {risk.likelihood} × {risk.damage}
                    </div>
                  </div>
                  <div>
                    <div>{risk.text}</div>
                    <div className={isAnswered ? recordClasses['meta'] : classes['warning']}>
                      {isAnswered ? risk.mitigation : t('notAnswered')}
                    </div>
                  </div>
                  {!isReadOnly && (
                    <LinkButton aria-label={t('editNamed', { name: risk.text })} onClick={() => setEditing(risk)}>
                      {t('common:edit')}
                    </LinkButton>
                  )}
                </li>
              );
            })}
          </ul>
          {!isReadOnly && (
            <div className={classes['toolbar']}>
              <Button size="xs" onClick={() => setEditing('new')}>
                {t('addRisk')}
              </Button>
            </div>
          )}
        </>
      )}
      {editing !== null && <RiskDialog risk={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}
