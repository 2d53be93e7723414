import i18next from 'i18next';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { switchKeyboardLayout } from '#shared/text/transliterate.ts';
import { runCommand } from '../store/actions/runCommand.ts';
import { addNotice } from '../store/notices.ts';
import { useRecords } from '../store/records.ts';
import { useSession } from '../store/session.ts';
import { listCommands } from './commandRegistry.ts';
import { readingKeys, transcriptKeys } from './transcriptKeys.ts';

/** Commands that set a code have ids which begin so; their keys may be taken by another code. */
export const favouritePrefix = 'transcript.favourite.';

/** The digit or Latin letter at a place of the keyboard, in any layout; null for other keys. */
export function favouriteKeyOf(event: Pick<KeyboardEvent, 'code'>): string | null {
  const key = /^(?:Digit|Numpad)([0-9])$/u.exec(event.code)?.[1] ?? /^Key([A-Z])$/u.exec(event.code)?.[1];
  return key?.toLowerCase() ?? null;
}

/** A stored key as a press: by place, also where it was written down in Russian letters. */
export function pressOfFavourite(key: string): string {
  const lower = key.toLowerCase();
  return /[а-яё]/u.test(lower) ? switchKeyboardLayout(lower) : lower;
}

function nameOfKey<Name extends string>(keys: Readonly<Record<Name, string>>, press: string): Name | undefined {
  return (Object.keys(keys) as Name[]).find((name) => keys[name] === press);
}

/** What a key does in the transcript already, in the language of the interface; null when it is free for a code. */
export function findKeyUse(key: string): string | null {
  const t = i18next.getFixedT(null, ['editor', 'reading']);
  const press = pressOfFavourite(key);
  if (press === 'g') return t('opensScreens');
  const own = nameOfKey(transcriptKeys, press);
  if (own !== undefined) return t(own);
  const reading = nameOfKey(readingKeys, press);
  if (reading !== undefined) return t(`reading:${reading}`);
  const other = listCommands().find(
    ({ id, shortcut, otherShortcuts }) =>
      id.startsWith('transcript.') &&
      !id.startsWith(favouritePrefix) &&
      (shortcut === press || otherShortcuts?.includes(press) === true),
  );
  return other?.label ?? null;
}

/**
 * Gives a code its key, or takes it away with null, and says so. A key that another code has goes over to this one; a
 * key that does something else is refused with a sentence. True when the code has the key.
 */
export async function giveKey(code: Code, key: string | null): Promise<boolean> {
  const t = i18next.getFixedT(null, 'editor');
  const { language } = useSession.getState().settings;
  if (key === code.shortcut) return true;
  const cap = key?.toUpperCase() ?? '';
  const use = key === null ? null : findKeyUse(key);
  if (use !== null) {
    addNotice({ tone: 'error', text: t('keyInUse', { key: cap, use }), undoVersion: null });
    return false;
  }
  const codes = Object.values(useRecords.getState().tables.code);
  const holder = key === null ? undefined : codes.find(({ id, shortcut }) => id !== code.id && shortcut === key);
  const name = nameOfCode(code, language);
  const done =
    key === null
      ? t('keyTaken', { name })
      : holder === undefined
        ? t('keyGiven', { key: cap, name })
        : t('keyMoved', { key: cap, name, holder: nameOfCode(holder, language) });
  return (await runCommand((client) => client.codes.update({ id: code.id, patch: { shortcut: key } }), done)) !== null;
}
