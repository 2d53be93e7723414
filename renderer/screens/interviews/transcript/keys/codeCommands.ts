import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Command } from '../../../../commands/command.ts';
import { favouritePrefix, findKeyUse, pressOfFavourite } from '../../../../commands/favouriteKey.ts';
import type { TranscriptKey } from '../../../../commands/transcriptKeys.ts';
import { openPicker, useTranscriptCursor } from '../../../../store/transcriptCursor.ts';
import { checkCodable, codeTarget, listCodableSpans, repeatLastCodes } from '../codingActions.ts';
import { aim, canChange, canCode, commandOf, listTurns, type TranscriptContext } from './transcriptPlace.ts';

const longestName = 100;

/** Codes on what is chosen: found by letters, repeated, new in the person's words, or by a key of their own. */
export function codeCommands(context: TranscriptContext, codes: readonly Code[], language: Language): Command[] {
  const { t } = context;
  const pick = (): void => {
    aim();
    if (checkCodable()) openPicker({ kind: 'code', name: '' });
  };
  const inVivo = (): void => {
    aim();
    if (!checkCodable()) return;
    const [span] = listCodableSpans();
    const words = span === undefined ? '' : (listTurns()[span.turn]?.text.slice(span.start, span.end) ?? '');
    const name = words.replaceAll(/\s+/gu, ' ').slice(0, longestName);
    openPicker({ kind: 'code', name: name.replace(/[.,;:!?…\s]+$/u, '') });
  };
  const code = (key: TranscriptKey, run: () => void | Promise<void>): Command => ({
    ...commandOf(context, t('groupCode'), key, run),
    isEnabled: canCode,
  });
  return [
    code('setCode', pick),
    { ...code('repeatCode', () => (aim(), repeatLastCodes())), isEnabled: canChange },
    { ...code('inVivo', inVivo), isEnabled: canChange },
    ...favouriteCommands(context, codes, language),
  ];
}

/** Favourite codes: those with a key of their own, digits first. */
export function listFavourites(codes: readonly Code[]): Code[] {
  return codes
    .filter(({ shortcut }) => shortcut !== null)
    .toSorted((left, right) =>
      pressOfFavourite(left.shortcut ?? '').localeCompare(pressOfFavourite(right.shortcut ?? '')),
    );
}

function favouriteCommands({ t }: TranscriptContext, codes: readonly Code[], language: Language): Command[] {
  const { getState } = useTranscriptCursor;
  return listFavourites(codes).map((code): Command => {
    const press = pressOfFavourite(code.shortcut ?? '');
    return {
      id: `${favouritePrefix}${code.id}`,
      label: t('setThis', { name: nameOfCode(code, language) }),
      group: t('groupFavourites'),
      shortcut: press,
      // A key that came in with a file may be taken here: then it does what it always does.
      isEnabled: () =>
        canChange() && findKeyUse(press) === null && (getState().target !== null || getState().currentTurn !== null),
      run: () => setFavourite(code.id),
    };
  });
}

/** Sets the code on what is chosen, else on the open quotation's words or the whole current turn. */
export async function setFavourite(codeId: string): Promise<void> {
  aim();
  await codeTarget([{ kind: 'code', codeId }]);
}
