import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InterviewId } from '#shared/domain/ids.ts';
import { chooseRecording } from '../../../store/actions/recordingActions.ts';
import { usePlayer } from '../../../store/player.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';

/** The entry in the interview's menu; a recording that is there has a menu of its own. */
export function AttachRecordingItem({ interviewId }: { readonly interviewId: InterviewId }) {
  const { t } = useTranslation('recording');
  const isReadOnly = useSession(selectIsReadOnly);
  const hasRecording = usePlayer((state) => state.recording !== null);
  return (
    <Menu.Item disabled={isReadOnly} onClick={() => void chooseRecording({ kind: 'attach', interviewId })}>
      {t(hasRecording ? 'replace' : 'attach')}
    </Menu.Item>
  );
}
