import { AppError } from '#shared/domain/appError.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { moveCoding, removeCodeRecord } from './codingChanges.ts';
import { createCode } from './createCode.ts';

type Part = { readonly kind: 'known'; readonly codeId: CodeId } | { readonly kind: 'new'; readonly name: string };

interface Split {
  readonly id: CodeId;
  readonly parts: readonly Part[];
  readonly sent: readonly { readonly quotationId: QuotationId; readonly part: number }[];
  readonly isRemovedWhenEmpty: boolean;
}

function codeOfPart(writer: RecordWriter, code: Code, part: Part): Code {
  const { typeId, parentId } = code;
  const own =
    part.kind === 'new'
      ? createCode(writer, { typeId, name: part.name, parentId, description: '' })
      : getRecord(writer.db, 'code', part.codeId);
  if (own.id === code.id) throw new AppError('invalidInput', { path: 'parts', fault: 'the code itself' });
  if (own.typeId !== typeId) throw new AppError('invalidInput', { path: 'parts', fault: 'another type' });
  return own;
}

/** Does `codes.split` as part of one change. `codeIds` are the codes of the parts in their order. */
export function splitCode(
  writer: RecordWriter,
  { id, parts, sent, isRemovedWhenEmpty }: Split,
): { codeIds: CodeId[]; isRemoved: boolean } {
  const code = getRecord(writer.db, 'code', id);
  const codeIds = parts.map((part) => codeOfPart(writer, code, part).id);
  const takers = new Set<CodeId>();
  for (const { quotationId, part } of sent) {
    const codeId = codeIds[part];
    if (codeId === undefined) throw new AppError('invalidInput', { path: 'sent', fault: 'no such part' });
    const codings = listRecordsWhere(writer.db, 'coding', 'quotationId', quotationId).filter(
      (coding) => coding.codeId === id,
    );
    if (codings.length === 0) throw new AppError('recordNotFound', { entity: 'quotation', id: quotationId });
    for (const coding of codings) moveCoding(writer, coding.id, codeId);
    takers.add(codeId);
  }
  const isEmpty = listRecordsWhere(writer.db, 'coding', 'codeId', id).length === 0;
  const isRemoved = isRemovedWhenEmpty && isEmpty && !code.isBuiltIn;
  if (isRemoved) removeCodeRecord(writer, id, [...takers]);
  return { codeIds, isRemoved };
}
