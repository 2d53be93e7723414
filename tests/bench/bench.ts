/**
 * Measures the backend on seeded projects and long transcripts in Chromium: `npm run bench [-- filter] [--json]`.
 * The filter is a size (S, M, L) or a part (open, reading, coding, transcript, analyses, update, export, exchange,
 * reports, import, evidence); `window` is the transcript in Chromium alone; `affinity` the board of quotations.
 * `growth` instead runs every analysis on 40 to 10,000 interviews and prints time and memory.
 * `edits` instead edits random talks and judges every step; it fails when a coding moved.
 */
import { execFileSync } from 'node:child_process';
import type { BenchFigure } from './benchFigure.ts';
import { benchSizes, type SizeName } from './benchSizes.ts';
import { buildBenchProject } from './buildBenchProject.ts';
import { bundleBench } from './bundleBench.ts';
import { measureAffinity } from './measureAffinity.ts';
import { measureEdits } from './measureEdits.ts';
import { measureEvidence } from './measureEvidence.ts';
import { measureGrowth, printGrowth } from './measureGrowth.ts';
import { measureImport } from './measureImport.ts';
import { measureTranscript } from './measureTranscript.ts';

async function measureSize(size: SizeName, filter: string, script: string): Promise<BenchFigure[]> {
  const path = await buildBenchProject(size);
  const run = (what: string): BenchFigure[] => {
    const output = execFileSync(process.execPath, ['--expose-gc', script, size, path, what], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(output) as BenchFigure[];
  };
  if (filter === 'exchange') return run('exchange');
  return [...run('openAndClose'), ...run(filter), ...(['', 'export'].includes(filter) ? run('exchange') : [])];
}

const widths = [58, 16, 12, 10];

function printRow(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function show({ what, size, unit, figure, budget }: BenchFigure): void {
  const digits = unit === 'share' ? 2 : 1;
  const verdict = budget === null ? '' : figure < budget ? 'pass' : 'OVER';
  printRow([what, size, `${figure.toFixed(digits)} ${unit}`, budget === null ? '' : `< ${budget}`, verdict]);
}

const words = process.argv.slice(2);
const filter = words.find((word) => !word.startsWith('-')) ?? '';
if (filter === 'edits') process.exit(measureEdits() === 0 ? 0 : 1);
if (filter === 'growth') {
  const growth = measureGrowth();
  if (words.includes('--json')) console.log(JSON.stringify({ growth }, null, 2));
  else printGrowth(growth);
  process.exit(0);
}
const isSize = filter in benchSizes;
const isJson = words.includes('--json');
const figures: BenchFigure[] = [];

/** Shows figures as soon as they are known: a long run says what it has. */
function note(measured: readonly BenchFigure[]): void {
  figures.push(...measured);
  if (!isJson) for (const figure of measured) show(figure);
}

if (!isJson) printRow(['what', 'size', 'figure', 'budget', '']);
if (!['import', 'evidence', 'window', 'affinity'].includes(filter)) {
  const script = await bundleBench();
  const sizes = Object.keys(benchSizes) as SizeName[];
  for (const size of sizes.filter((name) => !isSize || name === filter))
    note(await measureSize(size, isSize ? '' : filter, script));
}
if (filter === '' || filter === 'import') note(await measureImport());
if (filter === '' || filter === 'evidence') note(measureEvidence());
if (filter === '' || filter === 'affinity') note(await measureAffinity());
if (['', 'transcript', 'window'].includes(filter)) {
  const hasMeasured = await measureTranscript(note);
  if (!hasMeasured) console.error('The transcript in the window is left out: there is no Chromium.');
}
if (isJson) console.log(JSON.stringify({ figures }, null, 2));
