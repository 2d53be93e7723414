import { type AffinityGroup, boardIdOf } from '#shared/domain/affinityGroup.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { newId } from './newRecord.ts';

type PlannedGroup = Pick<AffinityGroup, 'name' | 'place' | 'quotationIds'> & {
  readonly id: AffinityGroup['id'] | null;
};

export interface Arrangement {
  readonly codeIds: readonly CodeId[];
  readonly groups: readonly PlannedGroup[];
  readonly putApartIds: readonly QuotationId[];
}

/** The board's id; throws `recordNotFound` for a code that is not there. */
export function getBoardId(writer: RecordWriter, codeIds: readonly CodeId[]): string {
  for (const id of codeIds) getRecord(writer.db, 'code', id);
  return boardIdOf(codeIds);
}

function getGroupOfBoard(writer: RecordWriter, boardId: string, id: string): AffinityGroup {
  const group = getRecord(writer.db, 'affinityGroup', id);
  if (group.boardId !== boardId || group.isAlone) throw new AppError('recordNotFound', { entity: 'affinityGroup', id });
  return group;
}

/** Takes quotations out of all groups of the board but the ones named; a group left empty goes. */
export function takeOffBoard(
  writer: RecordWriter,
  boardId: string,
  taken: ReadonlySet<QuotationId>,
  except: ReadonlySet<string> = new Set(),
): void {
  for (const group of listRecordsWhere(writer.db, 'affinityGroup', 'boardId', boardId)) {
    if (except.has(group.id)) continue;
    const quotationIds = group.quotationIds.filter((id) => !taken.has(id));
    if (quotationIds.length === group.quotationIds.length) continue;
    if (quotationIds.length === 0) writer.remove('affinityGroup', group.id);
    else writer.update('affinityGroup', group.id, { quotationIds });
  }
}

/** A quotation named twice stays where it is named first. */
function withoutTwins(groups: readonly PlannedGroup[]): PlannedGroup[] {
  const seen = new Set<QuotationId>();
  return groups.map((group) => ({
    ...group,
    quotationIds: group.quotationIds.filter((id) => !seen.has(id) && seen.add(id)),
  }));
}

/** Brings the board's groups to what is planned: see `affinity.arrange`. */
export function arrangeGroups(writer: RecordWriter, { codeIds, groups, putApartIds }: Arrangement): void {
  const boardId = getBoardId(writer, codeIds);
  const planned = withoutTwins(groups);
  const named = new Set(planned.flatMap(({ quotationIds }) => quotationIds));
  const apart = [...new Set(putApartIds)].filter((id) => !named.has(id));
  const kept = new Set<string>(planned.flatMap(({ id }) => id ?? []));
  takeOffBoard(writer, boardId, new Set([...named, ...apart]), kept);
  for (const { id, name, place, quotationIds } of planned) {
    if (id === null && quotationIds.length === 0) continue;
    if (id === null)
      writer.insert('affinityGroup', { id: newId(), boardId, name, isAlone: false, place, quotationIds });
    else if (quotationIds.length === 0) writer.remove('affinityGroup', getGroupOfBoard(writer, boardId, id).id);
    else writer.update('affinityGroup', getGroupOfBoard(writer, boardId, id).id, { name, place, quotationIds });
  }
  if (apart.length > 0) putApart(writer, boardId, apart);
}

function putApart(writer: RecordWriter, boardId: string, quotationIds: readonly QuotationId[]): void {
  const rest = listRecordsWhere(writer.db, 'affinityGroup', 'boardId', boardId).find(({ isAlone }) => isAlone);
  if (rest !== undefined) {
    writer.update('affinityGroup', rest.id, { quotationIds: [...rest.quotationIds, ...quotationIds] });
    return;
  }
  writer.insert('affinityGroup', {
    id: newId(),
    boardId,
    name: '',
    isAlone: true,
    place: null,
    quotationIds: [...quotationIds],
  });
}
