import type { EntityName } from '#shared/domain/entities.ts';
import type { QdaLossKind } from '#shared/domain/qdaExchange.ts';
import { tableOf } from '../db/entityTables.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { LossTally } from './lossTally.ts';

/** Records that no file of the standard has a place for. */
const withoutPlace: Partial<Record<QdaLossKind, readonly EntityName[]>> = {
  hypotheses: ['hypothesis', 'hadiRow'],
  waves: ['gateOverride'],
  solutions: ['mvp', 'economicsScenario', 'solutionVerdict', 'risk', 'journeyStage', 'danger', 'firingStep'],
  sales: ['commitment', 'presale', 'clientPromise'],
  sessions: ['trackerSession', 'trackerTask'],
  plans: ['recruit', 'plannedInterview', 'liveNote'],
  guides: ['guide'],
  savedSearches: ['savedSearch', 'affinityGroup'],
  soundFiles: ['recording'],
  pseudonyms: ['pseudonym'],
};

function countRows(db: ReadDb, tableOrView: string): number {
  return db.statement(`SELECT count(*) FROM ${tableOrView}`).pluck().get() as number;
}

const count = (db: ReadDb, name: EntityName): number => countRows(db, tableOf(name).table);

/** Counts what a project file leaves behind, apart from what is met while it is written. */
export function countLeftBehind(db: ReadDb, losses: LossTally): void {
  losses.add('setAsideCodings', listRecordsWhere(db, 'coding', 'isSetAside', 1).length);
  losses.add('orphans', listRecordsWhere(db, 'quotation', 'isOrphan', 1).length);
  const decided = listRecords(db, 'customerSegment').filter(
    ({ decision, provenance, isManual }) => decision !== 'candidate' || provenance !== null || !isManual,
  );
  for (const { name } of decided) losses.add('segmentDecisions', 1, name);
  // The first wave is where every project begins.
  losses.add('waves', Math.max(0, count(db, 'wave') - 1));
  for (const [kind, names] of Object.entries(withoutPlace) as [QdaLossKind, readonly EntityName[]][])
    for (const name of names) losses.add(kind, count(db, name));
}

/** A codebook has the codes alone. */
export function countOutsideCodebook(db: ReadDb, losses: LossTally): void {
  losses.add('interviews', count(db, 'interview'));
  losses.add('people', count(db, 'respondent'));
  losses.add('codings', countRows(db, 'codings'));
  losses.add('memos', count(db, 'memo'));
  losses.add('segments', count(db, 'customerSegment'));
}
