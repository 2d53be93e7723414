import { readFileSync } from 'node:fs';
import type { TranscriptProposal } from '#shared/domain/parsedTranscript.ts';
import { parseTranscriptFile } from '../../../electron/backend/formats/parseTranscriptFile.ts';

const folder = new URL('../../fixtures/transcripts/', import.meta.url);

/** The bytes of a fixture. */
export function readFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)));
}

/** What the parser makes of a fixture. */
export function parseFixture(name: string): Promise<TranscriptProposal> {
  return parseTranscriptFile({ fileName: name, bytes: readFixture(name) });
}

/** Turns as short lines, `startMs speaker: text`, for comparing a whole transcript at a glance. */
export function listTurns(proposal: TranscriptProposal, length = 60): string[] {
  return proposal.turns.map(
    ({ speaker, startMs, text }) => `${startMs ?? '-'} ${speaker ?? '-'}: ${text.slice(0, length)}`,
  );
}

/** Codes of the warnings, in order. */
export function listWarnings(proposal: TranscriptProposal): string[] {
  return proposal.warnings.map(({ code }) => code);
}
