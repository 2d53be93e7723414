import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../commands/command.ts';
import { readingKeys } from '../../../commands/transcriptKeys.ts';
import { useCommands } from '../../../commands/commandRegistry.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { standAtCue, useReadingCues } from '../../../store/readingCues.ts';
import { useSession } from '../../../store/session.ts';
import { openQuotation, useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { filterOpenContent } from '../../../store/transcriptFilter.ts';
import { useTranscriptDraft } from '../../../store/transcriptDraft.ts';
import { stepCue } from './stepCue.ts';
import { toggleCues } from './toggleCues.ts';

const isReading = (): boolean =>
  useOpenInterview.getState().content !== null && !useTranscriptDraft.getState().isEditing;

/** Marks of pain and feeling on and off, and from one to the next, by key and in the palette. */
export function useCueCommands(editor: RefObject<TranscriptHandle | null>): void {
  const { t } = useTranslation(['reading', 'editor']);
  const isOn = useSession((state) => state.settings.areCuesShown);
  const commands = useMemo((): readonly Command[] => {
    const walk = (step: 1 | -1): void => {
      const { cues, current } = useReadingCues.getState();
      const { currentTurn } = useTranscriptCursor.getState();
      const { heardTurns } = filterOpenContent();
      const next = stepCue(cues ?? [], current, currentTurn, step, (turn) => heardTurns?.[turn] ?? true);
      const cue = next === null ? undefined : cues?.[next];
      if (cue === undefined) return;
      openQuotation(null, cue.turn);
      editor.current?.reveal(cue, true);
      // After what opening a place forgets.
      requestAnimationFrame(() => standAtCue(next));
    };
    const group = t('editor:groupWalk');
    const canWalk = (): boolean => isReading() && (useReadingCues.getState().cues?.length ?? 0) > 0;
    return [
      {
        id: 'transcript.cues',
        label: t(isOn ? 'hideCues' : 'showCues'),
        group,
        shortcut: readingKeys.showCues,
        isEnabled: isReading,
        run: toggleCues,
      },
      {
        id: 'transcript.nextCue',
        label: t('nextCue'),
        group,
        shortcut: readingKeys.nextCue,
        isEnabled: canWalk,
        run: () => walk(1),
      },
      {
        id: 'transcript.previousCue',
        label: t('previousCue'),
        group,
        shortcut: readingKeys.previousCue,
        isEnabled: canWalk,
        run: () => walk(-1),
      },
    ];
  }, [t, isOn, editor]);
  useCommands(commands);
}
