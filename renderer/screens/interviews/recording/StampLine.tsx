import { useTranslation } from 'react-i18next';
import type { Turn } from '#shared/domain/interview.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useStamping } from '../../../store/stamping.ts';
import { useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { useTranscriptDraft } from '../../../store/transcriptDraft.ts';
import { useFormat } from '../../../strings/format.ts';
import { keyInWords } from './recordingKeys.ts';
import classes from './Recording.module.css';

interface StampLineProps {
  readonly interviewId: string;
  readonly turns: readonly Turn[];
}

/** How to give the turns their times; while that is done, what was set and what comes next. */
export function StampLine({ interviewId, turns }: StampLineProps) {
  const { t } = useTranslation('recording');
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const isEditing = useTranscriptDraft((state) => state.isEditing);
  const currentTurn = useTranscriptCursor((state) => state.currentTurn) ?? 0;
  const last = useStamping((state) => (state.last?.interviewId === interviewId ? state.last : null));
  if (isReadOnly || turns.length === 0) return null;
  const isWithoutTimes = turns.every(({ startMs }) => startMs === null);
  const isMissingSome = turns.some(({ startMs }) => startMs === null);
  if (!isWithoutTimes && (last === null || !isMissingSome)) return null;
  const next = turns[currentTurn];
  const isStampStill = last !== null && turns[last.turn]?.startMs === last.timeMs;
  const isLastTurn = last?.turn === turns.length - 1;
  return (
    <p className={classes['stamping']}>
      <span role="status">
        {isWithoutTimes
          ? t('noTimes', { key: keyInWords('stamp') })
          : isStampStill &&
            t(isLastTurn ? 'stampLast' : 'stamped', { turn: last.turn + 1, time: format.position(last.timeMs) })}
      </span>
      {next !== undefined && !isEditing && (
        <span>{t('stampHere', { turn: currentTurn + 1, speaker: next.speaker })}</span>
      )}
    </p>
  );
}
