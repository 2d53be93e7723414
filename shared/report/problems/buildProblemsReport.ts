import { printInk } from '../../charts/chartInk.ts';
import { saturationInWords, saturationOption } from '../../charts/saturationOption.ts';
import { getCodeType } from '../../domain/codeType.ts';
import { formatDay } from '../../domain/formatFigure.ts';
import type { ReportBlock, ReportDocument } from '../../domain/reportDocument.ts';
import type { SectionOf } from '../../domain/reportKind.ts';
import { workflowThresholds } from '../../domain/workflow.ts';
import { codeTable } from '../codeTable.ts';
import type { HeardCode } from '../heardCode.ts';
import { methodBlocks } from '../pathSection.ts';
import { qualitySummary } from '../qualitySummary.ts';
import type { ReportVoice } from '../reportBasis.ts';
import { cell, createReportContext, heading, left, plainNote, type ReportContext, strong } from '../reportContext.ts';
import { unknownOfTalks } from '../unknownSection.ts';
import { nextSection } from './nextSection.ts';
import { painsSection } from './painsSection.ts';
import { picturesOfTalks } from './picturesOfTalks.ts';
import type { ProblemsReportInput } from './problemsInput.ts';
import { problemsTexts } from './problemsTexts.ts';
import { questionsSection } from './questionsSection.ts';
import { createToldQuotes, type ToldQuotes } from './toldQuotes.ts';

interface ProblemsReportOptions extends ReportVoice {
  readonly sections: readonly SectionOf<'problems'>[];
}

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;
type Context = ReportContext<ProblemsReportInput>;

/** More rows are read by nobody; the summary stands above them. */
const mostPeople = 60;
const mostCodes = 12;
const quotesShown = 3;

/** What is known of nobody needs no column. */
function withoutEmptyColumns({ kind, columns, rows }: TableBlock): TableBlock {
  const isKept = columns.map((_column, at) => rows.some((row) => (row[at]?.text ?? '') !== ''));
  const keep = <Item>(items: readonly Item[]): Item[] => items.filter((_item, at) => isKept[at]);
  return { kind, columns: keep(columns), rows: rows.map((row) => keep(row)) };
}

function peopleSection(context: Context): ReportBlock[] {
  const { input, options, names, counted, texts: words } = context;
  const { language } = options;
  const texts = problemsTexts[language];
  const personOf = new Map(input.facts.respondents.map((person) => [person.id, person]));
  const daysOf = (id: string): string =>
    input.facts.interviews
      .filter(({ kind, respondentIds }) => kind !== 'solution' && respondentIds.some((one) => one === id))
      .map(({ date }) => (date === null ? words.nothing : formatDay(date, language)))
      .join(', ');
  const shown = input.people.slice(0, mostPeople);
  const blocks: ReportBlock[] = [
    heading(2, texts.headings.people),
    withoutEmptyColumns({
      kind: 'table',
      columns: [
        left(texts.columns.who),
        left(texts.columns.company),
        left(texts.columns.roles),
        left(texts.columns.day),
      ],
      rows: shown.map((id) => [
        strong(names.person(id)),
        cell(names.company(id)),
        cell((personOf.get(id)?.roles ?? []).map((role) => texts.roles[role] ?? role).join(', ')),
        cell(daysOf(id)),
      ]),
    }),
  ];
  const hidden = input.people.length - shown.length;
  if (hidden > 0) blocks.push(plainNote(texts.more(counted(hidden, 'person'))));
  if (input.segmentName === null && input.newCodes.some((count) => count > 0)) {
    const size = { widthPx: 650, heightPx: 200 };
    const saturation = { newCodes: input.newCodes, reachedAt: input.facts.computed.saturation.reachedAt };
    blocks.push(heading(3, words.headings.saturation), {
      kind: 'chart',
      title: words.headings.saturation,
      option: saturationOption(saturation, { ...size, ink: printInk, language }),
      ...size,
      inWords: saturationInWords(saturation, language),
    });
  }
  return blocks;
}

/** Codes that a section is about, by people, then what people said under the first of them. */
function codesPart(context: Context, { title, isWanted, section, told }: CodesPart): ReportBlock[] {
  const { input, options, quotation, codeName } = context;
  const texts = problemsTexts[options.language];
  const codes = input.codesHeard.filter(isWanted).toSorted((a, b) => b.people - a.people);
  if (codes.length === 0) return [title, plainNote(texts.nothing)];
  const shown = codes.slice(0, quotesShown);
  const elsewhere = told.titlesOf(shown.flatMap(({ evidence }) => evidence));
  const quotations = shown.flatMap(({ codeId, evidence }) =>
    told.take(evidence, 1, section).map((quote) => quotation(quote, codeName(codeId))),
  );
  return [
    title,
    codeTable(context, codes.slice(0, mostCodes), input.people.length),
    ...(quotations.length > 0 || elsewhere.length === 0
      ? [{ kind: 'quotations' as const, quotations }]
      : [plainNote(texts.toldIn(elsewhere))]),
  ];
}

interface CodesPart {
  readonly title: ReportBlock;
  readonly isWanted: (code: HeardCode) => boolean;
  /** Title of the section that it belongs to. */
  readonly section: string;
  readonly told: ToldQuotes;
}

