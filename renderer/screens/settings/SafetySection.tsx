import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/Banner.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { restoreBackup } from '../../store/actions/projectActions.ts';
import { perform } from '../../store/actions/runCommand.ts';
import { addNotice } from '../../store/notices.ts';
import { openMergeDialog } from '../../store/openFileDialog.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './SettingsScreen.module.css';
import { UnusedRecordings } from './UnusedRecordings.tsx';

interface Backup {
  readonly path: string;
  readonly madeAt: string;
  readonly bytes: number;
}

/** Checking the file, making backups, and putting one back. */
export function SafetySection() {
  const { t } = useTranslation(['settings', 'merging']);
  const isReadOnly = useSession(selectIsReadOnly);
  // A damaged project is only for reading too, and a backup is what mends it.
  const canRestore = useSession(({ open }) => open?.readOnlyReason === null || open?.readOnlyReason === 'damaged');
  const format = useFormat();
  const backups = useBackendQuery(['backups'], (client, signal) => client.projects.backups({}, { signal }));
  const [check, setCheck] = useState<{ readonly isSound: boolean; readonly problems: readonly string[] } | null>(null);
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const runCheck = async (): Promise<void> => {
    setIsBusy(true);
    setCheck(await perform((client) => client.projects.check({})));
    setIsBusy(false);
  };
  const makeBackup = async (): Promise<void> => {
    setIsBusy(true);
    const made = await perform((client) => client.projects.backup({}));
    setIsBusy(false);
    if (made === null) return;
    addNotice({ tone: 'done', text: t('backupMade'), undoVersion: null });
    backups.refetch();
  };
  const restore = async (backup: Backup): Promise<void> => {
    setIsBusy(true);
    const isDone = await restoreBackup(backup.path);
    setIsBusy(false);
    setRestoring(null);
    if (isDone) addNotice({ tone: 'done', text: t('restored'), undoVersion: null });
  };
  const dateOf = (backup: Backup): string => `${format.longDay(backup.madeAt)}, ${format.time(backup.madeAt)}`;
  return (
    <Section title={t('safety')}>
      <div className={classes['buttons']}>
        <Button disabled={isBusy} onClick={() => void makeBackup()}>
          {t('makeBackup')}
        </Button>
        <Button disabled={isBusy} onClick={() => void runCheck()}>
          {t('check')}
        </Button>
        <Button disabled={isBusy || isReadOnly} onClick={() => void openMergeDialog()}>
          {t('merging:command')}
        </Button>
      </div>
      {check !== null && (
        <div className={classes['message']} role="status">
          {check.isSound ? (
            t('checkSound')
          ) : (
            <Banner tone="error">
              {t('checkProblems')} {check.problems.join(' ')}
            </Banner>
          )}
        </div>
      )}
      {backups.data?.backups.length === 0 && <p className={classes['message']}>{t('noBackups')}</p>}
      <ul className={classes['list']} aria-label={t('backups')}>
        {backups.data?.backups.map((backup) => (
          <li key={backup.path} className={classes['item']} title={backup.path}>
            <span>{dateOf(backup)}</span>
            <span className={classes['aside']}>
              {t('kilobytes', { size: format.number(Math.ceil(backup.bytes / 1024)) })}
            </span>
            <span className={classes['push']}>
              <LinkButton disabled={!canRestore} onClick={() => setRestoring(backup)}>
                {t('restore')}
              </LinkButton>
            </span>
          </li>
        ))}
      </ul>
      <UnusedRecordings />
      <ConfirmDialog
        isOpen={restoring !== null}
        title={t('restoreTitle', { date: restoring === null ? '' : dateOf(restoring) })}
        confirmLabel={t('restore')}
        isBusy={isBusy}
        onConfirm={() => restoring !== null && void restore(restoring)}
        onClose={() => setRestoring(null)}
      >
        {t('restoreText')}
      </ConfirmDialog>
    </Section>
  );
}
