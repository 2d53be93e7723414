import { isSameValue } from '#shared/domain/mergeValues.ts';
import { matchQuotation } from '#shared/text/matchQuotation.ts';
import { type Span, trimSpan } from '#shared/text/span.ts';
import { editBetween, mapSpanInText } from '#shared/text/textEdit.ts';
import { mergeItself } from '../db/mergeQueries.ts';
import type { MergeDraft } from './mergeDraft.ts';
import { mergeRecord, placeFields } from './mergeRecords.ts';
import { type MergeSide, type SideName, touchOfField } from './mergeSide.ts';
import type { TurnWinners } from './mergeTurns.ts';
import type { AnyRecord, RecordTouches, Touch } from './readTouches.ts';

const placeOf = (record: AnyRecord): Record<string, unknown> =>
  Object.fromEntries(placeFields.map((field) => [field, record[field]]));

function placeTouch(side: MergeSide, touches: RecordTouches | undefined): Touch | undefined {
  const found = placeFields.flatMap((field) => touchOfField(touches, field) ?? []);
  return found.toSorted((left, right) => side.writerOf(right).at.localeCompare(side.writerOf(left).at))[0];
}

/** An edit of the turn moves what is quoted in it; only somebody who means it changes the quoted words. */
const isMeant = (touches: RecordTouches | undefined): boolean =>
  touches !== undefined && (touches.fields.has('text') || touches.fields.has('isOrphan'));

function choosePlace(draft: MergeDraft, touches: RecordTouches, winners: TurnWinners): void {
  const { id } = touches;
  const [mine, theirs] = [draft.mine.find('quotation', id), draft.theirs.find('quotation', id)];
  if (mine === null || theirs === null || isSameValue(placeOf(mine), placeOf(theirs))) return;
  const theirTouch = placeTouch(draft.theirs, touches);
  if (theirTouch === undefined) return;
  const myTouches = draft.mine.touchesOf('quotation', id);
  const myTouch = placeTouch(draft.mine, myTouches);
  const take = (side: SideName, writer: string | null): void => {
    if (side === 'theirs') draft.set('quotation', id, { ...draft.get('quotation', id)!, ...placeOf(theirs) }, 'theirs');
    if (writer !== null) for (const field of placeFields) draft.write('quotation', id, field, writer);
  };
  if (myTouch === undefined) return take('theirs', theirTouch.writer);
  const winner = winners.get(String(mine['turnId'])) ?? winners.get(String(theirs['turnId']));
  if (winner !== undefined) return take(winner, mergeItself);
  if (isMeant(touches) !== isMeant(myTouches)) return take(isMeant(touches) ? 'theirs' : 'mine', mergeItself);
  if (mine['text'] === theirs['text']) return take('mine', mergeItself);
  const { chosen, isAgainstRule } = draft.conflict({
    id: `place quotation ${id}`,
    kind: 'place',
    entity: 'quotation',
    recordId: id,
    field: null,
    mine: mine['text'],
    theirs: theirs['text'],
    myWriter: draft.mine.writerOf(myTouch),
    theirWriter: draft.theirs.writerOf(theirTouch),
  });
  take(chosen, isAgainstRule ? mergeItself : chosen === 'theirs' ? theirTouch.writer : null);
}

interface Place extends Span {
  readonly turnId: string;
  readonly text: string;
}

/** Units of context that tell equal words apart. */
const contextUnits = 32;

/** The very words in one of the turns, where their surroundings agree best. */
function findWords(quotation: AnyRecord, source: string, turns: readonly AnyRecord[]): Place | null {
  const [start, end] = [Number(quotation['start']), Number(quotation['end'])];
  const anchor = {
    quote: String(quotation['text']),
    prefix: source.slice(Math.max(0, start - contextUnits), start),
    suffix: source.slice(end, end + contextUnits),
    position: start,
  };
  let best: { place: Place; score: number } | null = null;
  for (const turn of turns) {
    const match = matchQuotation(String(turn['text']), anchor);
    if (match === null || !match.isExact || (best !== null && match.score <= best.score)) continue;
    best = { place: { turnId: turn.id, ...match.span, text: anchor.quote }, score: match.score };
  }
  return best?.place ?? null;
}

