import { localDay } from '../changes/newRecord.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { listRecords } from '../db/recordQueries.ts';

const dayMs = 86_400_000;

function listContractEnds(db: ReadDb): string[] {
  return listRecords(db, 'danger').flatMap(({ endsOn }) => endsOn ?? []);
}

/** Days from `today` (YYYY-MM-DD) to the nearest last day of a contract, 0 on that day itself; null when none lies ahead. */
export function daysToContractEnd(db: ReadDb, today: string): number | null {
  const ahead = listContractEnds(db).filter((day) => day >= today);
  if (ahead.length === 0) return null;
  return Math.min(...ahead.map((day) => Math.round((Date.parse(day) - Date.parse(today)) / dayMs)));
}

/** The day on which the path is asked about, where it depends on the calendar; else empty, and every day is the same. */
export function dayOfPath(db: ReadDb): string {
  return listContractEnds(db).length === 0 ? '' : localDay();
}
