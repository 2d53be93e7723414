import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../commands/command.ts';
import { useCommands } from '../../../commands/commandRegistry.ts';
import { transcriptKeys } from '../../../commands/transcriptKeys.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { openQuotation, useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { findPlace } from './keys/transcriptPlace.ts';
import { startEditing, stopEditing, useTranscriptDraft } from '../../../store/transcriptDraft.ts';

/** Makes the text editable and puts the caret where the reader is. */
export function beginEditing(editor: TranscriptHandle | null): void {
  const { currentTurn } = useTranscriptCursor.getState();
  const point = findPlace()?.head ?? { turn: currentTurn ?? 0, offset: 0 };
  openQuotation(null);
  startEditing();
  editor?.editAt(point);
}

const canEdit = (): boolean => useOpenInterview.getState().content !== null && !selectIsReadOnly(useSession.getState());
const isEditing = (): boolean => useTranscriptDraft.getState().isEditing;

/** Editing the text and correcting who speaks, by key and in the palette. */
export function useEditingCommands(
  editor: RefObject<TranscriptHandle | null>,
  onSpeaker: (turnId: string | null) => void,
): void {
  const { t } = useTranslation('editor');
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'transcript.edit',
        label: t('editText'),
        group: t('groupText'),
        shortcut: transcriptKeys.editText,
        isEnabled: () => canEdit() && !isEditing(),
        run: () => beginEditing(editor.current),
      },
      {
        id: 'transcript.leaveEditing',
        label: t('leaveEditing'),
        group: t('groupText'),
        isEnabled: isEditing,
        run: stopEditing,
      },
      {
        id: 'transcript.speaker',
        label: t('changeSpeaker'),
        group: t('groupText'),
        shortcut: transcriptKeys.changeSpeaker,
        isEnabled: () => canEdit() && !isEditing() && useTranscriptCursor.getState().currentTurn !== null,
        run: () => {
          const turns = useOpenInterview.getState().content?.turns ?? [];
          onSpeaker(turns[useTranscriptCursor.getState().currentTurn ?? -1]?.id ?? null);
        },
      },
    ],
    [t, editor, onSpeaker],
  );
  useCommands(commands);
}
