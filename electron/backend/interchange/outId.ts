interface Outgoing {
  readonly id: string;
  readonly externalId: string | null;
}

/** From our id to the one that goes out; null for what is not there. */
export type OutId = (id: string | null) => string | null;

/** For every kind of record that others name. */
export type OutIds = Readonly<Record<'code' | 'respondent' | 'interview' | 'customerSegment', OutId>>;

/** Ids go out as they came in, or as ours when they were made here. */
export const outId = ({ id, externalId }: Outgoing): string => externalId ?? id;

export function outIdsOf(records: readonly Outgoing[]): OutId {
  const ids = new Map(records.map((record) => [record.id, outId(record)]));
  return (id) => (id === null ? null : (ids.get(id) ?? null));
}

/** A moment as its day. */
export const dayOf = (timestamp: string): string => timestamp.slice(0, 10);
