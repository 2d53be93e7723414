import type { TFunction } from 'i18next';
import type { Turn } from '#shared/domain/interview.ts';
import { spansOfTarget, type TextTarget } from '../../../editor/textTarget.ts';

const longestWords = 600;

/** Where the reader is, as far as it is to be said aloud. */
export interface SaidPlace {
  readonly turns: readonly Turn[];
  readonly currentTurn: number | null;
  readonly target: TextTarget | null;
  /** The words of the open quotation and the names of its codes; null when none is open. */
  readonly open: { readonly words: string; readonly codes: readonly string[] } | null;
}

function shorten(words: string): string {
  const plain = words.replaceAll(/\s+/gu, ' ').trim();
  return plain.length > longestWords ? `${plain.slice(0, longestWords).replace(/\s\S*$/u, '')}…` : plain;
}

/** What a screen reader says of the place: the chosen words, the open quotation with its codes, or the turn. */
export function sayPlace(place: SaidPlace, t: TFunction<'editor'>, quoted: (text: string) => string): string {
  const { turns, currentTurn, target, open } = place;
  if (target !== null) {
    const spans = spansOfTarget(turns, target);
    const words = spans.map(({ turn, start, end }) => turns[turn]?.text.slice(start, end) ?? '').join(' ');
    return t('saidChosen', { words: shorten(words) });
  }
  if (open !== null) {
    const words = quoted(shorten(open.words));
    return open.codes.length === 0
      ? t('saidUncoded', { words })
      : t('saidQuotation', { codes: open.codes.join(', '), words });
  }
  const turn = currentTurn === null ? undefined : turns[currentTurn];
  if (turn === undefined) return '';
  const words = shorten(turn.text);
  return turn.speaker === '' ? words : t('saidTurn', { speaker: turn.speaker, words });
}
