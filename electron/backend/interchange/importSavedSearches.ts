import type { CodeId, CustomerSegmentId, InterviewId, RespondentId } from '#shared/domain/ids.ts';
import type { QuotationQuery } from '#shared/domain/savedSearch.ts';
import { listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { isHere, keptId } from './findKnown.ts';
import { importPlace } from './importPlace.ts';
import type { InterchangeStory } from './interchangeSchema.ts';
import { momentOf, type StoryIds } from './resolveInterchangeId.ts';

type Asked = NonNullable<InterchangeStory['savedSearches'][number]['query']>;

/** An id of something that the writer had lost already stays as it is, and finds nothing. */
function ownIds<Id extends string>(
  ids: ReadonlyMap<string, Id>,
  list: readonly string[] | undefined,
): Id[] | undefined {
  return list?.map((id) => ids.get(id) ?? (id as Id));
}

function importQuery(writer: RecordWriter, asked: Asked, ids: StoryIds, path: string): QuotationQuery {
  const { quotations, codeIds, anyCodeIds, overlapCodeIds, nearCodeIds, notCodeIds, ...query } = asked;
  const ofCodes = (list: readonly string[] | undefined) => ownIds<CodeId>(ids.codes, list);
  const named = {
    codeIds: ofCodes(codeIds),
    anyCodeIds: ofCodes(anyCodeIds),
    overlapCodeIds: ofCodes(overlapCodeIds),
    nearCodeIds: ofCodes(nearCodeIds),
    notCodeIds: ofCodes(notCodeIds),
    respondentIds: ownIds<RespondentId>(ids.respondents, query.respondentIds),
    interviewIds: ownIds<InterviewId>(ids.interviews, query.interviewIds),
    customerSegmentId:
      query.customerSegmentId === undefined
        ? undefined
        : ownIds<CustomerSegmentId>(ids.customerSegments, [query.customerSegmentId])?.[0],
    quotationIds: quotations?.map((place, at) => importPlace(writer, ids, place, `${path}.quotations.${at}`)),
  };
  return {
    ...query,
    ...(Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as object),
  } as QuotationQuery;
}

/** A question that is here under its name already stays. */
export function importSavedSearches(
  writer: RecordWriter,
  searches: InterchangeStory['savedSearches'],
  ids: StoryIds,
): void {
  for (const [index, { id, name, kind, words, respondentsOnly, query, createdOn }] of searches.entries()) {
    const isKnown = listRecordsWhere(writer.db, 'savedSearch', 'name', name).some((known) => known.kind === kind);
    if (isKnown || isHere(writer, 'savedSearch', id)) continue;
    const quotations = query === null ? null : importQuery(writer, query, ids, `savedSearches.${index}.query`);
    writer.insert('savedSearch', {
      id: keptId(id),
      name,
      kind,
      query: { words, isRespondentsOnly: respondentsOnly, quotations },
      createdAt: momentOf(createdOn),
    });
  }
}
