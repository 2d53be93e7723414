import type { Turn } from '#shared/domain/interview.ts';
import { snapSpanToGraphemes, type Span } from '#shared/text/span.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { Interchange } from './interchangeSchema.ts';
import { outId } from './outId.ts';

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

interface ChangedTalk {
  readonly turns: readonly Turn[];
  /** What its turns say in the document. */
  readonly texts: readonly string[];
}

function findChangedTalks(db: ReadDb, { interviews }: Interchange): ReadonlyMap<string, ChangedTalk> {
  const known = new Map(listRecords(db, 'interview').map((interview) => [outId(interview), interview]));
  const changed = new Map<string, ChangedTalk>();
  for (const { id, turns } of interviews) {
    const interview = known.get(id);
    if (interview === undefined) continue;
    const now = listTurns(db, interview.id);
    const isSame = now.length === turns.length && turns.every(({ text }, index) => text === now[index]?.text);
    if (!isSame) changed.set(id, { turns: now, texts: turns.map(({ text }) => text) });
  }
  return changed;
}

type Fields = Readonly<Record<string, unknown>>;

/** What lost its words before is named instead, by `orphan`. */
const isPlace = (fields: Fields): fields is Fields & Place =>
  typeof fields['orphan'] !== 'string' &&
  ['turn', 'start', 'end'].every((property) => typeof fields[property] === 'number');

const gone = Symbol('gone');

/** Lists of the document whose places are no quotations, or have lost their words before. */
const leftAlone: readonly string[] = ['interviews', 'orphans'];

/**
 * Moves what was marked in talks that are here already to where its words stand now: a talk may have been edited since. What
 * rests on words that are gone is left out, a verdict but for its quote.
 * @param onGone - told of each such place by its words
 */
export function anchorToKnown(db: ReadDb, interchange: Interchange, onGone: (words: string) => void): Interchange {
  const changed = findChangedTalks(db, interchange);
  if (changed.size === 0) return interchange;

  function move(place: Fields & Place, talk: ChangedTalk): Fields | typeof gone {
    const words = comparable(talk.texts[place.turn]?.slice(place.start, place.end) ?? '');
    const found = words.trim() === '' ? null : findWords(talk.turns, words, place);
    if (found === null) onGone(words);
    return found === null ? gone : { ...place, ...found };
  }

  /** `interviewId` is that of the record in which the value stands. */
  function anchored(value: unknown, interviewId: string | null): unknown {
    if (Array.isArray(value)) return value.map((item) => anchored(item, interviewId)).filter((item) => item !== gone);
    if (typeof value !== 'object' || value === null) return value;
    const fields = value as Fields;
    const ownId = typeof fields['interviewId'] === 'string' ? fields['interviewId'] : interviewId;
    const talk = ownId === null ? undefined : changed.get(ownId);
    const moved = talk !== undefined && isPlace(fields) ? move(fields, talk) : fields;
    if (moved === gone) return gone;
    const inside = Object.entries(moved).map(([key, item]) => [key, anchored(item, ownId)] as const);
    const isLost = inside.some(([key, item]) => item === gone && key !== 'quote');
    return isLost ? gone : Object.fromEntries(inside.map(([key, item]) => [key, item === gone ? null : item]));
  }

  return Object.fromEntries(
    Object.entries(interchange).map(([key, value]) => [key, leftAlone.includes(key) ? value : anchored(value, null)]),
  ) as Interchange;
}
