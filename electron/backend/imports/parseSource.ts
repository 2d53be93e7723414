import type { TranscriptProposal } from '#shared/domain/parsedTranscript.ts';
import type { TranscriptFile } from '../formats/parseTranscriptFile.ts';
import type { AnalysisRunner, RunOptions } from '../jobs/analysisRunner.ts';
import { readProjectFile, readTableFile, readTranscriptFile, type TableFile } from '../jobs/sourceTasks.ts';
import type { SourceTable } from '../tables/sourceTable.ts';
import type { PackedProject, ProjectSource } from './wholeProject.ts';

/** Bytes that are read within the blink of an eye; starting a worker takes longer. Packed files hold ten times as much. */
const quickBytes = { packed: 50_000, plain: 500_000 };

const packedHeads = ['PK', '%P'];

function isQuick(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 2));
  return bytes.length <= (packedHeads.includes(head) ? quickBytes.packed : quickBytes.plain);
}

/** Reads a transcript, a long one away from the thread that answers the windows. Throws what the parser throws. */
export function parseTranscript(
  file: TranscriptFile,
  runner: AnalysisRunner,
  options: RunOptions,
): Promise<TranscriptProposal> {
  if (isQuick(file.bytes)) return readTranscriptFile(file);
  return runner.run('transcriptSource', file.fileName, () => file, options);
}

/** Reads a table, a long one away from the thread that answers the windows. Throws what the reader throws. */
export function parseTable(file: TableFile, runner: AnalysisRunner, options: RunOptions): Promise<SourceTable> {
  if (isQuick(file.bytes)) return readTableFile(file);
  return runner.run('tableSource', file.fileName, () => file, options);
}

/**
 * Reads a whole project, a large one away from the thread that answers the windows; null for JSON that is none of ours.
 * Throws what the reader throws.
 */
export function parseProject(
  source: ProjectSource,
  runner: AnalysisRunner,
  options: RunOptions,
): Promise<PackedProject | null> {
  if (isQuick(source.bytes)) return readProjectFile(source);
  return runner.run('projectSource', source.fileName, () => source, options);
}
