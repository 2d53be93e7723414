import type { TranscriptProposal } from '#shared/domain/parsedTranscript.ts';
import type { TranscriptFile } from '../formats/parseTranscriptFile.ts';
import type { PackedProject, ProjectSource } from '../imports/wholeProject.ts';
import type { SourceTable } from '../tables/sourceTable.ts';

/** A table as it came. */
export interface TableFile {
  readonly format: 'csv' | 'xlsx';
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Throws what `parseTranscriptFile` throws. The parsers bring libraries that only an import needs. */
export async function readTranscriptFile(file: TranscriptFile): Promise<TranscriptProposal> {
  const { parseTranscriptFile } = await import('../formats/parseTranscriptFile.ts');
  return parseTranscriptFile(file);
}

/** Throws what `packProject` throws. */
export async function readProjectFile(source: ProjectSource): Promise<PackedProject | null> {
  const { packProject } = await import('../imports/wholeProject.ts');
  return packProject(source);
}

/** Throws what `readTable` throws. */
export async function readTableFile({ format, fileName, bytes }: TableFile): Promise<SourceTable> {
  const { readTable } = await import('../tables/readTable.ts');
  return readTable(format, bytes, fileName);
}
