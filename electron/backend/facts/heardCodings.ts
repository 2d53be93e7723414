import type { RecordChange } from '#shared/domain/changeSet.ts';
import type { QuotationId, TurnId } from '#shared/domain/ids.ts';
import {
  type HeardCoding,
  listHeardCodings,
  listPlacedCodings,
  listPlacedCodingsOf,
  type PlacedCoding,
} from '../db/presenceQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';

interface ReadCodings {
  readonly version: number;
  readonly placed: readonly PlacedCoding[];
  readonly heard: readonly HeardCoding[];
}

const kept = new WeakMap<OpenedProject, ReadCodings>();

/** Read once for each version of the data, since lists, path and map all ask; after a small change, only where it reaches. */
function readCodings(project: OpenedProject): ReadCodings {
  const known = kept.get(project);
  const version = project.getVersion();
  if (known?.version === version) return known;
  const changes = known === undefined ? null : project.listChangesSince(known.version);
  const read = changes === null ? readAll(project) : follow(project, known!, changes);
  kept.set(project, read);
  return read;
}

function readAll(project: OpenedProject): ReadCodings {
  const placed = listPlacedCodings(project.db);
  return { placed, heard: listHeardCodings(project.db, placed), version: project.getVersion() };
}

/** Law: the same as reading everything. A list that no change reaches is the very same array. */
function follow(project: OpenedProject, known: ReadCodings, changes: readonly RecordChange[]): ReadCodings {
  const version = project.getVersion();
  const quotationIds = quotationsReached(known.placed, changes);
  const isReached = (id: QuotationId): boolean => quotationIds.has(id);
  const added = quotationIds.size === 0 ? [] : listPlacedCodingsOf(project.db, [...quotationIds]);
  const placed =
    quotationIds.size === 0
      ? known.placed
      : inOrder(
          known.placed.filter(([, quotationId]) => !isReached(quotationId)),
          added,
          ([id]) => id,
        );
  // Whose words they are follows from the people of a talk and their names.
  if (changes.some(({ entity }) => entity === 'interview' || entity === 'respondent'))
    return { version, placed, heard: listHeardCodings(project.db, placed) };
  if (quotationIds.size === 0) return { ...known, version };
  const others = known.heard.filter(({ quotationId }) => !isReached(quotationId));
  const heard = inOrder(others, listHeardCodings(project.db, added), ({ codingId }) => codingId);
  return { version, placed, heard };
}

/** Quotations whose codings, or the places of these, are other than they were. */
function quotationsReached(placed: readonly PlacedCoding[], changes: readonly RecordChange[]): Set<QuotationId> {
  const reached = new Set<QuotationId>();
  const turnIds = new Set<TurnId>();
  for (const change of changes) {
    if (change.entity === 'quotation') reached.add(change.id as QuotationId);
    else if (change.entity === 'turn') turnIds.add(change.id as TurnId);
    else if (change.entity === 'coding')
      for (const coding of [change.before, change.after]) if (coding !== null) reached.add(coding.quotationId);
  }
  if (turnIds.size > 0)
    for (const [, quotationId, , , , , , , , , turnId] of placed) if (turnIds.has(turnId)) reached.add(quotationId);
  return reached;
}

/** Two lists by rising key made one; of equal keys the first list's come first. */
function inOrder<Item>(left: readonly Item[], right: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const [first] = right;
  if (first === undefined) return left;
  const last = left.at(-1);
  if (last === undefined || keyOf(last) < keyOf(first)) return [...left, ...right];
  const merged: Item[] = [];
  let next = 0;
  for (const item of left) {
    while (next < right.length && keyOf(right[next]!) < keyOf(item)) {
      merged.push(right[next]!);
      next += 1;
    }
    merged.push(item);
  }
  return [...merged, ...right.slice(next)];
}

/** Every coding that stands on words. */
export function readPlacedCodings(project: OpenedProject): readonly PlacedCoding[] {
  return readCodings(project).placed;
}

/** Every coding on a respondent's words. */
export function readHeardCodings(project: OpenedProject): readonly HeardCoding[] {
  return readCodings(project).heard;
}
