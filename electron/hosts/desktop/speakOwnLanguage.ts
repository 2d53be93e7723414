import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandLine } from 'electron';
import * as v from 'valibot';
import { type Language, languageSchema } from '#shared/domain/language.ts';

const storedSchema = v.object({ settings: v.object({ language: languageSchema }) });

function findChosenLanguage(dataFolder: string): Language | null {
  try {
    return v.parse(storedSchema, JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'))).settings.language;
  } catch {
    return null;
  }
}

/**
 * What Chromium and the system draw for us, fields of days and menus, speaks the language that was chosen last; until one
 * was, that of the system. Heard only before the app is ready: another choice takes hold at the next start.
 */
export function speakOwnLanguage(dataFolder: string, commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  const language = findChosenLanguage(dataFolder);
  if (language !== null) commandLine.appendSwitch('lang', language);
}
