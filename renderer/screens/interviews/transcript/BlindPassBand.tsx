import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodingPass } from '#shared/domain/codingPass.ts';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { goTo } from '../../../store/route.ts';
import classes from './BlindPassBand.module.css';

/** Says over the text that earlier codings are hidden, and ends the pass. */
export function BlindPassBand({ pass }: { readonly pass: CodingPass }) {
  const { t } = useTranslation(['agreement', 'common']);
  const [isCancelling, setIsCancelling] = useState(false);
  const codings = useOpenInterview((state) => state.content?.codings.size ?? 0);
  const end = async (): Promise<void> => {
    const answer = await runCommand((client) => client.agreement.endPass({ id: pass.id }), t('passEnded'));
    if (answer !== null) goTo('patterns', null, { view: 'agreement', second: `2 ${pass.coder}`, step: 'settle' });
  };
  const cancel = async (): Promise<void> => {
    setIsCancelling(false);
    await runCommand((client) => client.agreement.cancelPass({ id: pass.id }), t('passCancelled'));
  };
  return (
    <div className={classes['band']} role="status">
      <span>{t('passRuns')}</span>
      <span className={classes['actions']}>
        <LinkButton onClick={() => (codings > 0 ? setIsCancelling(true) : void cancel())}>{t('passCancel')}</LinkButton>
        <Button size="xs" onClick={() => void end()}>
          {t('passEnd')}
        </Button>
      </span>
      <ConfirmDialog
        isOpen={isCancelling}
        title={t('passCancelTitle')}
        confirmLabel={t('passCancelConfirm')}
        onConfirm={() => void cancel()}
        onClose={() => setIsCancelling(false)}
      >
        {t('passCancelText', { count: codings })}
      </ConfirmDialog>
    </div>
  );
}
