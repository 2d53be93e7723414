import type { QuotationQuery } from '#shared/domain/savedSearch.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { exportPlaces } from './exportPlace.ts';
import { dayOf, type OutId, type OutIds } from './outId.ts';

type CodeFields = 'codeIds' | 'anyCodeIds' | 'overlapCodeIds' | 'nearCodeIds' | 'notCodeIds';
const codeFields: readonly CodeFields[] = ['codeIds', 'anyCodeIds', 'overlapCodeIds', 'nearCodeIds', 'notCodeIds'];

/** Whatever is gone keeps its id: such a question finds nothing here, and shall find nothing there. */
const outOf = (out: OutId) => (id: string) => out(id) ?? id;

function exportQuery(db: ReadDb, { quotationIds, ...query }: QuotationQuery, ids: OutIds): object {
  const listed = (key: string, list: readonly string[] | undefined, out: OutId) =>
    list === undefined ? {} : { [key]: list.map(outOf(out)) };
  return {
    ...query,
    ...Object.assign({}, ...codeFields.map((key) => listed(key, query[key], ids.code))),
    ...listed('respondentIds', query.respondentIds, ids.respondent),
    ...listed('interviewIds', query.interviewIds, ids.interview),
    ...(query.customerSegmentId === undefined
      ? {}
      : { customerSegmentId: outOf(ids.customerSegment)(query.customerSegmentId) }),
    ...(quotationIds === undefined
      ? {}
      : {
          quotations: exportPlaces(db, ids, quotationIds),
        }),
  };
}

/** Questions that are asked again and again. */
export function exportSavedSearches(db: ReadDb, ids: OutIds): object[] {
  return listRecords(db, 'savedSearch').map(({ id, name, kind, query, createdAt }) => ({
    id,
    name,
    kind,
    words: query.words,
    respondentsOnly: query.isRespondentsOnly,
    query: query.quotations === null ? null : exportQuery(db, query.quotations, ids),
    createdOn: dayOf(createdAt),
  }));
}
