import { AppError } from '#shared/domain/appError.ts';
import type {
  CodeId,
  CustomerSegmentId,
  InterviewId,
  MvpId,
  OrganizationId,
  QuotationId,
  RespondentId,
} from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { isSpanValid, type Span } from '#shared/text/span.ts';
import { getOrCreateQuotation } from '../changes/codingChanges.ts';
import { nowTimestamp } from '../changes/newRecord.ts';
import type { RecordWriter } from '../db/recordWriter.ts';

/** From the writer's ids to ours. */
export interface InterchangeIds {
  readonly codes: Map<string, CodeId>;
  readonly organizations: Map<string, OrganizationId>;
  readonly respondents: Map<string, RespondentId>;
  readonly interviews: Map<string, InterviewId>;
  turnsOf(interviewId: InterviewId): readonly Turn[];
}

/** With what the story defines for itself. */
export interface StoryIds extends InterchangeIds {
  readonly customerSegments: Map<string, CustomerSegmentId>;
  readonly mvps: Map<string, MvpId>;
}

/** Throws `invalidInterchange` when the file names an id that it does not define. */
export function resolveId<Id>(ids: ReadonlyMap<string, Id>, id: string, path: string): Id {
  const known = ids.get(id);
  if (known === undefined) throw new AppError('invalidInterchange', { path, fault: `unknown id ${id}` });
  return known;
}

/** The path of a list: the fault names its place in it. */
export function resolveIds<Id>(ids: ReadonlyMap<string, Id>, list: readonly string[], path: string): Id[] {
  return list.map((id, at) => resolveId(ids, id, `${path}.${at}`));
}

export function resolveOptionalId<Id>(ids: ReadonlyMap<string, Id>, id: string | null, path: string): Id | null {
  return id === null ? null : resolveId(ids, id, path);
}

/** Noon of a day, so that no time zone moves it; this moment when no day is told. */
export function momentOf(date: string | null): string {
  return date === null ? nowTimestamp() : `${date}T12:00:00.000Z`;
}

/** Throws `invalidInterchange` unless the span holds words of the text and cuts no character in two. */
export function checkSpan(text: string, span: Span, path: string): void {
  if (span.end > text.length || span.start >= span.end)
    throw new AppError('invalidInterchange', { path, fault: `is not inside the turn's ${text.length} characters` });
  if (!isSpanValid(text, span)) throw new AppError('invalidInterchange', { path, fault: 'cuts a character in two' });
  if (text.slice(span.start, span.end).trim() === '')
    throw new AppError('invalidInterchange', { path, fault: 'covers white space only' });
}

/** The quotation of exactly that span, made when there is none. Throws `invalidInterchange` for a turn that is not there. */
export function getQuotationOf(
  writer: RecordWriter,
  ids: InterchangeIds,
  interviewId: InterviewId,
  span: Span & { readonly turn: number },
  path: string,
): QuotationId {
  const turn = ids.turnsOf(interviewId)[span.turn];
  if (turn === undefined)
    throw new AppError('invalidInterchange', { path: `${path}.turn`, fault: 'there is no such turn' });
  checkSpan(turn.text, span, `${path}.end`);
  return getOrCreateQuotation(writer, interviewId, turn.id, span).id;
}
