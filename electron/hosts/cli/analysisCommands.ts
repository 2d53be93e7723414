import { type Command, InvalidArgumentError, Option } from 'commander';
import type { SaturationFigures } from '#shared/contract/evidenceTablesContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Language } from '#shared/domain/language.ts';
import { formatNumber, formatTable } from './formatTable.ts';
import { type OutputOptions, type ProjectSession, runOnProject } from './runCommand.ts';

/** A whole number from 0; commander turns the error into exit code 2. */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('It must be a whole number from 0.');
  return Number(text);
}

interface PatternsOptions extends OutputOptions {
  readonly minSupport?: number;
}

export interface SeedOptions extends OutputOptions {
  readonly seed?: number;
}

export async function codeNames({ getRecords, language }: ProjectSession): Promise<(id: string) => string> {
  const { code } = await getRecords();
  const names = new Map(code.map((item) => [item.id as string, nameOfCode(item, language)]));
  return (id) => names.get(id) ?? id;
}

function addPatterns(program: Command): void {
  program
    .command('patterns <file>')
    .description('codes that repeat together across people')
    .addOption(new Option('--min-support <n>', 'people who must share a pattern').argParser(parseCount))
    .option('--json', 'print one JSON document')
    .action((file: string, options: PatternsOptions) =>
      runOnProject(file, options, async (session) => {
        const { minSupport } = options;
        const result = await session.client.analysis.patterns(minSupport === undefined ? {} : { minSupport }, {
          signal: session.signal,
        });
        const nameOf = await codeNames(session);
        const isRussian = session.language === 'ru';
        const titles = isRussian
          ? ['Людей', 'Из', 'Во сколько раз чаще', 'q', 'Коды']
          : ['People', 'Of', 'Lift', 'q', 'Codes'];
        const rows = result.patterns.map(({ codeIds, support, lift, q }) => [
          support,
          result.n,
          formatNumber(lift, session.language),
          formatNumber(q, session.language),
          codeIds.map(nameOf).join(' + '),
        ]);
        const none = isRussian ? 'Повторяющихся сочетаний нет.' : 'No combination repeats.';
        return {
          json: { n: result.n, minSupport: result.minSupport, patterns: result.patterns },
          lines: rows.length === 0 ? [none] : formatTable([titles, ...rows]),
        };
      }),
    );
}

function addSaturation(program: Command): void {
  program
    .command('saturation <file>')
    .description('whether new interviews still bring new codes')
    .addOption(new Option('--seed <n>', 'seed of the shuffles').argParser(parseCount))
    .option('--json', 'print one JSON document')
    .action((file: string, options: SeedOptions) =>
      runOnProject(file, options, async ({ client, signal, language, getRecords }) => {
        const { seed } = options;
        const { customerSegment } = await getRecords();
        const result = await client.analysis.saturation(seed === undefined ? {} : { seed }, { signal });
        const { n, newCodes, reachedAt, observedCodes, estimatedCodes } = result;
        const estimate = estimatedCodes === null ? '—' : formatNumber(estimatedCodes, language);
        const lines =
          language === 'ru'
            ? [
                `Интервью: ${n}. Новых кодов в каждом: ${newCodes.join(' ')}.`,
                reachedAt === null ? 'Насыщение ещё не видно.' : `Насыщение видно после интервью ${reachedAt}.`,
                `Кодов услышано: ${observedCodes}, всего ожидается: ${estimate}.`,
              ]
            : [
                `Interviews: ${n}. New codes in each: ${newCodes.join(' ')}.`,
                reachedAt === null ? 'Saturation does not show yet.' : `Saturation shows after interview ${reachedAt}.`,
                `Codes heard: ${observedCodes}, expected in all: ${estimate}.`,
              ];
        const ofSegments = result.segments.map(({ customerSegmentId, ...figures }) => {
          const name = customerSegment.find(({ id }) => id === customerSegmentId)?.name ?? customerSegmentId;
          return describeSegment(name, figures, language);
        });
        return { json: result, lines: [...lines, ...ofSegments] };
      }),
    );
}

function describeSegment(name: string, figures: SaturationFigures, language: Language): string {
  const { n, reachedAt, observedCodes, estimatedCodes } = figures;
  const estimate = estimatedCodes === null ? '—' : formatNumber(estimatedCodes, language);
  if (language === 'ru') {
    const reached = reachedAt === null ? 'насыщения не видно' : `насыщение после ${reachedAt}`;
    return `Сегмент «${name}»: интервью ${n}, ${reached}; кодов ${observedCodes}, ожидается ${estimate}.`;
  }
  const reached = reachedAt === null ? 'saturation does not show' : `saturation after ${reachedAt}`;
  return `Segment “${name}”: interviews ${n}, ${reached}; codes ${observedCodes}, expected ${estimate}.`;
}

export function addAnalysisCommands(program: Command): void {
  addPatterns(program);
  addSaturation(program);
}
