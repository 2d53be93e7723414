import fc from 'fast-check';
import { type EditSequence, editSequence } from '../unit/transcripts/editSequence.ts';
import { listFaultsOfSequence } from '../unit/transcripts/runSequence.ts';
import { StoredTalks } from '../unit/transcripts/storedTalk.ts';

/** Sequences that run through the pure function beside a model, and those that run through a project file as well. */
const pureSequences = 50_000;
const storedSequences = 500;

function run(
  what: string,
  sequences: readonly EditSequence[],
  listFaults: (sequence: EditSequence) => string[],
): number {
  const start = performance.now();
  let broken = 0;
  for (const sequence of sequences) {
    const faults = listFaults(sequence);
    if (faults.length === 0) continue;
    broken += 1;
    console.log(`${what}: ${faults.join('; ')}\n${JSON.stringify(sequence)}`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const steps = sequences.reduce((sum, { actions }) => sum + actions.length, 0);
  console.log(`${what}: ${sequences.length} sequences, ${steps} actions, ${broken} broken, ${seconds} s`);
  return broken;
}

/** Edits random talks and judges every step. `PROPERTY_SEED` gives another seed. Answers how many sequences broke a promise. */
export function measureEdits(): number {
  const seed = Number(process.env['PROPERTY_SEED'] ?? 20_261_121);
  console.log(`edits, seed ${seed}`);
  const sequences = fc.sample(editSequence, { numRuns: pureSequences + storedSequences, seed });
  const talks = new StoredTalks();
  try {
    return (
      run('mapped', sequences.slice(0, pureSequences), listFaultsOfSequence) +
      run('stored', sequences.slice(pureSequences), (sequence) => talks.listFaultsOf(sequence))
    );
  } finally {
    talks.close();
  }
}
