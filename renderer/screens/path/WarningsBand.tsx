import { useTranslation } from 'react-i18next';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import { stateIds } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { Banner } from '../../components/Banner.tsx';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './PathScreen.module.css';
import { WithdrawOverride } from './WithdrawOverride.tsx';

/** What does not close a gate but weakens what was found; gates passed with a reason among it. */
export function WarningsBand({ status }: { readonly status: WorkflowStatus }) {
  const { t } = useTranslation('path');
  const { language, longDay, quoted } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const current = stateIds.indexOf(status.state);
  const overridden = status.gates.filter(
    (gate) => gate.override !== null && !gate.met && stateIds.indexOf(gate.state) < current,
  );
  const warnings = status.warnings.filter((warning) => warning.key !== 'warning.overridden' || overridden.length === 0);
  if (warnings.length === 0 && overridden.length === 0) return null;
  return (
    <div className={classes['bands']}>
      {overridden.map((gate) => (
        <Banner
          key={gate.id}
          tone="warning"
          action={!isReadOnly && gate.override !== null && <WithdrawOverride id={gate.override.id} />}
        >
          <b>{t('overrideBand', { step: stateIds.indexOf(gate.state) })}</b>{' '}
          {workflowText(gate.reason.key, gate.reason.values, language)}{' '}
          {quoted((gate.override?.reason ?? '').replace(/[.\s]+$/u, ''))}.{' '}
          {gate.override?.author !== '' && `${gate.override?.author}, `}
          {longDay(gate.override?.overriddenAt ?? '')}
        </Banner>
      ))}
      {warnings.length > 0 && (
        <Banner tone="warning">
          {warnings.map((warning, index) => (
            <div
              key={`${warning.key} ${index}`}
              className={index < warnings.length - 1 ? classes['bandNote'] : undefined}
            >
              {workflowText(warning.key, warning.values, language)}
            </div>
          ))}
        </Banner>
      )}
    </div>
  );
}
