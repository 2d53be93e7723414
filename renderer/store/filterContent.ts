import { type CodeGroup, getCodeType } from '#shared/domain/codeType.ts';
import type { Code, Coding } from '#shared/domain/coding.ts';
import type { InterviewContent, PlacedCoding } from './openInterview.ts';

/** What of a transcript is shown. An empty list asks nothing; all that ask must hold for one coding. */
export interface TranscriptFilter {
  /** What it means: one of these codes (or a code under it), of these types, or of these groups. */
  readonly codeIds: readonly string[];
  readonly typeIds: readonly string[];
  readonly groups: readonly CodeGroup[];
  readonly coders: readonly string[];
  /** Who speaks, by the name in the transcript. */
  readonly speakers: readonly string[];
}

export const noFilter: TranscriptFilter = { codeIds: [], typeIds: [], groups: [], coders: [], speakers: [] };

export interface FilteredContent {
  /** The codings that pass. A turn whose codings all pass keeps its very array. */
  readonly placedByTurn: ReadonlyMap<string, readonly PlacedCoding[]>;
  /** Quotations with a coding that passes; null when nothing is filtered. */
  readonly quotationIds: ReadonlySet<string> | null;
  /** By index of the turn, whether its speaker is asked for; null when everybody is. */
  readonly heardTurns: readonly boolean[] | null;
  /** Codings with a place: those that pass, of all. */
  readonly shown: number;
  readonly total: number;
}

type CodeTable = Readonly<Record<string, Pick<Code, 'typeId' | 'parentId'>>>;

function isUnder(codeId: string, wanted: ReadonlySet<string>, codes: CodeTable): boolean {
  const seen = new Set<string>();
  for (let id: string | null = codeId; id !== null && !seen.has(id); id = codes[id]?.parentId ?? null) {
    if (wanted.has(id)) return true;
    seen.add(id);
  }
  return false;
}

/** Whether a coding means what is asked for and was made by whom is asked for. Codes that are gone ask nothing. */
export function codingTest(
  filter: TranscriptFilter,
  codes: CodeTable,
): ((coding: Pick<Coding, 'codeId' | 'coder'>) => boolean) | null {
  const codeIds = new Set(filter.codeIds.filter((id) => codes[id] !== undefined));
  const types = new Set(filter.typeIds);
  const groups = new Set<CodeGroup>(filter.groups);
  const coders = new Set(filter.coders);
  const asksMeaning = codeIds.size + types.size + groups.size > 0;
  if (!asksMeaning && coders.size === 0) return null;
  const means = (codeId: string): boolean => {
    const typeId = codes[codeId]?.typeId;
    if (typeId === undefined) return false;
    return types.has(typeId) || groups.has(getCodeType(typeId).group) || isUnder(codeId, codeIds, codes);
  };
  return ({ codeId, coder }) => (!asksMeaning || means(codeId)) && (coders.size === 0 || coders.has(coder));
}

const count = (lists: Iterable<readonly unknown[]>): number => {
  let sum = 0;
  for (const { length } of lists) sum += length;
  return sum;
};

/**
 * The filter as a function of contents. It remembers what it made of a turn's codings: while they are the same array,
 * so is the answer. Laws: a filter that asks nothing gives back the content's own map; what it shows is exactly the
 * codings that satisfy every part; filtering twice changes nothing more.
 */
export function createContentFilter(
  filter: TranscriptFilter,
  codes: CodeTable,
): (content: InterviewContent) => FilteredContent {
  const passes = codingTest(filter, codes);
  const speakers = new Set(filter.speakers);
  const known = new WeakMap<readonly PlacedCoding[], readonly PlacedCoding[]>();
  const passing = (placed: readonly PlacedCoding[], codings: InterviewContent['codings']) => {
    if (passes === null) return placed;
    const before = known.get(placed);
    if (before !== undefined) return before;
    const kept = placed.filter(({ id }) => {
      const coding = codings.get(id);
      return coding !== undefined && passes(coding);
    });
    const answer = kept.length === placed.length ? placed : kept;
    known.set(placed, answer);
    return answer;
  };
  return ({ turns, codings, placedByTurn }) => {
    const total = count(placedByTurn.values());
    if (passes === null && speakers.size === 0)
      return { placedByTurn, quotationIds: null, heardTurns: null, shown: total, total };
    const heardTurns = speakers.size === 0 ? null : turns.map(({ speaker }) => speakers.has(speaker));
    const filtered = new Map<string, readonly PlacedCoding[]>();
    for (const [index, { id }] of turns.entries()) {
      const placed = placedByTurn.get(id);
      if (placed === undefined || heardTurns?.[index] === false) continue;
      const kept = passing(placed, codings);
      if (kept.length > 0) filtered.set(id, kept);
    }
    const quotationIds = new Set([...filtered.values()].flat().map(({ quotationId }) => quotationId));
    return { placedByTurn: filtered, quotationIds, heardTurns, shown: count(filtered.values()), total };
  };
}
