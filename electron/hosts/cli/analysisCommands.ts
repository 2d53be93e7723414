import { type Command, InvalidArgumentError, Option } from 'commander';
import type { EvidenceQuote, SegmentProposal, SegmentsResult } from '#shared/contract/analysisContract.ts';
import { type SegmentBasis, segmentBases } from '#shared/domain/customerSegment.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Language } from '#shared/domain/language.ts';
import { formatNumber, formatTable, shorten } from './formatTable.ts';
import { listCodings, type ListedCodings } from './listCodings.ts';
import { type OutputOptions, type ProjectSession, runOnProject } from './runCommand.ts';

/** A whole number from 0; commander turns the error into exit code 2. */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('It must be a whole number from 0.');
  return Number(text);
}

interface PatternsOptions extends OutputOptions {
  readonly minSupport?: number;
}

interface SeedOptions extends OutputOptions {
  readonly seed?: number;
}

interface SegmentsOptions extends SeedOptions {
  readonly by?: SegmentBasis;
}

async function codeNames({ getRecords, language }: ProjectSession): Promise<(id: string) => string> {
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

function toListedSegment(segment: SegmentProposal, listed: ListedCodings) {
  const quote = ({ codingId, respondentId, quote: text }: EvidenceQuote) => ({
    codingId: listed.listedId(codingId),
    respondentId,
    quote: text,
  });
  const { id, name, respondentIds, stability, medoidRespondentId, definingCodes, pain } = segment;
  return {
    id,
    name,
    respondentIds,
    stability,
    medoidRespondentId,
    definingCodes,
    evidence: segment.evidence.map(quote),
    counterEvidence: segment.counterEvidence.map(quote),
    pain,
  };
}

const verdicts: Readonly<Record<Language, Readonly<Record<SegmentsResult['verdict'], string>>>> = {
  ru: {
    segments: 'Это гипотезы о сегментах: группы вряд ли случайны.',
    noStructure: 'Сегменты не видны. Это тоже результат: нужны ещё интервью или другие коды.',
    tooFewInterviews: 'Интервью пока слишком мало, чтобы искать сегменты.',
  },
  en: {
    segments: 'These are segment hypotheses: the groups are unlikely to be chance.',
    noStructure: 'No segments show. That is a finding too: more interviews or other codes are needed.',
    tooFewInterviews: 'There are too few interviews to look for segments.',
  },
};

function addSegments(program: Command): void {
  program
    .command('segments <file>')
    .description('segment hypotheses with the evidence for and against each')
    .addOption(new Option('--by <basis>', 'which codes build them').choices(segmentBases))
    .addOption(new Option('--seed <n>', 'seed of the computation').argParser(parseCount))
    .option('--json', 'print one JSON document')
    .action((file: string, options: SegmentsOptions) =>
      runOnProject(file, options, async (session) => {
        const { by, seed } = options;
        const { client, signal, language, getRecords } = session;
        const result = await client.analysis.segments(
          { ...(by === undefined ? {} : { by }), ...(seed === undefined ? {} : { seed }) },
          { signal },
        );
        const { interview, respondent } = await getRecords();
        const listed = await listCodings(
          client,
          interview.map(({ id }) => id),
        );
        const nameOf = await codeNames(session);
        const people = new Map(respondent.map(({ id, name }) => [id, name]));
        const segments = result.segments.map((segment) => toListedSegment(segment, listed));
        const lines = result.segments.flatMap((segment) => [
          '',
          `${segment.id}. ${segment.name}`,
          `   ${segment.respondentIds.map((id) => people.get(id) ?? id).join(', ')}`,
          ...segment.definingCodes.map(
            ({ codeId, inside, outside }) => `   ${nameOf(codeId)}: ${inside.join('/')} — ${outside.join('/')}`,
          ),
          ...segment.evidence.slice(0, 3).map(({ quote }) => `   + «${shorten(quote)}»`),
          ...segment.counterEvidence.slice(0, 3).map(({ quote }) => `   − «${shorten(quote)}»`),
        ]);
        const figures = `n = ${result.n}, k = ${result.k ?? '—'}, p = ${result.nullTest.p ?? '—'}`;
        const { n, verdict, k, silhouette, nullTest, unassigned, warnings } = result;
        return {
          json: {
            n,
            by: result.by,
            seed: result.seed,
            verdict,
            k,
            silhouette,
            nullTest,
            segments,
            unassigned,
            warnings,
          },
          lines: [verdicts[language][verdict], figures, ...lines],
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
      runOnProject(file, options, async ({ client, signal, language }) => {
        const { seed } = options;
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
        return { json: result, lines };
      }),
    );
}

export function addAnalysisCommands(program: Command): void {
  addPatterns(program);
  addSegments(program);
  addSaturation(program);
}
