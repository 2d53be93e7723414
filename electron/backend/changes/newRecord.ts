import { uuidv7 } from 'uuidv7';
import type { EntityName, EntityRecord } from '#shared/domain/entities.ts';

/** A new id: it belongs to nothing yet, so it may become the id of any kind of record. */
export type NewId = UnionToIntersection<EntityRecord<EntityName>['id']>;

type UnionToIntersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  member: infer Intersection,
) => void
  ? Intersection
  : never;

export function newId(): NewId {
  return uuidv7() as NewId;
}

/** This moment in UTC. */
export function nowTimestamp(): string {
  return new Date().toISOString();
}

/** The calendar day now, where the user is. */
export function localDay(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
