import { listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { readQuestionKey } from '../facts/segmentBasis.ts';
import { exportPlaces } from './exportPlace.ts';
import type { OutId, OutIds } from './outId.ts';

/** Whoever is gone is left out: nothing there could be put in the place. */
const known = (out: OutId, list: readonly string[]): string[] => list.flatMap((id) => out(id) ?? []);
/** A code that is gone keeps its id: what was asked of it is found neither here nor there. */
const named = (out: OutId, list: readonly string[]): string[] => list.map((id) => out(id) ?? id);

function exportBoards(db: ReadDb, ids: OutIds): object[] {
  return listRecords(db, 'affinityGroup').map(({ boardId, name, isAlone, place, quotationIds }) => ({
    codeIds: named(ids.code, boardId.split(' ')),
    name,
    isAlone,
    place,
    quotations: exportPlaces(db, ids, quotationIds),
  }));
}

function exportPictures(db: ReadDb, ids: OutIds): object[] {
  return listRecords(db, 'segmentPicture').map(({ question, segments, nextNumber, respondentIds, map, takenAt }) => {
    const asked = readQuestionKey(question);
    return {
      question: { ...asked, codeIds: named(ids.code, asked.codeIds) },
      segments: segments.map(({ memberIds, definingCodeIds, nameCodeIds, ...segment }) => ({
        ...segment,
        memberIds: known(ids.respondent, memberIds),
        definingCodeIds: known(ids.code, definingCodeIds),
        nameCodeIds: known(ids.code, nameCodeIds),
      })),
      nextNumber,
      respondentIds: known(ids.respondent, respondentIds),
      map: map.flatMap(({ respondentId, ...place }) => {
        const out = ids.respondent(respondentId);
        return out === null ? [] : { ...place, respondentId: out };
      }),
      takenAt,
    };
  });
}

function exportReports(db: ReadDb, ids: OutIds, isAnonymous: boolean) {
  return {
    reportChoices: listRecords(db, 'reportChoice').map(({ id: _id, customerSegmentId, codeIds, ...choice }) => ({
      ...choice,
      segmentId: ids.customerSegment(customerSegmentId),
      codeIds: known(ids.code, codeIds),
    })),
    // Nobody can look for names in a picture.
    reportLogos: isAnonymous ? [] : listRecords(db, 'reportLogo').map(({ id: _id, ...logo }) => logo),
    reportExports: listRecords(db, 'reportExport').map(({ id: _id, ...made }) => made),
  };
}

/** How the project was laid out, seen and reported. */
export function exportViews(db: ReadDb, ids: OutIds, isAnonymous: boolean) {
  return {
    affinityGroups: exportBoards(db, ids),
    segmentPictures: exportPictures(db, ids),
    ...exportReports(db, ids, isAnonymous),
  };
}
