import { median } from '../../analysis/quantile.ts';
import { trendOfTalks } from '../../analysis/trendOfTalks.ts';
import { printInk } from '../../charts/chartInk.ts';
import {
  fewestForTrend,
  formatQuality,
  interviewQualityInWords,
  interviewQualityOption,
  type QualityMeasure,
} from '../../charts/interviewQualityOption.ts';
import { formatDay } from '../../domain/formatFigure.ts';
import type { ReportBlock, ReportDocument } from '../../domain/reportDocument.ts';
import type { SectionOf } from '../../domain/reportKind.ts';
import { longestMonologueLimit, talkRatioLimits } from '../../text/lintInterview.ts';
import { findLintRuleText } from '../../text/lintRuleTexts.ts';
import { methodBlocks } from '../pathSection.ts';
import type { ReportVoice } from '../reportBasis.ts';
import {
  cell,
  createReportContext,
  heading,
  left,
  paragraph,
  plainNote,
  type ReportContext,
  right,
  strong,
  writeSections,
} from '../reportContext.ts';
import { type QualityReportInput, type RuleInTalks, type TalkQuality, valuesOf } from '../qualityInput.ts';
import { qualityLimits, qualitySummary } from '../qualitySummary.ts';
import { qualityTexts } from '../qualityTexts.ts';

interface QualityReportOptions extends ReportVoice {
  readonly sections: readonly SectionOf<'quality'>[];
}

type Context = ReportContext<QualityReportInput>;

const size = { widthPx: 650, heightPx: 210 };
const drawnMeasures = ['questionQuality', 'talkRatio'] as const satisfies readonly QualityMeasure[];

function trendSection(context: Context): ReportBlock[] {
  const { input, options, names } = context;
  const texts = qualityTexts[options.language];
  const dated = input.talks.filter(({ date }) => date !== null);
  return [
    heading(2, texts.headings.trend),
    ...drawnMeasures.flatMap((measure): ReportBlock[] => {
      const points = dated.flatMap(({ title, date, quality }) => {
        const value = quality[measure];
        return value === null
          ? []
          : [{ title: names.scrub(title), day: formatDay(date ?? '', options.language), value }];
      });
      if (points.length === 0) return [];
      const trend = trendOfTalks(
        points.map(({ value }) => value),
        fewestForTrend,
      );
      const chart = { measure, points, trend, limit: qualityLimits[measure] };
      const inWords = interviewQualityInWords(chart, options.language);
      return [
        heading(3, texts.measures[measure]),
        {
          kind: 'chart',
          title: texts.measures[measure],
          option: interviewQualityOption(chart, { ...size, ink: printInk, language: options.language }),
          ...size,
          inWords: inWords.slice(0, 1).toUpperCase() + inWords.slice(1),
        },
      ];
    }),
  ];
}

/** Talks by who asked, the busiest first; two who ask together are a pair of their own. */
function groupByInterviewer(talks: readonly TalkQuality[]): (readonly [string, readonly TalkQuality[]])[] {
  const groups = Map.groupBy(talks, ({ interviewers }) => interviewers.toSorted().join(', '));
  return [...groups].toSorted(([, one], [, other]) => other.length - one.length);
}

function interviewersSection(context: Context): ReportBlock[] {
  const { input, options, number, names, texts: words } = context;
  const { language, isAnonymous } = options;
  const texts = qualityTexts[language];
  const { columns } = texts;
  const middle = (talks: readonly TalkQuality[], measure: QualityMeasure): string => {
    const values = valuesOf(talks, measure);
    return values.length === 0 ? words.nothing : formatQuality(measure, median(values), language);
  };
  const groups = groupByInterviewer(input.talks);
  return [
    heading(2, texts.headings.interviewers),
    {
      kind: 'table',
      columns: [
        left(columns.who),
        right(columns.talks),
        right(columns.questions),
        right(columns.open),
        right(columns.talk),
        right(columns.errors),
      ],
      rows: groups.map(([name, talks], index) => {
        const questions = talks.reduce((sum, { quality }) => sum + quality.questionCount, 0);
        const errors = talks.reduce((sum, { quality }) => sum + quality.errors, 0);
        const shown = name === '' ? texts.unnamed : isAnonymous ? texts.interviewer(index + 1) : names.scrub(name);
        return [
          strong(shown),
          cell(number(talks.length, 0)),
          cell(middle(talks, 'questionQuality')),
          cell(middle(talks, 'openShare')),
          cell(middle(talks, 'talkRatio')),
          cell(questions === 0 ? words.nothing : number((10 * errors) / questions, 1)),
        ];
      }),
    },
    ...(input.talks.some(({ interviewers }) => interviewers.length > 1) ? [plainNote(texts.together)] : []),
  ];
}

