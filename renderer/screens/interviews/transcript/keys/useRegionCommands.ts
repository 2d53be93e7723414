import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../../commands/command.ts';
import { useCommands } from '../../../../commands/commandRegistry.ts';
import { type TranscriptKey, transcriptKeys } from '../../../../commands/transcriptKeys.ts';
import { closePicker } from '../../../../store/transcriptCursor.ts';
import { wantFocus } from '../../../../store/workbench.ts';
import { stepRegion } from '../../regions.ts';

/** From part to part of the workbench, and from talk to talk in the order of the list. */
export function useRegionCommands(listed: readonly string[], openId: string | null, open: (id: string) => void): void {
  const { t } = useTranslation('editor');
  const commands = useMemo((): readonly Command[] => {
    const region = (key: TranscriptKey, run: () => void): Command => ({
      id: `transcript.${key}`,
      label: t(key),
      group: t('groupRegions'),
      shortcut: transcriptKeys[key],
      run,
    });
    const goOn = (step: 1 | -1): void => {
      const next = listed[listed.indexOf(openId ?? '') + step];
      if (next === undefined) return;
      open(next);
      wantFocus('text', next);
    };
    const goToRegion = (step: 1 | -1): void => {
      closePicker();
      stepRegion(step);
    };
    return [
      region('nextRegion', () => goToRegion(1)),
      region('previousRegion', () => goToRegion(-1)),
      region('nextInterview', () => goOn(1)),
      region('previousInterview', () => goOn(-1)),
    ];
  }, [t, listed, openId, open]);
  useCommands(commands);
}
