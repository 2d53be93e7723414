import type { Code } from '#shared/domain/coding.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { proposeStage } from '#shared/domain/journeyStage.ts';
import { getRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { newId } from './newRecord.ts';

export interface NewCode {
  readonly typeId: string;
  readonly name: string;
  readonly parentId: CodeId | null;
  readonly description: string;
  /** Left out: what the name tells. */
  readonly stage?: Code['stage'] | undefined;
}

/** Makes the code, or answers with the one that has this name under this type already. */
export function createCode(writer: RecordWriter, code: NewCode): Code {
  const { typeId, name, parentId } = code;
  const siblings = listRecordsWhere(writer.db, 'code', 'typeId', typeId);
  const isSameName = (code: Code) => !code.isBuiltIn && code.name.toLowerCase() === name.toLowerCase();
  const known = siblings.find(isSameName);
  if (known !== undefined) return known;
  if (parentId !== null) getRecord(writer.db, 'code', parentId);
  return insertCode(writer, code, listRecords(writer.db, 'code').length);
}

/** For whoever knows that there is no such code yet, and how many there are. */
export function insertCode(
  writer: RecordWriter,
  { typeId, name, parentId, description, stage }: NewCode,
  position: number,
): Code {
  return writer.insert('code', {
    id: newId(),
    externalId: null,
    typeId,
    name,
    parentId,
    description,
    shortcut: null,
    isBuiltIn: false,
    position,
    stage: stage === undefined ? proposeStage({ typeId, name }) : stage,
    rival: null,
    color: null,
  });
}
