import type { EntityName, EntityRecord } from '#shared/domain/entities.ts';
import { isSameValue } from '#shared/domain/mergeValues.ts';
import type { Writer } from '../db/mergeQueries.ts';
import { findRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { History } from './readHistory.ts';
import { type AnyRecord, keyOf, readTouches, type RecordTouches, type SideTouches, type Touch } from './readTouches.ts';

export type SideName = 'mine' | 'theirs';

export const otherSide = (side: SideName): SideName => (side === 'mine' ? 'theirs' : 'mine');

/** One of the two copies: its records as they are, and what it did that the other has not seen. */
export interface MergeSide {
  readonly db: ReadDb;
  readonly history: History;
  readonly touches: SideTouches;
  find(entity: EntityName, id: string): AnyRecord | null;
  list(entity: EntityName): AnyRecord[];
  listWhere(entity: EntityName, field: string, value: string): AnyRecord[];
  touchesOf(entity: EntityName, id: string): RecordTouches | undefined;
  writerOf(touch: Touch): Writer;
}

export function createMergeSide(db: ReadDb, history: History, otherKnows: ReadonlySet<string>): MergeSide {
  const touches = readTouches(db, history, otherKnows);
  const found = new Map<string, AnyRecord | null>();
  const side: MergeSide = {
    db,
    history,
    touches,
    find: (entity, id) => {
      const key = keyOf(entity, id);
      const known = found.get(key);
      if (known !== undefined) return known;
      const record = findRecord(db, entity, id) as AnyRecord | null;
      found.set(key, record);
      return record;
    },
    list: (entity) => listRecords(db, entity) as AnyRecord[],
    listWhere: (entity, field, value) =>
      listRecordsWhere(db, entity, field as Extract<keyof EntityRecord<EntityName>, string>, value) as AnyRecord[],
    touchesOf: (entity, id) => touches.records.get(keyOf(entity, id)),
    writerOf: ({ writer }) => history.writers.get(writer) ?? { id: writer, author: '', at: '' },
  };
  forgetWithoutEffect(side);
  return side;
}

/** What was changed and changed back is as the other copy knows it. */
function forgetWithoutEffect(side: MergeSide): void {
  for (const { entity, id, fields } of side.touches.records.values()) {
    const record = fields.size === 0 ? null : side.find(entity, id);
    if (record === null) continue;
    for (const [field, { base }] of fields)
      if (base !== undefined && isSameValue(base, record[field])) fields.delete(field);
  }
}

/** Whether the record is new in this copy. */
export function isNewHere(touches: RecordTouches | undefined): boolean {
  return touches?.presence?.base === false;
}

/** Who touched the field: of a new record everything was touched by who made it. */
export function touchOfField(touches: RecordTouches | undefined, field: string): Touch | undefined {
  if (touches === undefined) return undefined;
  const touch = touches.fields.get(field);
  if (touch !== undefined) return touch;
  return isNewHere(touches) ? { writer: touches.presence!.writer, base: undefined } : undefined;
}

/** What moves by itself when something else is edited: nobody meant the record. */
const fieldsThatFollow: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  turn: ['position'],
  quotation: ['turnId', 'start', 'end'],
};

/** The last touch that meant the record; null when it was moved along at most. */
export function lastTouch(side: MergeSide, touches: RecordTouches | undefined): Touch | null {
  if (touches === undefined) return null;
  const following = fieldsThatFollow[touches.entity] ?? [];
  const meant = [...touches.fields].flatMap(([field, touch]) =>
    following.includes(field) || touch.isFollowing === true ? [] : [touch],
  );
  // That a merge kept it says nothing about it.
  const made = isNewHere(touches) ? [touches.presence!] : [];
  const all = [...meant, ...made];
  return all.reduce<Touch | null>(
    (last, touch) => (last === null || isLater(side.writerOf(touch), side.writerOf(last)) ? touch : last),
    null,
  );
}

/** A total order, the same in every copy: by time, then by id. */
export function isLater(left: Writer, right: Writer): boolean {
  return left.at > right.at || (left.at === right.at && left.id > right.id);
}
