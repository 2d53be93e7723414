import { createHash } from 'node:crypto';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import type { Language } from '#shared/domain/language.ts';
import type { TranscriptProposal } from '#shared/domain/parsedTranscript.ts';
import { isQdaFile } from '#shared/domain/sourceLimits.ts';
import { countWords } from '#shared/text/tokenizeWords.ts';
import { listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { AnalysisRunner } from '../jobs/analysisRunner.ts';
import { countCharacters, titleOf, type TranscriptSource } from './keepTranscripts.ts';
import { parseProject, parseTable, parseTranscript } from './parseSource.ts';
import type { PackedProject } from './wholeProject.ts';
import { type FindMapping, openTable, previewOfTable, type TableReading } from '../tables/importTable.ts';

/** A source that was read and waits for the user's word. */
export type PendingSource =
  | TranscriptSource
  | { readonly kind: 'project'; readonly fileName: string; readonly packed: PackedProject }
  | { readonly kind: 'table'; readonly fileName: string; readonly reading: TableReading };

const turnsInPreview = 60;
const turnsInPartPreview = 3;

/** What reading a table needs to know of this machine. */
export interface TableHabits {
  readonly language: Language;
  readonly findMapping: FindMapping;
}

/** Throws what the parsers throw: a reason that the user can act on. */
export async function readSource(
  fileName: string,
  bytes: Uint8Array,
  habits: TableHabits,
  runner: AnalysisRunner,
  signal?: AbortSignal,
): Promise<PendingSource> {
  if (isQdaFile(fileName) || fileName.toLowerCase().endsWith('.json')) {
    const packed = await parseProject({ fileName, bytes }, runner, { signal });
    if (packed !== null) return { kind: 'project', fileName, packed };
  }
  // The parsers bring libraries that only an import needs.
  const { findTableFormat } = await import('../tables/readTable.ts');
  const tableFormat = findTableFormat(fileName, bytes);
  if (tableFormat !== null) {
    const table = await parseTable({ format: tableFormat, fileName, bytes }, runner, { signal });
    return { kind: 'table', fileName, reading: openTable(table, habits.language, habits.findMapping) };
  }
  const proposal = await parseTranscript({ fileName, bytes }, runner, { signal });
  return { kind: 'transcript', fileName, hash: createHash('sha256').update(bytes).digest('hex'), proposal };
}

function summarizeSpeakers({ turns, roles }: Pick<TranscriptProposal, 'turns' | 'roles'>) {
  const byLabel = new Map<string, { turns: number; words: number }>();
  for (const { speaker, text } of turns) {
    const sums = byLabel.get(speaker ?? '') ?? { turns: 0, words: 0 };
    byLabel.set(speaker ?? '', { turns: sums.turns + 1, words: sums.words + countWords(text) });
  }
  return [...byLabel].map(([label, sums]) => ({ label, role: roles[label] ?? 'respondent', ...sums }));
}

export function toPreview(db: ReadDb, previewId: string, source: PendingSource): ImportPreview {
  const { fileName } = source;
  if (source.kind === 'project') return { ...source.packed.preview, previewId };
  if (source.kind === 'table') return previewOfTable(db, previewId, fileName, source.reading);
  const { proposal, hash } = source;
  const duplicate = hash === null ? undefined : listRecordsWhere(db, 'interview', 'sourceHash', hash)[0];
  return {
    kind: 'transcript',
    previewId,
    fileName,
    title: titleOf(fileName, proposal),
    date: proposal.date,
    language: proposal.language,
    encoding: proposal.encoding,
    speakers: summarizeSpeakers(proposal),
    turnCount: proposal.turns.length,
    characters: countCharacters(proposal.turns),
    turns: previewTurns(proposal.turns.slice(0, turnsInPreview)),
    warnings: [...proposal.warnings],
    parts: proposal.parts.map((part) => ({
      title: titleOf(fileName, { ...proposal, ...part }),
      date: part.date,
      turnCount: part.turns.length,
      speakers: summarizeSpeakers(part),
      turns: previewTurns(part.turns.slice(0, turnsInPartPreview)),
    })),
    duplicateOf: duplicate?.id ?? null,
  };
}

function previewTurns(turns: TranscriptProposal['turns']) {
  return turns.map(({ speaker, startMs, text }) => ({ speaker: speaker ?? '', startMs, text }));
}
