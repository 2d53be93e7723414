import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '#shared/domain/interview.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import type { InterviewContent } from '../../../store/openInterview.ts';
import { openPlayer, pause, usePlayer } from '../../../store/player.ts';
import { useRecordList } from '../../../store/records.ts';
import { useSession } from '../../../store/session.ts';
import { filterOpenContent } from '../../../store/transcriptFilter.ts';
import { LoadingSound } from './LoadingSound.tsx';
import { PlayerControls } from './PlayerControls.tsx';
import { RecordingDialogs } from './RecordingDialogs.tsx';
import { RecordingTrouble } from './RecordingTrouble.tsx';
import classes from './Recording.module.css';
import { StampLine } from './StampLine.tsx';
import { useRecordingCommands } from './useRecordingCommands.ts';
import { useSoundingTurn } from './useSoundingTurn.ts';

interface RecordingBarProps {
  readonly interview: Interview;
  readonly content: InterviewContent;
  readonly editor: RefObject<TranscriptHandle | null>;
}

/** The page goes along with what is heard. */
function useFollowing({ content, editor }: RecordingBarProps): void {
  const sounding = useSoundingTurn(content.turns);
  useEffect(() => {
    const { isPlaying, isFollowing } = usePlayer.getState();
    if (sounding === null || !isPlaying || !isFollowing) return;
    // What the reader filtered away stays away.
    const { heardTurns } = filterOpenContent();
    if (heardTurns === null || heardTurns[sounding] !== false)
      editor.current?.reveal({ turn: sounding, start: 0, end: 0 }, true);
  }, [sounding, editor]);
}

/** Plays the talk's recording, or says why it cannot. Nothing is shown while none is attached. */
export function RecordingBar(props: RecordingBarProps) {
  const { interview, content, editor } = props;
  const { t } = useTranslation('recording');
  const attached = useRecordList('recording').findLast(({ interviewId }) => interviewId === interview.id) ?? null;
  const { recording, place, phase } = usePlayer();
  const isHidingNames = useSession((state) => state.isHidingNames);
  useRecordingCommands(editor, interview.id);
  useFollowing(props);
  useEffect(() => openPlayer(attached), [attached]);
  useEffect(() => () => openPlayer(null), []);
  useEffect(() => {
    if (isHidingNames) pause();
  }, [isHidingNames]);
  const isTroubled = place?.state === 'missing' || place?.state === 'changed' || phase === 'undecodable';
  return (
    <>
      {recording !== null && (
        <section className={classes['region']} aria-label={t('title')}>
          {isHidingNames ? (
            <p className={classes['quiet']}>{t('hidden')}</p>
          ) : isTroubled && phase !== 'ready' ? (
            <RecordingTrouble recording={recording} place={place} isUndecodable={phase === 'undecodable'} />
          ) : phase === 'loading' ? (
            <LoadingSound recording={recording} />
          ) : (
            <>
              <PlayerControls recording={recording} place={place} />
              <StampLine interviewId={interview.id} turns={content.turns} />
            </>
          )}
        </section>
      )}
      <RecordingDialogs turns={content.turns} />
    </>
  );
}
