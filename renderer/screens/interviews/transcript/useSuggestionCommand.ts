import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../commands/command.ts';
import { useCommands } from '../../../commands/commandRegistry.ts';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { findRunningPass } from '../../../store/runningPass.ts';
import { showSuggestions, useSuggesting } from '../../../store/suggesting.ts';

/** Opens and closes the suggestions for the whole talk. */
export function useSuggestionCommand(): void {
  const { t } = useTranslation(['suggestions', 'editor']);
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'transcript.suggestions',
        label: t('show'),
        group: t('editor:groupSuggestions'),
        shortcut: 'shift+s',
        isEnabled: () => {
          const { id, content } = useOpenInterview.getState();
          return content !== null && id !== null && findRunningPass(id) === null;
        },
        run: () => showSuggestions(!useSuggesting.getState().isListOpen),
      },
    ],
    [t],
  );
  useCommands(commands);
}
