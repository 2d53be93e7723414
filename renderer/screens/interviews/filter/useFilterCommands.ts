import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../commands/command.ts';
import { readingKeys } from '../../../commands/transcriptKeys.ts';
import { useCommands } from '../../../commands/commandRegistry.ts';
import { addNotice } from '../../../store/notices.ts';
import { useOpenInterview } from '../../../store/openInterview.ts';
import {
  clearTranscriptFilter,
  isFiltering,
  showFilterForm,
  useTranscriptFilter,
} from '../../../store/transcriptFilter.ts';

/** Opening the filter and lifting it, by key and in the palette. */
export function useFilterCommands(): void {
  const { t } = useTranslation(['reading', 'editor']);
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'transcript.filter',
        label: t('openFilter'),
        group: t('editor:groupWalk'),
        shortcut: readingKeys.openFilter,
        isEnabled: () => useOpenInterview.getState().content !== null,
        run: () => showFilterForm(true),
      },
      {
        id: 'transcript.clearFilter',
        label: t('clearFilter'),
        group: t('editor:groupWalk'),
        shortcut: readingKeys.clearFilter,
        isEnabled: () => isFiltering(useTranscriptFilter.getState()),
        run: () => {
          clearTranscriptFilter();
          addNotice({ tone: 'done', text: t('cleared'), undoVersion: null });
        },
      },
    ],
    [t],
  );
  useCommands(commands);
}
