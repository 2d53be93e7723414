import { create } from 'zustand';
import type { RecordChange } from '#shared/domain/changeSet.ts';
import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { ConnectionLostError, isAbort } from '../api/toAppError.ts';
import { getInterview } from './interviewAhead.ts';
import { findRunningPass } from './runningPass.ts';
import { subscribeToChanges, subscribeToReload, useRecords } from './records.ts';

/** One coding with the span of its quotation: what stripes and margin need. `id` is the coding's. */
export interface PlacedCoding {
  readonly id: string;
  readonly quotationId: string;
  readonly codeId: string;
  readonly start: number;
  readonly end: number;
}

/** The heavy records of one interview. Codings of a turn stay the same array until one of them changes. */
export interface InterviewContent {
  readonly turns: readonly Turn[];
  readonly quotations: ReadonlyMap<string, Quotation>;
  readonly codings: ReadonlyMap<string, Coding>;
  readonly codingsOfQuotation: ReadonlyMap<string, readonly Coding[]>;
  /** By the id of the turn, in the order of the codings' ids. */
  readonly placedByTurn: ReadonlyMap<string, readonly PlacedCoding[]>;
}

interface OpenInterviewState {
  /** Null when none is open. */
  readonly id: InterviewId | null;
  /** Null while it is being fetched. */
  readonly content: InterviewContent | null;
  readonly error: Error | null;
}

export const emptyContent: InterviewContent = {
  turns: [],
  quotations: new Map(),
  codings: new Map(),
  codingsOfQuotation: new Map(),
  placedByTurn: new Map(),
};

/** Turns, quotations and codings of the interview on the screen. Changed only by change sets and reloads. */
export const useOpenInterview = create<OpenInterviewState>()(() => ({ id: null, content: null, error: null }));

function byId<Item extends { readonly id: string }>(left: Item, right: Item): number {
  return left.id < right.id ? -1 : Number(left.id > right.id);
}

/** Codings by turn, each with its quotation's span. Quotations without a place lie nowhere. */
export function placedIn(
  quotations: Iterable<Quotation>,
  codingsOfQuotation: ReadonlyMap<string, readonly Coding[]>,
): Map<string, PlacedCoding[]> {
  const placed = new Map<string, PlacedCoding[]>();
  for (const { id: quotationId, turnId, start, end, isOrphan } of quotations) {
    if (isOrphan) continue;
    for (const { id, codeId } of codingsOfQuotation.get(quotationId) ?? []) {
      const list = placed.get(turnId) ?? [];
      if (list.length === 0) placed.set(turnId, list);
      list.push({ id, quotationId, codeId, start, end });
    }
  }
  for (const list of placed.values()) list.sort(byId);
  return placed;
}

/** Everything from the records at once, as after fetching. */
export function buildContent(
  turns: readonly Turn[],
  quotations: readonly Quotation[],
  codings: readonly Coding[],
): InterviewContent {
  const codingsOfQuotation = new Map<string, Coding[]>();
  for (const coding of codings) {
    const list = codingsOfQuotation.get(coding.quotationId);
    if (list === undefined) codingsOfQuotation.set(coding.quotationId, [coding]);
    else list.push(coding);
  }
  for (const list of codingsOfQuotation.values()) list.sort(byId);
  return {
    turns: turns.toSorted((left, right) => left.position - right.position),
    quotations: new Map(quotations.map((quotation) => [quotation.id, quotation])),
    codings: new Map(codings.map((coding) => [coding.id, coding])),
    codingsOfQuotation,
    placedByTurn: placedIn(quotations, codingsOfQuotation),
  };
}

/**
 * The content after a change set; the same object when none of the changes is about this interview.
 * Law: equals `buildContent` of the records after the changes.
 */
