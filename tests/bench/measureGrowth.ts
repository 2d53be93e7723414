import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const tasks = ['matrix', 'co-occurrence', 'patterns', 'segments', 'saturation', 'map'] as const;
const interviews = [40, 150, 500, 1000, 3000, 10_000] as const;

export interface GrowthFigure {
  readonly task: (typeof tasks)[number];
  readonly interviews: number;
  readonly ms: number;
  /** What the process needed above the data. */
  readonly MB: number;
}

/** Time of the processor and memory of every analysis from 40 interviews to 10,000, each in a process of its own. */
export function measureGrowth(): GrowthFigure[] {
  const script = join(import.meta.dirname, 'measureGrowthTask.ts');
  return interviews.flatMap((people) =>
    tasks.map((task) => {
      const output = execFileSync(process.execPath, ['--expose-gc', script, task, String(people)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      return { task, interviews: people, ...(JSON.parse(output) as { ms: number; MB: number }) };
    }),
  );
}

function duration(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** One row an analysis, one column a size. */
export function printGrowth(figures: readonly GrowthFigure[]): void {
  const cellOf = (task: string, people: number): string => {
    const figure = figures.find((item) => item.task === task && item.interviews === people);
    return figure === undefined ? '' : `${duration(figure.ms)}, ${figure.MB.toFixed(0)} MB`;
  };
  const rows = [
    ['interviews', ...interviews.map(String)],
    ...tasks.map((task) => [task, ...interviews.map((people) => cellOf(task, people))]),
  ];
  for (const row of rows)
    console.log(
      row
        .map((cell) => cell.padEnd(17))
        .join('')
        .trimEnd(),
    );
}