function ruleBlocks(context: Context, rule: RuleInTalks): ReportBlock[] {
  const { input, options, ratio, counted, names, number, quote } = context;
  const texts = qualityTexts[options.language];
  const text = findLintRuleText(rule.ruleId, options.language);
  if (text === null) return [];
  const share = ratio(rule.interviews, input.talks.length);
  const often = texts.often(share.kOfN, share.range, counted(rule.hints, 'time'));
  return [
    heading(3, `${text.name} (${texts.severity[rule.severity]})`),
    paragraph(
      [often, rule.dismissed === 0 ? '' : texts.dismissed(number(rule.dismissed, 0)), text.why]
        .filter((sentence) => sentence !== '')
        .join(' '),
    ),
    ...(text.better === '' ? [] : [paragraph(texts.better(quote(text.better)))]),
    {
      kind: 'quotations',
      quotations: rule.examples.slice(0, 2).map(({ title, date, question, answer }) => ({
        text: quote(rule.isQuestion ? question : answer),
        source: [names.scrub(title), date === null ? '' : formatDay(date, options.language)]
          .filter((part) => part !== '')
          .join(', '),
      })),
    },
  ];
}

function rulesSection(context: Context): ReportBlock[] {
  const { input, options } = context;
  const texts = qualityTexts[options.language];
  const rank = { error: 0, warn: 1, info: 2 };
  const broken = input.rules
    .filter(({ hints, isOff }) => hints > 0 && !isOff)
    .toSorted((a, b) => rank[a.severity] - rank[b.severity] || b.hints - a.hints);
  const off = input.rules
    .filter(({ isOff }) => isOff)
    .flatMap(({ ruleId }) => findLintRuleText(ruleId, options.language)?.name ?? []);
  return [
    heading(2, texts.headings.rules),
    ...(broken.length === 0 ? [plainNote(texts.noRules)] : broken.flatMap((rule) => ruleBlocks(context, rule))),
    ...(off.length === 0 ? [] : [plainNote(texts.off(off.join(', ')))]),
  ];
}

function talksSection(context: Context): ReportBlock[] {
  const { input, options, names, number, texts: words } = context;
  const { language } = options;
  const texts = qualityTexts[language];
  const { columns } = texts;
  const say = ({ quality }: TalkQuality, measure: QualityMeasure): string => {
    const value = quality[measure];
    return value === null ? words.nothing : formatQuality(measure, value, language);
  };
  return [
    heading(2, texts.headings.talks),
    {
      kind: 'table',
      columns: [
        left(columns.day),
        left(columns.interview),
        right(columns.questions),
        right(columns.talk),
        right(columns.monologue),
        right(columns.facts),
        right(columns.errorCount),
        right(columns.warningCount),
      ],
      rows: input.talks.map((talk) => [
        cell(talk.date === null ? words.nothing : formatDay(talk.date, language)),
        cell(names.scrub(talk.title)),
        cell(say(talk, 'questionQuality')),
        { text: say(talk, 'talkRatio'), isStrong: (talk.quality.talkRatio ?? 0) > talkRatioLimits.warn },
        {
          text: say(talk, 'longestMonologueWords'),
          isStrong: talk.quality.longestMonologueWords > longestMonologueLimit,
        },
        cell(say(talk, 'evidenceDensity')),
        { text: number(talk.quality.errors, 0), isStrong: talk.quality.errors > 0 },
        cell(number(talk.quality.warnings, 0)),
      ]),
    },
  ];
}

function leadOf({ input, options, counted, texts: words }: Context): string {
  const texts = qualityTexts[options.language];
  const { language } = options;
  if (input.talks.length === 0) return texts.noTalks;
  const middle = (measure: QualityMeasure): string => {
    const values = valuesOf(input.talks, measure);
    return values.length === 0 ? words.nothing : formatQuality(measure, median(values), language);
  };
  return texts.lead(counted(input.talks.length, 'interview'), middle('talkRatio'), middle('questionQuality'));
}

/** How the interviewers ask: in short, over time, by interviewer, rule by rule with better questions, talk by talk. */
export function buildQualityReport(input: QualityReportInput, options: QualityReportOptions): ReportDocument {
  const context = createReportContext(input, options);
  const { names, status, share, number } = context;
  const texts = qualityTexts[options.language];
  const hasTalks = input.talks.length > 0;
  const limits = texts.limits(share(talkRatioLimits.warn), number(longestMonologueLimit, 0));
  return {
    language: options.language,
    title: texts.title,
    kicker: texts.kicker(status.wave),
    projectName: names.scrub(input.facts.project.name),
    date: input.date,
    footer: context.footer,
    blocks: [
      { kind: 'lead', text: leadOf(context) },
      ...writeSections(options.sections, {
        summary: () => (hasTalks ? [heading(2, texts.headings.summary), qualitySummary(context, input.talks)] : []),
        trend: () => (hasTalks ? trendSection(context) : []),
        interviewers: () => (hasTalks ? interviewersSection(context) : []),
        rules: () => (hasTalks ? rulesSection(context) : []),
        talks: () => (hasTalks ? talksSection(context) : []),
        method: () => methodBlocks(context, [...texts.method, limits]),
      }),
    ],
  };
}
