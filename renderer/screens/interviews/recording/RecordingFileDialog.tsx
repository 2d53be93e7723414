import { Button, FileButton, Group, Modal, Stack } from '@mantine/core';
import { IconArrowUp, IconFileMusic, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordingExtensions } from '#shared/domain/recording.ts';
import { Banner } from '../../../components/Banner.tsx';
import { attachFile, takePath } from '../../../store/actions/recordingActions.ts';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import { closeRecordingDialog, type FilePurpose, useRecordingDialog } from '../../../store/recordingDialog.ts';
import { useSession } from '../../../store/session.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import classes from '../../../components/FileList.module.css';

interface RecordingFileDialogProps {
  readonly purpose: FilePurpose;
  readonly onClose: () => void;
}

/** The folder that the open project lies in. */
function folderOfProject(): string | null {
  const path = useSession.getState().open?.path ?? null;
  if (path === null) return null;
  const separator = path.includes('\\') ? '\\' : '/';
  return path.slice(0, path.lastIndexOf(separator)) || separator;
}

/** The app's own chooser of recordings, for hosts without a system dialog. It begins beside the project. */
export function RecordingFileDialog({ purpose, onClose }: RecordingFileDialogProps) {
  const { t } = useTranslation(['recording', 'common']);
  const [folder, setFolder] = useState(folderOfProject);
  const [isBusy, setIsBusy] = useState(false);
  const { data, error } = useBackendQuery(
    ['listFolder', folder, 'recording'],
    (client, signal) => client.projects.listFolder({ path: folder, files: 'recording' }, { signal }),
    { followsData: false },
  );
  const take = async (path: string): Promise<void> => {
    setIsBusy(true);
    const isTaken = await takePath(purpose, path);
    setIsBusy(false);
    // Another file asks its question in the place of this dialog.
    if (isTaken && useRecordingDialog.getState().dialog?.kind === 'choose') onClose();
  };
  const bringIn = (file: File | null): void => {
    if (file === null || purpose.kind !== 'attach') return;
    closeRecordingDialog();
    void attachFile(purpose.interviewId, file);
  };
  const parent = data?.parent ?? null;
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t('chooseTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        {error !== null && error !== undefined && <Banner tone="error">{sentenceOf(error)}</Banner>}
        <div>
          <div className={classes['path']}>{data?.path ?? folder ?? ''}</div>
          <ul className={classes['list']} aria-label={t('list')}>
            {parent !== null && (
              <li>
                <button type="button" className={classes['entry']} onClick={() => setFolder(parent)}>
                  <IconArrowUp size={18} stroke={1.6} aria-hidden />
                  {t('folderUp')}
                </button>
              </li>
            )}
            {data?.entries.map((entry) => (
              <li key={entry.path}>
                <button
                  type="button"
                  className={classes['entry']}
                  data-kind={entry.kind}
                  disabled={isBusy}
                  onClick={() => (entry.kind === 'folder' ? setFolder(entry.path) : void take(entry.path))}
                >
                  {entry.kind === 'folder' ? (
                    <IconFolder size={18} stroke={1.6} aria-hidden />
                  ) : (
                    <IconFileMusic size={18} stroke={1.6} aria-hidden />
                  )}
                  {entry.name}
                </button>
              </li>
            ))}
            {data?.entries.length === 0 && <li className={classes['empty']}>{t('emptyFolder')}</li>}
          </ul>
        </div>
        <p className={classes['hint']}>{t('chooseHint')}</p>
        <Group gap="sm">
          {purpose.kind === 'attach' && (
            <FileButton accept={recordingExtensions.map((ending) => `.${ending}`).join(',')} onChange={bringIn}>
              {(button) => <Button {...button}>{t('chooseOther')}</Button>}
            </FileButton>
          )}
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
