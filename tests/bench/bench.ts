/**
 * Measures the backend on seeded projects and long transcripts in Chromium: `npm run bench [-- filter] [--json]`.
 * The filter is a size (S, M, L) or a part (open, reading, coding, transcript, analyses, update, export, import,
 * evidence);
 * `window` is the transcript in Chromium alone; `affinity` the board of quotations.
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
  const output = execFileSync(process.execPath, ['--expose-gc', script, size, path, filter], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output) as BenchFigure[];
}

function show({ what, size, unit, figure, budget }: BenchFigure): string[] {
  const digits = unit === 'share' ? 2 : 1;
  const verdict = budget === null ? '' : figure < budget ? 'pass' : 'OVER';
  return [what, size, `${figure.toFixed(digits)} ${unit}`, budget === null ? '' : `< ${budget}`, verdict];
}

function printTable(figures: readonly BenchFigure[]): void {
  const rows = [['what', 'size', 'figure', 'budget', ''], ...figures.map(show)];
  const widths = rows[0]!.map((_cell, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
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
const figures: BenchFigure[] = [];
if (!['import', 'evidence', 'window', 'affinity'].includes(filter)) {
  const script = await bundleBench();
  const sizes = Object.keys(benchSizes) as SizeName[];
  for (const size of sizes.filter((name) => !isSize || name === filter))
    figures.push(...(await measureSize(size, isSize ? '' : filter, script)));
}
if (filter === '' || filter === 'import') figures.push(...(await measureImport()));
if (filter === '' || filter === 'evidence') figures.push(...measureEvidence());
if (filter === '' || filter === 'affinity') figures.push(...(await measureAffinity()));
if (['', 'transcript', 'window'].includes(filter)) {
  const measured = await measureTranscript();
  if (measured === null) console.error('The transcript in the window is left out: there is no Chromium.');
  figures.push(...(measured ?? []));
}
if (words.includes('--json')) console.log(JSON.stringify({ figures }, null, 2));
else printTable(figures);
