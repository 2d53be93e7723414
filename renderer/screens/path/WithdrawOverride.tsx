import { useTranslation } from 'react-i18next';
import type { GateOverride } from '#shared/domain/workflow.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';

/** Takes a written reason back: the gate counts by its evidence again. */
export function WithdrawOverride({ id }: { readonly id: GateOverride['id'] }) {
  const { t } = useTranslation('path');
  return (
    <LinkButton
      onClick={() => void runCommand((client) => client.workflow.withdrawOverride({ id }), t('withdrawDone'))}
    >
      {t('withdraw')}
    </LinkButton>
  );
}
