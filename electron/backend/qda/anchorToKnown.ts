import type { Turn } from '#shared/domain/interview.ts';
import { snapSpanToGraphemes, type Span } from '#shared/text/span.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { Interchange } from '../interchange/interchangeSchema.ts';
import { outId } from '../interchange/outId.ts';
import type { LossTally } from './lossTally.ts';

interface Place extends Span {
  readonly turn: number;
}

/** Words as both texts have them: line ends of one kind, and no spaces that only look different. */
const comparable = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\u00A0', ' ');

/** The offset in a text of an offset in its comparable form. */
function offsetIn(text: string, offset: number): number {
  let place = offset;
  for (let at = text.indexOf('\r\n'); at !== -1 && at < place; at = text.indexOf('\r\n', at + 2)) place += 1;
  return place;
}

/** Where the words stand now: nearest to where they stood, or null when nobody says them any more. */
function findWords(turns: readonly Turn[], words: string, place: Place): Place | null {
  let best: Place | null = null;
  let bestDistance = Infinity;
  for (const [turn, { text }] of turns.entries()) {
    const said = comparable(text);
    for (let at = said.indexOf(words); at !== -1; at = said.indexOf(words, at + 1)) {
      const distance = Math.abs(turn - place.turn) * 1_000_000 + Math.abs(at - place.start);
      if (distance >= bestDistance) continue;
      const span = { start: offsetIn(text, at), end: offsetIn(text, at + words.length) };
      best = { turn, ...snapSpanToGraphemes(text, span) };
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * Moves what was marked in talks that are here already to where its words stand now: a talk may have been edited since.
 * Words that are gone are counted.
 */
export function anchorToKnown(db: ReadDb, interchange: Interchange, losses: LossTally): Interchange {
  const known = new Map(listRecords(db, 'interview').map((interview) => [outId(interview), interview]));
  const changed = new Map<string, { readonly turns: readonly Turn[]; readonly words: readonly string[] }>();
  for (const { id, turns } of interchange.interviews) {
    const interview = known.get(id);
    if (interview === undefined) continue;
    const now = listTurns(db, interview.id);
    const isSame = now.length === turns.length && turns.every(({ text }, index) => text === now[index]?.text);
    if (!isSame) changed.set(id, { turns: now, words: turns.map(({ text }) => comparable(text)) });
  }
  if (changed.size === 0) return interchange;
  const move = <Ref extends Place & { readonly interviewId: string }>(ref: Ref): Ref | null => {
    const talk = changed.get(ref.interviewId);
    if (talk === undefined) return ref;
    const words = talk.words[ref.turn]?.slice(ref.start, ref.end) ?? '';
    const place = words.trim() === '' ? null : findWords(talk.turns, words, ref);
    if (place === null) losses.add('changedWords', 1, words);
    return place === null ? null : { ...ref, ...place };
  };
  return {
    ...interchange,
    codings: interchange.codings.flatMap((coding) => move(coding) ?? []),
    memos: interchange.memos.flatMap((memo) => {
      if (memo.quotation === null) return memo;
      const quotation = move(memo.quotation);
      return quotation === null ? [] : { ...memo, quotation };
    }),
  };
}