/** Where quotes matter most: these choose theirs first, wherever they stand in the report; the questions point to them. */
const quoteSections = ['pains', 'tried', 'jobs', 'alternatives', 'feelings', 'questions'] as const;

/** The blocks of the sections in their order. */
function writeProblems(
  sections: readonly SectionOf<'problems'>[],
  parts: Readonly<Record<SectionOf<'problems'>, () => ReportBlock[]>>,
): ReportBlock[] {
  const first = quoteSections.filter((section) => sections.includes(section));
  const written = new Map<string, ReportBlock[]>(first.map((section) => [section, parts[section]()]));
  return sections.flatMap((section) => written.get(section) ?? parts[section]());
}

const ofGroup =
  (group: string) =>
  ({ typeId }: HeardCode): boolean =>
    typeId !== undefined && getCodeType(typeId).group === group;
const ofType =
  (type: string) =>
  ({ typeId }: HeardCode): boolean =>
    typeId === type;

function methodOf(context: Context): ReportBlock[] {
  const { input, options, texts: words, number, share } = context;
  const { method } = problemsTexts[options.language];
  const { base, run, threshold } = workflowThresholds.saturation;
  const { seed, resamples, minimumRated } = input.ranking;
  const { network, networkSeed } = input;
  return methodBlocks(context, [
    method.counts,
    words.method.intervals,
    words.method.pain,
    method.ranking(String(seed), number(resamples, 0), String(minimumRated)),
    method.counter,
    ...(network === null
      ? []
      : [method.network(String(network.minimumPeople), number(network.minimumLift), String(networkSeed))]),
    words.method.saturation(String(base), String(run), share(threshold)),
    words.method.limits,
  ]);
}

function leadOf({ input, options, counted, ratio, codeName, view, texts: words }: Context): string {
  const texts = problemsTexts[options.language];
  if (input.facts.interviews.length === 0) return words.lead.noInterviews;
  if (input.people.length === 0) return texts.nobody;
  const talks = input.facts.interviews.filter(
    ({ kind, respondentIds }) => kind !== 'solution' && respondentIds.some((id) => input.people.includes(id)),
  ).length;
  const n = Math.max(view.heardIds.size, input.people.length);
  const [most] = input.codesHeard.filter(ofGroup('pain')).toSorted((a, b) => b.people - a.people);
  const share = most === undefined ? null : ratio(most.people, input.segmentName === null ? n : input.people.length);
  return [
    texts.lead(
      counted(talks, 'interview'),
      counted(input.people.length, 'person'),
      input.companies === 0 ? '' : counted(input.companies, 'company'),
    ),
    ...(most === undefined || share === null ? [] : [texts.strongest(codeName(most.codeId), share.kOfN, share.range)]),
  ].join(' ');
}

/** What the people of problem interviews told, from who they are to whom to ask next. */
export function buildProblemsReport(input: ProblemsReportInput, options: ProblemsReportOptions): ReportDocument {
  const context = createReportContext(input, options);
  const { names, status, counted } = context;
  const texts = problemsTexts[options.language];
  const isEmpty = input.people.length === 0;
  const told = createToldQuotes();
  const codes = (section: string, isWanted: (code: HeardCode) => boolean) => (): ReportBlock[] =>
    isEmpty ? [] : codesPart(context, { title: heading(2, section), isWanted, section, told });
  const triedPart = (title: string, type: string): ReportBlock[] =>
    codesPart(context, { title: heading(3, title), isWanted: ofType(type), section: texts.headings.tried, told });
  const unrated = input.ranking.pains.filter(({ median }) => median === null).length;
  const unknown = [...unknownOfTalks(context), ...(unrated > 0 ? [texts.unratedPains(counted(unrated, 'code'))] : [])];
  return {
    language: options.language,
    title: texts.title,
    kicker:
      input.segmentName === null
        ? texts.kicker(status.wave)
        : texts.kickerOf(names.scrub(input.segmentName), status.wave),
    projectName: names.scrub(input.facts.project.name),
    date: input.date,
    footer: context.footer,
    blocks: [
      { kind: 'lead', text: leadOf(context) },
      ...writeProblems(options.sections, {
        people: () => (isEmpty ? [] : peopleSection(context)),
        questions: () => (isEmpty ? [] : questionsSection(context, told)),
        pains: () => (isEmpty ? [] : painsSection(context, told)),
        jobs: codes(texts.headings.jobs, ofGroup('job')),
        alternatives: codes(texts.headings.alternatives, ofGroup('alt')),
        tried: () =>
          isEmpty
            ? []
            : [
                heading(2, texts.headings.tried),
                ...triedPart(texts.headings.triedSolution, 'tried.solution'),
                ...triedPart(texts.headings.triedFail, 'tried.fail'),
              ],
        feelings: codes(texts.headings.feelings, ofGroup('emotion')),
        pictures: () => (isEmpty ? [] : picturesOfTalks(context)),
        quality: () =>
          input.talks.length === 0 ? [] : [heading(2, texts.headings.quality), qualitySummary(context, input.talks)],
        next: () => nextSection(context),
        unknown: () => [heading(2, context.texts.headings.unknown), { kind: 'list', items: unknown }],
        method: () => methodOf(context),
      }),
    ],
  };
}
