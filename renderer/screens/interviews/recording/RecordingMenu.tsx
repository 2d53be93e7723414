import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordingPlace } from '#shared/contract/recordingsContract.ts';
import type { Recording } from '#shared/domain/recording.ts';
import {
  chooseRecording,
  copyRecordingIn,
  detachRecording,
  dropRecordingCopy,
} from '../../../store/actions/recordingActions.ts';
import { locateSound } from '../../../store/player.ts';
import { openRecordingDialog } from '../../../store/recordingDialog.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { findCurrentTurn } from './currentTurn.ts';
import { keyInWords } from './recordingKeys.ts';
import classes from './Recording.module.css';
import { useSize } from './useSize.ts';

interface RecordingMenuProps {
  readonly recording: Recording;
  readonly place: RecordingPlace | null;
}

/** What can be done with the recording, under its name. */
export function RecordingMenu({ recording, place }: RecordingMenuProps) {
  const { t } = useTranslation('recording');
  const size = useSize();
  const isReadOnly = useSession(selectIsReadOnly);
  const { interviewId, fileName, bytes, contentId } = recording;
  const isFileThere = place?.isFileThere === true;
  return (
    <Menu position="bottom-end" width={340} onOpen={() => void locateSound(true)}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('menu')}>
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes['file']}>
          {fileName} · {size(bytes)}
        </Menu.Label>
        <Menu.Item
          disabled={isReadOnly}
          rightSection={<kbd className={classes['keys']}>{keyInWords('setTime')}</kbd>}
          onClick={() => openRecordingDialog({ kind: 'time', turn: findCurrentTurn() })}
        >
          {t('setTime')}
        </Menu.Item>
        <Menu.Divider />
        {contentId === null ? (
          <Menu.Item disabled={isReadOnly || !isFileThere} onClick={() => void copyRecordingIn(recording)}>
            {t('copyIn', { size: size(bytes) })}
            <span className={classes['why']}>{t('copyInWhy')}</span>
          </Menu.Item>
        ) : (
          <Menu.Item disabled={isReadOnly || !isFileThere} onClick={() => void dropRecordingCopy(recording)}>
            {t('dropCopy')}
            {!isFileThere && <span className={classes['why']}>{t('dropCopyNot')}</span>}
          </Menu.Item>
        )}
        <Menu.Item disabled={isReadOnly} onClick={() => void chooseRecording({ kind: 'attach', interviewId })}>
          {t('replace')}
        </Menu.Item>
        <Menu.Item disabled={isReadOnly} onClick={() => void detachRecording(recording)}>
          {t('detach')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
