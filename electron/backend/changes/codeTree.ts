import type { CodeId } from '#shared/domain/ids.ts';
import { getRecord } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';

/** True when the code is `other` or stands above it. Throws `recordNotFound`. */
export function isAncestor(db: ReadDb, id: CodeId, other: CodeId | null): boolean {
  for (let ancestor = other; ancestor !== null; ancestor = getRecord(db, 'code', ancestor).parentId)
    if (ancestor === id) return true;
  return false;
}
