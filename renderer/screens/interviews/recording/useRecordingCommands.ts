import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewId } from '#shared/domain/ids.ts';
import { findTurnAt, timeLineOf } from '#shared/text/turnTimes.ts';
import type { Command } from '../../../commands/command.ts';
import { useCommands } from '../../../commands/commandRegistry.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { chooseRecording, detachRecording } from '../../../store/actions/recordingActions.ts';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { changeRate, play, skip, togglePlay, usePlayer } from '../../../store/player.ts';
import { openRecordingDialog } from '../../../store/recordingDialog.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { stampTurn } from '../../../store/stamping.ts';
import { findCurrentTurn, goToTurn } from './currentTurn.ts';
import { otherRecordingKeys, recordingKeys } from './recordingKeys.ts';

const skipMs = 3000;

const isAudible = (): boolean => usePlayer.getState().recording !== null && !useSession.getState().isHidingNames;
const canWrite = (): boolean => !selectIsReadOnly(useSession.getState());
const turnsNow = () => useOpenInterview.getState().content?.turns ?? [];

function playCurrentTurn(): void {
  const startMs = turnsNow()[findCurrentTurn()]?.startMs ?? null;
  if (startMs !== null) void play(startMs);
}

/** Hearing the talk, and setting times while hearing it, by key and in the palette. */
export function useRecordingCommands(editor: RefObject<TranscriptHandle | null>, interviewId: InterviewId): void {
  const { t } = useTranslation('recording');
  const commands = useMemo((): readonly Command[] => {
    const group = t('title');
    const hear = (name: keyof typeof recordingKeys, label: string, run: () => void): Command => ({
      id: `recording.${name}`,
      label,
      group,
      shortcut: recordingKeys[name],
      isEnabled: isAudible,
      run,
    });
    const jump = (): void => {
      const turn = findTurnAt(timeLineOf(turnsNow()), usePlayer.getState().timeMs);
      if (turn !== null) goToTurn(editor.current, turn);
    };
    const stamp = (): void =>
      stampTurn(usePlayer.getState().timeMs, findCurrentTurn, (turn) => goToTurn(editor.current, turn));
    return [
      { ...hear('play', t('play'), togglePlay), otherShortcuts: [otherRecordingKeys.play] },
      { ...hear('back', t('back'), () => skip(-skipMs)), otherShortcuts: [otherRecordingKeys.back] },
      { ...hear('forward', t('forward'), () => skip(skipMs)), otherShortcuts: [otherRecordingKeys.forward] },
      hear('slower', t('slower'), () => changeRate(-1)),
      hear('faster', t('faster'), () => changeRate(1)),
      hear('jump', t('jump'), jump),
      hear('playTurn', t('playTurn'), playCurrentTurn),
      { ...hear('stamp', t('stamp'), stamp), isEnabled: () => isAudible() && canWrite() },
      {
        ...hear('setTime', t('setTime'), () => openRecordingDialog({ kind: 'time', turn: findCurrentTurn() })),
        isEnabled: () => canWrite() && turnsNow().length > 0,
      },
      {
        id: 'recording.attach',
        label: t('attach'),
        group,
        isEnabled: canWrite,
        run: () => chooseRecording({ kind: 'attach', interviewId }),
      },
      {
        id: 'recording.detach',
        label: t('detach'),
        group,
        isEnabled: () => canWrite() && usePlayer.getState().recording !== null,
        run: async () => {
          const { recording } = usePlayer.getState();
          if (recording !== null) await detachRecording(recording);
        },
      },
    ];
  }, [t, editor, interviewId]);
  useCommands(commands);
}
