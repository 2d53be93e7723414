import { readFileSync } from 'node:fs';
import { presenceMatrixFromRows, type PresenceMatrix } from '#shared/analysis/presenceMatrix.ts';

const folder = new URL('../../fixtures/reference/', import.meta.url);

/** Parses a reference file; the caller names the shape it relies on. */
export function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;
}

/** Rows of a small CSV without quoted commas, as texts by column; a header is expected. */
export function readCsv(name: string): { header: string[]; rows: string[][] } {
  const [header, ...rows] = readFileSync(new URL(`data/${name}`, folder), 'utf8')
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
  return { header: header!, rows };
}

interface GoldenProject {
  readonly respondents: string[];
  readonly planted: string[];
  readonly codes: string[];
  readonly matrix: number[][];
}

export const golden = readReference<GoldenProject>('golden_project.json');
export const goldenMatrix: PresenceMatrix = presenceMatrixFromRows(golden.matrix);

/** Fails unless every number is within the tolerance; names the first that is not. */
export function expectNear(actual: ArrayLike<number>, wanted: ArrayLike<number>, tolerance = 1e-6): void {
  if (actual.length !== wanted.length) throw new Error(`length ${actual.length}, wanted ${wanted.length}`);
  for (let i = 0; i < wanted.length; i += 1) {
    // Written so that NaN fails.
    if (!(Math.abs(actual[i]! - wanted[i]!) <= tolerance)) {
      throw new Error(`at ${i}: ${actual[i]} is not within ${tolerance} of ${wanted[i]}`);
    }
  }
}