/** What an edit of the turn from the one text to the other would have made of the quotation. */
function followEdit(quotation: AnyRecord, source: string, turn: AnyRecord): Place | null {
  const text = String(turn['text']);
  const span = { start: Number(quotation['start']), end: Number(quotation['end']) };
  const mapped = mapSpanInText(span, editBetween(source, text), text);
  if (mapped === null || trimSpan(text, mapped) === null) return null;
  return { turnId: turn.id, ...mapped, text: text.slice(mapped.start, mapped.end) };
}

function placeAnew(draft: MergeDraft, quotation: AnyRecord, side: MergeSide): void {
  const turn = draft.get('turn', String(quotation['turnId']));
  const lost = side.find('turn', String(quotation['turnId']));
  const source = lost === null ? '' : String(lost['text']);
  const talk = String(quotation['interviewId']);
  const turns = listTurnsOfTalk(draft, talk);
  const edited = turn === null ? null : followEdit(quotation, source, turn);
  const isWhole = edited !== null && edited.text === quotation['text'];
  const place = isWhole ? edited : (findWords(quotation, source, turns) ?? edited);
  if (place !== null) return draft.patch('quotation', quotation.id, { ...place, isOrphan: false });
  const home = turn ?? nearestTurn(turns, lost);
  if (home === null) return;
  const at = Math.min(Number(quotation['start']), String(home['text']).length);
  draft.patch('quotation', quotation.id, { turnId: home.id, start: at, end: at, isOrphan: true });
}

function nearestTurn(turns: readonly AnyRecord[], lost: AnyRecord | null): AnyRecord | null {
  const before = turns.filter((turn) => Number(turn['position']) < Number(lost?.['position'] ?? 0)).at(-1);
  return before ?? turns[0] ?? null;
}

function listTurnsOfTalk(draft: MergeDraft, talk: string): AnyRecord[] {
  const ids = [draft.mine, draft.theirs]
    .flatMap((side) => side.listWhere('turn', 'interviewId', talk))
    .map(({ id }) => id);
  return [...new Set(ids)]
    .flatMap((id) => draft.get('turn', id) ?? [])
    .toSorted((left, right) => Number(left['position']) - Number(right['position']) || (left.id < right.id ? -1 : 1));
}

function standsWhereItSays(draft: MergeDraft, quotation: AnyRecord): boolean {
  const turn = draft.get('turn', String(quotation['turnId']));
  if (turn === null) return false;
  if (quotation['isOrphan'] === true) return true;
  return String(turn['text']).slice(Number(quotation['start']), Number(quotation['end'])) === quotation['text'];
}

/** Quotations of mine on turns whose words the merge changes. */
function listDisturbed(draft: MergeDraft): string[] {
  return [...draft.records.values()].flatMap(({ entity, id, record }) => {
    if (entity !== 'turn') return [];
    const mine = draft.mine.find('turn', id);
    if (mine === null || mine['text'] === record?.['text']) return [];
    return draft.mine.listWhere('quotation', 'turnId', id).map((quotation) => quotation.id);
  });
}

/** Quotations, each on its words: chosen where both moved one, and found again where the words moved. */
export function anchorQuotations(draft: MergeDraft, winners: TurnWinners): void {
  const isPlace = new Set<string>(placeFields);
  for (const touches of draft.theirs.touches.records.values()) {
    if (touches.entity !== 'quotation') continue;
    mergeRecord(draft, touches, isPlace);
    choosePlace(draft, touches, winners);
  }
  settlePlaces(draft);
}

/** Law: afterwards every quotation that has its interview covers exactly the words it names, or is an orphan. */
export function settlePlaces(draft: MergeDraft): void {
  const drafted = [...draft.records.values()].filter(({ entity }) => entity === 'quotation').map(({ id }) => id);
  for (const id of new Set([...drafted, ...listDisturbed(draft)])) {
    const quotation = draft.get('quotation', id);
    if (quotation === null || draft.get('interview', String(quotation['interviewId'])) === null) continue;
    if (standsWhereItSays(draft, quotation)) continue;
    const side = draft.records.get(`quotation ${id}`)?.side ?? 'mine';
    placeAnew(draft, quotation, draft.side(side));
  }
}
