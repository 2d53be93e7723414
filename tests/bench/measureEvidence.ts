import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adjustedRandIndex } from '#shared/analysis/adjustedRandIndex.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { type PresenceMatrix, presenceMatrixFromRows } from '#shared/analysis/presenceMatrix.ts';
import type { SegmentProposal } from '#shared/analysis/segmentProposal.ts';
import { segmentRespondents } from '#shared/analysis/segmentRespondents.ts';
import type { BenchFigure } from './benchFigure.ts';
import { type Noise, type PlantedProject, plantProject, shuffleColumns } from './plantedProject.ts';

const goldenCopies = 100;
const projectsInAll = 200;

/** From people who say nearly all of their segment's codes to people who say two of three, in more and more noise. */
const noises: readonly Noise[] = [0.95, 0.8, 0.65].flatMap((inside) =>
  [0.02, 0.08, 0.15].flatMap((outside) => [0, 10].map((noiseCodes) => ({ inside, outside, noiseCodes }))),
);

function segment(presence: PresenceMatrix, seed: number): SegmentProposal {
  const codes = Array.from({ length: presence.columns }, (_item, code) => ({ id: String(code) }));
  return segmentRespondents({ respondents: [], codes, presence }, {}, createRandomSource(seed));
}

interface Agreement {
  /** Over the people who were put into a segment. */
  readonly assigned: number;
  /** Over everybody, each unassigned person in a group of their own. */
  readonly everybody: number;
  readonly unassigned: number;
  readonly hasRightCount: boolean;
}

function agreementWith({ planted, segments }: PlantedProject, proposal: SegmentProposal): Agreement {
  const labels = planted.map((_segment, person) => `alone ${person}`);
  proposal.segments.forEach(({ memberIndexes }, label) =>
    memberIndexes.forEach((person) => (labels[person] = String(label))),
  );
  const placed = planted.flatMap((_segment, person) => (labels[person]!.startsWith('alone') ? [] : [person]));
  return {
    assigned: adjustedRandIndex(
      placed.map((person) => labels[person]!),
      placed.map((person) => planted[person]!),
    ),
    everybody: adjustedRandIndex(labels, planted),
    unassigned: 1 - placed.length / planted.length,
    hasRightCount: proposal.segments.length === segments,
  };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

interface EvidenceRow extends Noise {
  readonly projects: number;
  readonly found: number;
  readonly assigned: number;
  readonly everybody: number;
  readonly unassigned: number;
  readonly rightCount: number;
}

function measureNoise(noise: Noise, first: number, projects: number): EvidenceRow {
  const agreements: Agreement[] = [];
  for (let seed = first; seed < first + projects; seed += 1) {
    const project = plantProject(noise, createRandomSource(seed));
    const proposal = segment(project.presence, seed);
    if (proposal.verdict === 'segments') agreements.push(agreementWith(project, proposal));
  }
  return {
    ...noise,
    projects,
    found: agreements.length / projects,
    assigned: meanOf(agreements.map(({ assigned }) => assigned)),
    everybody: meanOf(agreements.map(({ everybody }) => everybody)),
    unassigned: meanOf(agreements.map(({ unassigned }) => unassigned)),
    rightCount: agreements.filter(({ hasRightCount }) => hasRightCount).length / projects,
  };
}

function printRows(rows: readonly EvidenceRow[]): void {
  const titles = ['inside', 'outside', 'noise codes', 'projects', 'found', 'right k', 'ARI', 'ARI all', 'unassigned'];
  const lines = rows.map((row) => [
    row.inside.toFixed(2),
    row.outside.toFixed(2),
    String(row.noiseCodes),
    String(row.projects),
    ...[row.found, row.rightCount, row.assigned, row.everybody, row.unassigned].map((value) => value.toFixed(3)),
  ]);
  for (const line of [titles, ...lines]) console.error(line.map((cell) => cell.padStart(11)).join(''));
}

/** Projects without structure: as people and codes of planted ones, every code dealt out anew. */
function measureFalse(): number {
  let found = 0;
  for (let seed = 1; seed <= projectsInAll; seed += 1) {
    const random = createRandomSource(50_000 + seed);
    const { presence } = plantProject(noises[seed % noises.length]!, random);
    if (segment(shuffleColumns(presence, random), seed).verdict === 'segments') found += 1;
  }
  return found / projectsInAll;
}

function measureGolden(): number {
  const fixture = join(import.meta.dirname, '../fixtures/reference/golden_project.json');
  const golden = presenceMatrixFromRows((JSON.parse(readFileSync(fixture, 'utf8')) as { matrix: number[][] }).matrix);
  let found = 0;
  for (let copy = 1; copy <= goldenCopies; copy += 1) {
    if (segment(shuffleColumns(golden, createRandomSource(copy)), copy).verdict === 'segments') found += 1;
  }
  return found / goldenCopies;
}

/**
 * Does the engine find what is there, and nothing where nothing is? 200 projects with 3–5 planted segments among 18–60
 * people at eighteen levels of noise (the table goes to standard error), 200 without structure, and the golden project
 * shuffled. Shares and 1 − ARI must stay below their budgets.
 */
export function measureEvidence(): BenchFigure[] {
  const rows = noises.map((noise, at) => {
    const first = Math.round((at * projectsInAll) / noises.length);
    const next = Math.round(((at + 1) * projectsInAll) / noises.length);
    return measureNoise(noise, 1 + first, next - first);
  });
  printRows(rows);
  const clear = rows.filter(({ inside, outside }) => inside >= 0.8 && outside <= 0.08);
  const weighted = (measure: (row: EvidenceRow) => number, of: readonly EvidenceRow[]): number =>
    of.reduce((sum, row) => sum + measure(row) * row.projects, 0) / of.reduce((sum, row) => sum + row.projects, 0);
  const share = (what: string, figure: number, budget: number | null, size: BenchFigure['size']): BenchFigure => ({
    what,
    size,
    unit: 'share',
    figure,
    budget,
  });
  return [
    share(
      'planted, 80 % against 8 % or clearer: 1 − ARI',
      1 - weighted(({ assigned }) => assigned, clear),
      0.1,
      'planted',
    ),
    share('  the same, unassigned people alone', 1 - weighted(({ everybody }) => everybody, clear), 0.1, 'planted'),
    share('  missed', 1 - weighted(({ found }) => found, clear), 0.05, 'planted'),
    share('planted, at every level: missed', 1 - weighted(({ found }) => found, rows), null, 'planted'),
    share('segments where there is no structure', measureFalse(), 0.05, 'planted'),
    share('segments in shuffled copies', measureGolden(), 0.05, 'golden'),
  ];
}
