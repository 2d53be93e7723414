import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandomSource, type RandomSource } from '#shared/analysis/randomSource.ts';
import { presenceMatrixFromRows } from '#shared/analysis/presenceMatrix.ts';
import { segmentRespondents } from '#shared/analysis/segmentRespondents.ts';
import type { BenchFigure } from './benchFigure.ts';

const copies = 100;

interface GoldenProject {
  readonly respondents: string[];
  readonly codes: string[];
  readonly matrix: number[][];
}

/** The same people and the same popularity of every code, with nothing left that holds codes together. */
export function shuffleColumns(rows: readonly (readonly number[])[], random: RandomSource): number[][] {
  const shuffled = rows.map((row) => [...row]);
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random.next() * (last + 1));
      const kept = shuffled[last]![column]!;
      shuffled[last]![column] = shuffled[other]![column]!;
      shuffled[other]![column] = kept;
    }
  }
  return shuffled;
}

/** On data without structure the verdict must be that there is none: share of shuffled copies where it is. */
export function measureEvidence(): BenchFigure[] {
  const fixture = join(import.meta.dirname, '../fixtures/reference/golden_project.json');
  const golden = JSON.parse(readFileSync(fixture, 'utf8')) as GoldenProject;
  const codes = golden.codes.map((id) => ({ id }));
  let withStructure = 0;
  for (let copy = 1; copy <= copies; copy += 1) {
    const random = createRandomSource(copy);
    const presence = presenceMatrixFromRows(shuffleColumns(golden.matrix, random));
    const { verdict } = segmentRespondents(
      { respondents: golden.respondents, codes, presence, heldOutCodeIndexes: [] },
      {},
      random,
    );
    if (verdict === 'segments') withStructure += 1;
  }
  return [
    {
      what: 'segments in shuffled copies',
      size: 'golden',
      unit: 'share',
      figure: withStructure / copies,
      budget: 0.05,
    },
  ];
}