export function applyToContent(
  content: InterviewContent,
  interviewId: string,
  changes: readonly RecordChange[],
): InterviewContent {
  let turns = content.turns;
  const quotations = new Map(content.quotations);
  const codings = new Map(content.codings);
  const codingsOfQuotation = new Map(content.codingsOfQuotation);
  const touchedQuotations = new Set<string>();
  const touchedTurns = new Set<string>();
  const codingChanges: Extract<RecordChange, { entity: 'coding' }>[] = [];
  for (const change of changes) {
    if (change.entity === 'turn' && (change.after ?? change.before)?.interviewId === interviewId) {
      const rest = turns.filter(({ id }) => id !== change.id);
      const next = change.after === null ? rest : [...rest, change.after];
      turns = next.toSorted((left, right) => left.position - right.position);
    } else if (change.entity === 'quotation' && (change.after ?? change.before)?.interviewId === interviewId) {
      for (const record of [change.before, change.after]) if (record !== null) touchedTurns.add(record.turnId);
      if (change.after === null) quotations.delete(change.id);
      else quotations.set(change.id, change.after);
    } else if (change.entity === 'coding') codingChanges.push(change);
  }
  // A change set may name a coding before its quotation: quotations are all known only now.
  for (const { id, before, after } of codingChanges) {
    const isHere = after === null ? codings.has(id) : quotations.has(after.quotationId);
    if (!isHere && !codings.has(id)) continue;
    for (const record of [before, after]) if (record !== null) touchedQuotations.add(record.quotationId);
    if (after === null || !isHere) codings.delete(id);
    else codings.set(id, after);
  }
  if (turns === content.turns && touchedTurns.size === 0 && touchedQuotations.size === 0) return content;
  const regrouped = new Map<string, Coding[]>([...touchedQuotations].map((id) => [id, []]));
  if (touchedQuotations.size > 0) {
    for (const coding of codings.values()) regrouped.get(coding.quotationId)?.push(coding);
  }
  for (const [quotationId, list] of regrouped) {
    const turnId = (quotations.get(quotationId) ?? content.quotations.get(quotationId))?.turnId;
    if (turnId !== undefined) touchedTurns.add(turnId);
    if (list.length === 0) codingsOfQuotation.delete(quotationId);
    else codingsOfQuotation.set(quotationId, list.toSorted(byId));
  }
  const placedByTurn = new Map(content.placedByTurn);
  const ofTouchedTurns = [...quotations.values()].filter(({ turnId }) => touchedTurns.has(turnId));
  const placed = placedIn(ofTouchedTurns, codingsOfQuotation);
  for (const turnId of touchedTurns) {
    const list = placed.get(turnId);
    if (list === undefined) placedByTurn.delete(turnId);
    else placedByTurn.set(turnId, list);
  }
  return { turns, quotations, codings, codingsOfQuotation, placedByTurn };
}

/**
 * The changes as they look to one who sees only the codings of the pass, or without a pass those that count: a coding
 * that he does not see is not there.
 */
export function seenChanges(changes: readonly RecordChange[], passId: string | null): RecordChange[] {
  return changes.map((change) => {
    if (change.entity !== 'coding' || change.after === null) return change;
    const isSeen = passId === null ? !change.after.isSetAside : change.after.passId === passId;
    return isSeen ? change : { ...change, after: null };
  });
}

function seenNow(id: InterviewId, changes: readonly RecordChange[]): RecordChange[] {
  return seenChanges(changes, findRunningPass(id)?.id ?? null);
}

let running: AbortController | null = null;
/** Change sets that came while the content was on its way. */
let waiting: { readonly version: number; readonly changes: readonly RecordChange[] }[] = [];

async function fetchContent(id: InterviewId): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  waiting = [];
  try {
    const answer = await getInterview(id, own.signal);
    if (own.signal.aborted) return;
    const missed = waiting.filter(({ version }) => version > answer.version).flatMap(({ changes }) => changes);
    const fetched = buildContent(answer.turns, answer.quotations, answer.codings);
    useOpenInterview.setState({ id, content: applyToContent(fetched, id, seenNow(id, missed)), error: null });
  } catch (error) {
    if (own.signal.aborted || isAbort(error) || error instanceof ConnectionLostError) return;
    useOpenInterview.setState({ id, content: null, error: error instanceof Error ? error : new Error(String(error)) });
  } finally {
    if (running === own) running = null;
  }
}

/** Fetches the interview's records and follows their changes until the answer is called. */
export function followInterview(id: InterviewId): () => void {
  useOpenInterview.setState({ id, content: null, error: null });
  void fetchContent(id);
  const stopChanges = subscribeToChanges((changeSet) => {
    const changes = changeSet.changes as readonly RecordChange[];
    if (running !== null) waiting.push({ version: changeSet.version, changes });
    const { content } = useOpenInterview.getState();
    if (content === null) return;
    // A pass begins or ends: other codings are to be seen from now on.
    if (changes.some(({ entity, after, before }) => entity === 'codingPass' && (after ?? before)?.interviewId === id)) {
      void fetchContent(id);
      return;
    }
    const next = applyToContent(content, id, seenNow(id, changes));
    if (next !== content) useOpenInterview.setState({ content: next });
  });
  const stopReload = subscribeToReload(() => {
    if (useRecords.getState().version !== 0) void fetchContent(id);
  });
  return () => {
    stopChanges();
    stopReload();
    running?.abort();
    running = null;
    useOpenInterview.setState({ id: null, content: null, error: null });
  };
}
