import { AppError } from '#shared/domain/appError.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { isAncestor } from '../changes/codeTree.ts';
import { createCode } from '../changes/createCode.ts';
import { splitCode } from '../changes/splitCode.ts';
import { moveCoding, removeCodeRecord, removeCoding } from '../changes/codingChanges.ts';
import { measureCodeUsage } from '../db/codeUsageQueries.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { implementer } from './implementer.ts';

function getOwnCode(db: ReadDb, id: CodeId): Code {
  const code = getRecord(db, 'code', id);
  if (code.isBuiltIn) throw new AppError('builtInCode', { code: code.typeId });
  return code;
}

/** Throws `invalidInput` when the code would become its own ancestor. */
function checkParent(db: ReadDb, id: CodeId, parentId: CodeId | null): void {
  if (isAncestor(db, id, parentId)) throw new AppError('invalidInput', { path: 'parentId', fault: 'cycle' });
}

function freeShortcut(writer: RecordWriter, shortcut: string | null | undefined): void {
  if (shortcut === null || shortcut === undefined) return;
  for (const holder of listRecordsWhere(writer.db, 'code', 'shortcut', shortcut))
    writer.update('code', holder.id, { shortcut: null });
}

/** A branch goes over to the new type as one; what stood in it under another type on purpose keeps that. */
function retypeDescendants(writer: RecordWriter, id: CodeId, change: { from: string; to: string }): void {
  for (const child of listRecordsWhere(writer.db, 'code', 'parentId', id)) {
    if (child.typeId === change.from) writer.update('code', child.id, { typeId: change.to });
    retypeDescendants(writer, child.id, change);
  }
}

export const codeHandlers = {
  create: implementer.codes.create.handler(({ input, context: { backend } }) => {
    const { changeSet, result } = backend.change('codes.create', (writer) => createCode(writer, input));
    return { changeSet, codeId: result.id };
  }),
  update: implementer.codes.update.handler(({ input, context: { backend } }) =>
    backend.change('codes.update', (writer) => {
      const { shortcut, ...rest } = input.patch;
      const isShortcutOnly = Object.keys(rest).length === 0;
      const code = isShortcutOnly ? getRecord(writer.db, 'code', input.id) : getOwnCode(writer.db, input.id);
      if (rest.name === '') throw new AppError('invalidInput', { path: 'name', fault: 'empty' });
      if (rest.parentId !== undefined) checkParent(writer.db, code.id, rest.parentId);
      freeShortcut(writer, shortcut);
      writer.update('code', code.id, input.patch);
      if (rest.typeId !== undefined && rest.typeId !== code.typeId)
        retypeDescendants(writer, code.id, { from: code.typeId, to: rest.typeId });
    }),
  ),
  usage: implementer.codes.usage.handler(({ input, context: { backend } }) =>
    measureCodeUsage(backend.getProject().db, input.ids),
  ),
  merge: implementer.codes.merge.handler(({ input, context: { backend } }) =>
    backend.change('codes.merge', (writer) => {
      const target = getRecord(writer.db, 'code', input.targetId);
      for (const sourceId of new Set(input.sourceIds)) {
        if (sourceId === target.id) continue;
        getOwnCode(writer.db, sourceId);
        for (const coding of listRecordsWhere(writer.db, 'coding', 'codeId', sourceId))
          moveCoding(writer, coding.id, target.id);
        removeCodeRecord(writer, sourceId, [target.id]);
      }
    }),
  ),
  split: implementer.codes.split.handler(({ input, context: { backend } }) => {
    const { changeSet, result } = backend.change('codes.split', (writer) => splitCode(writer, input));
    return { changeSet, ...result };
  }),
  remove: implementer.codes.remove.handler(({ input, context: { backend } }) =>
    backend.change('codes.remove', (writer) => {
      getOwnCode(writer.db, input.id);
      if (input.moveCodingsTo === input.id)
        throw new AppError('invalidInput', { path: 'moveCodingsTo', fault: 'same' });
      if (input.moveCodingsTo !== null) getRecord(writer.db, 'code', input.moveCodingsTo);
      for (const coding of listRecordsWhere(writer.db, 'coding', 'codeId', input.id)) {
        if (input.moveCodingsTo === null) removeCoding(writer, coding.id);
        else moveCoding(writer, coding.id, input.moveCodingsTo);
      }
      removeCodeRecord(writer, input.id, input.moveCodingsTo === null ? [] : [input.moveCodingsTo]);
    }),
  ),
};
