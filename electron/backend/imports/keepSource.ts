import type { ImportedSource } from '#shared/contract/importsContract.ts';
import type { EntityName } from '#shared/domain/entities.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { WriteDb } from '../db/sqlite.ts';
import { arrangeTable, importTable, textsOfTable } from '../tables/importTable.ts';
import type { PendingSource } from './importSources.ts';
import { keepTranscripts, type TranscriptCorrections } from './keepTranscripts.ts';
import { unpackProject } from './wholeProject.ts';

/** A source that was reviewed. It survives being copied between threads. */
export interface SourceToKeep {
  readonly source: PendingSource;
  readonly corrections: TranscriptCorrections;
}

/** Tells of every record that is added. */
function telling(writer: RecordWriter, onRecord: (name: EntityName) => void): RecordWriter {
  return {
    ...writer,
    insert: (name, record) => {
      onRecord(name);
      return writer.insert(name, record);
    },
  };
}

type Keep = (writer: RecordWriter, db: WriteDb) => ImportedSource;

/** How a source is kept, and about how many records that makes. */
function planKeeping(
  { source, corrections }: SourceToKeep,
  author: string,
): { readonly total: number; readonly keep: Keep } {
  if (source.kind === 'transcript')
    return {
      total: source.proposal.turns.length,
      keep: (writer, db) => keepTranscripts(writer, db, source, corrections),
    };
  if (source.kind === 'table') {
    const { kind, codeTypeId } = corrections;
    const reading = arrangeTable(source.reading, { kind, codeTypeId }, () => null);
    return {
      total: textsOfTable(reading).length,
      keep: (writer, db) => importTable(writer, db, source.fileName, reading, author),
    };
  }
  const project = unpackProject(source.fileName, source.packed.bytes);
  return {
    total: project.mostRecords,
    keep: (writer, db) => project.keep(writer, db, author, corrections.codeTypeId),
  };
}

/** Brings a source in. `onProgress` is called before every record; what it throws stops all. */
export function keepSource(
  writer: RecordWriter,
  db: WriteDb,
  toKeep: SourceToKeep,
  author: string,
  onProgress: (done: number, total: number) => void,
): ImportedSource {
  const { total, keep } = planKeeping(toKeep, author);
  let records = 0;
  const added = { interview: 0, code: 0, coding: 0 };
  const told = telling(writer, (name) => {
    onProgress(Math.min(records, total), total);
    records += 1;
    if (name === 'interview' || name === 'code' || name === 'coding') added[name] += 1;
  });
  const kept = keep(told, db);
  if (kept.project === undefined) return kept;
  return { ...kept, added: { interviews: added.interview, codes: added.code, codings: added.coding, records } };
}
