import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { perform } from '../../store/actions/runCommand.ts';
import { addNotice } from '../../store/notices.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './SettingsScreen.module.css';

/** What detached recordings still take up in the file, and a way to be rid of it. Nothing is shown when it is nothing. */
export function UnusedRecordings() {
  const { t } = useTranslation('recording');
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const [isBusy, setIsBusy] = useState(false);
  const { data, refetch } = useBackendQuery(['recordings.unused'], (client, signal) =>
    client.recordings.unused({}, { signal }),
  );
  const size = (bytes: number): string =>
    t('megabytes', { size: format.number(Math.max(0.1, bytes / 1024 / 1024), bytes < 10 * 1024 * 1024 ? 1 : 0) });
  const cleanUp = async (): Promise<void> => {
    setIsBusy(true);
    const answer = await perform((client) => client.recordings.cleanUp({}));
    setIsBusy(false);
    if (answer === null) return;
    addNotice({ tone: 'done', text: t('cleanedUp', { size: size(answer.freedBytes) }), undoVersion: null });
    refetch();
  };
  if (data === undefined || data.recordings === 0) return null;
  return (
    <div className={classes['message']}>
      <p>{t('unused', { size: size(data.bytes) })}</p>
      <Button size="xs" mt={6} loading={isBusy} disabled={isReadOnly} onClick={() => void cleanUp()}>
        {t('cleanUp')}
      </Button>
    </div>
  );
}
