import type { ForcesInput } from '../../charts/forcesOption.ts';
import { getCodeType } from '../../domain/codeType.ts';
import { formatDay } from '../../domain/formatFigure.ts';
import type { ReportBlock, ReportDocument } from '../../domain/reportDocument.ts';
import type { SectionOf } from '../../domain/reportKind.ts';
import { workflowText } from '../../workflow/workflowTexts.ts';
import type { HeardCode } from '../heardCode.ts';
import type { ReportBasis, ReportVoice } from '../reportBasis.ts';
import {
  cell,
  createReportContext,
  heading,
  left,
  paragraph,
  type ReportContext,
  right,
  strong,
  type TableBlock,
  writeSections,
} from '../reportContext.ts';
import type { ReportSegmentFigures } from '../segmentReportInput.ts';
import { cardTexts } from './cardTexts.ts';
import { shorten } from './shorten.ts';

export interface SegmentCardInput extends ReportBasis {
  /** Null while there is no segment to tell of. */
  readonly subject: {
    readonly segment: ReportSegmentFigures;
    readonly buyers: number;
    readonly users: number;
    /** What its members were heard with. */
    readonly codesHeard: readonly HeardCode[];
    readonly forces: ForcesInput;
    /** The most that a member has proven to pay; null when nothing is. */
    readonly highestAmount: number | null;
  } | null;
}

interface SegmentCardOptions extends ReportVoice {
  readonly sections: readonly SectionOf<'card'>[];
}

type Context = ReportContext<SegmentCardInput>;
type Subject = NonNullable<SegmentCardInput['subject']>;

/** Limits that keep the page one page, whatever the texts are. */
const most = { summary: 230, codeName: 60, codes: 2, row: 170, quote: 120, quotes: 3, numbers: 3, reason: 160 };

const rowColumns: TableBlock['columns'] = [left(''), left('')];

function rowTable(rows: readonly (readonly [string, string])[]): ReportBlock {
  return {
    kind: 'table',
    columns: rowColumns,
    rows: rows.map(([label, text]) => [strong(label), cell(shorten(text, most.row))]),
  };
}

/** The codes of a kind that most members have, each with its share and interval. */
function sayCodes(context: Context, { codesHeard, segment }: Subject, isWanted: (typeId: string) => boolean): string {
  const { options, ratio, codeName } = context;
  const texts = cardTexts[options.language];
  const n = new Set(segment.customerSegment.memberIds).size;
  const codes = codesHeard
    .filter(({ typeId }) => typeId !== undefined && isWanted(typeId))
    .toSorted((a, b) => b.people - a.people)
    .slice(0, most.codes);
  if (codes.length === 0) return texts.nothing;
  return codes
    .map(({ codeId, people }) => {
      const share = ratio(people, Math.max(n, people));
      return texts.code(shorten(codeName(codeId), most.codeName), share.kOfN, share.range);
    })
    .join('; ');
}

const inGroup =
  (...groups: readonly string[]) =>
  (typeId: string): boolean =>
    groups.includes(getCodeType(typeId).group);

function portrait(context: Context, subject: Subject): ReportBlock[] {
  const { options, counted, number } = context;
  const { rows, buyers, users } = cardTexts[options.language];
  const { segment } = subject;
  const people = new Set(segment.customerSegment.memberIds).size;
  const who = [
    counted(people, 'person'),
    segment.companies === 0 ? '' : counted(segment.companies, 'company'),
    subject.buyers === 0 ? '' : buyers(number(subject.buyers, 0)),
    subject.users === 0 ? '' : users(number(subject.users, 0)),
  ];
  return [
    rowTable([
      [rows.who, who.filter((part) => part !== '').join(', ')],
      [rows.job, sayCodes(context, subject, inGroup('job'))],
      [rows.pain, sayCodes(context, subject, inGroup('pain'))],
    ]),
  ];
}

function alternatives(context: Context, subject: Subject): ReportBlock[] {
  const { options, ratio } = context;
  const texts = cardTexts[options.language];
  const { n, held } = subject.forces;
  const share = ratio(held, Math.max(n, held));
  return [
    rowTable([
      [texts.rows.now, sayCodes(context, subject, (typeId) => typeId === 'alt.current')],
      [texts.rows.holds, n === 0 ? texts.nothing : texts.holds(share.kOfN, share.range)],
    ]),
  ];
}

function money(context: Context, subject: Subject): ReportBlock[] {
  const { options, ratio, money: amount } = context;
  const texts = cardTexts[options.language];
  const [k, n] = subject.segment.spentEffort;
  const share = ratio(k, n);
  const spent = sayCodes(context, subject, inGroup('spent'));
  const pays = sayCodes(context, subject, inGroup('wtp'));
  const highest = subject.highestAmount === null ? '' : texts.highest(amount(subject.highestAmount));
  return [
    rowTable([
      [texts.rows.spent, `${share.kOfN} (${share.range}); ${spent}`],
      [texts.rows.pays, highest === '' ? pays : `${highest}; ${pays}`],
    ]),
  ];
}

function numbers(context: Context, { segment }: Subject): ReportBlock[] {
  const { options, ratio, number, counted, codeName, texts: words, view } = context;
  const texts = cardTexts[options.language];
  const { pain, definingCodes, spentEffort } = segment;
  const shareRow = (name: TableBlock['rows'][number][number], k: number, n: number, outside: string) => {
    const share = ratio(k, n);
    return [name, strong(share.kOfN), { text: share.range, interval: share.interval }, cell(outside)];
  };
  const paid = view.asked.filter(({ hasPaid }) => hasPaid).length;
  return [
    heading(3, texts.headings.numbers),
    {
      kind: 'table',
      columns: [
        left(texts.columns.figure),
        left(texts.columns.value),
        left(texts.columns.interval),
        right(texts.columns.outside),
      ],
      rows: [
        ...(pain.median === null || pain.min === null || pain.max === null
          ? []
          : [
              [
                cell(texts.numbers.pain),
                strong(`${number(pain.median, 0)} (${number(pain.min, 0)}–${number(pain.max, 0)})`),
                cell(counted(pain.n, 'person')),
                cell(words.nothing),
              ],
            ]),
        shareRow(cell(texts.numbers.spent), spentEffort[0], spentEffort[1], words.nothing),
        ...definingCodes
          .slice(0, most.numbers)
          .map(({ codeId, inside, outside }) =>
            shareRow(
              { text: shorten(codeName(codeId), most.codeName), codeFamily: context.codeFamily(codeId) },
              inside[0],
              inside[1],
              words.kOfN(outside[0], outside[1]),
            ),
          ),
        ...(view.asked.length === 0 || segment.customerSegment.decision !== 'main'
          ? []
          : [shareRow(cell(texts.numbers.paid), paid, view.asked.length, words.nothing)]),
      ],
    },
  ];
}

function quotations(context: Context, { segment }: Subject): ReportBlock[] {
  const { quotation, texts: words } = context;
  return [
    {
      kind: 'forAndAgainst',
      forTitle: words.headings.for,
      againstTitle: words.headings.against,
      forQuotations: segment.evidence
        .slice(0, most.quotes)
        .map((quote) => quotation({ ...quote, quote: shorten(quote.quote, most.quote) })),
      againstQuotations: segment.counterEvidence
        .slice(0, most.quotes)
        .map((quote) =>
          quotation(
            { ...quote, quote: shorten(quote.quote, most.quote) },
            quote.review === null ? words.notReviewed : '',
          ),
        ),
      emptyText: words.noQuotes,
    },
  ];
}

function decision(context: Context, { segment }: Subject): ReportBlock[] {
  const { options, names, status } = context;
  const texts = cardTexts[options.language];
  const { decision: made, decisionReason, decidedBy, decidedAt } = segment.customerSegment;
  const when = decidedAt === null ? '' : formatDay(decidedAt, options.language);
  const by = texts.decided(options.isAnonymous ? '' : (decidedBy ?? ''), when);
  const open = status.gates.find(({ met, override }) => !met && override === null);
  const title = open === undefined ? '' : workflowText(`gate.${open.id}`, {}, options.language);
  const reason = names.scrub(shorten(decisionReason, most.reason));
  return [
    heading(3, texts.headings.decision),
    paragraph(
      [
        `${texts.decisions[made]}${by === '' ? '' : ` (${by})`}${reason === '' ? '.' : `: ${reason}`}`,
        title === '' ? texts.allMet : texts.next(title.slice(0, 1).toLowerCase() + title.slice(1)),
      ].join(' '),
    ),
  ];
}

/** Tables of the same two columns that stand one after another read as one. */
function joinRows(blocks: readonly ReportBlock[]): ReportBlock[] {
  const joined: ReportBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (
      block.kind === 'table' &&
      before?.kind === 'table' &&
      block.columns === rowColumns &&
      before.columns === rowColumns
    )
      joined[joined.length - 1] = { ...before, rows: [...before.rows, ...block.rows] };
    else joined.push(block);
  }
  return joined;
}

/** A segment on one A4 page: long texts are cut at a word, lists at their first entries. */
export function buildSegmentCard(input: SegmentCardInput, options: SegmentCardOptions): ReportDocument {
  const context = createReportContext(input, options);
  const { names, status } = context;
  const texts = cardTexts[options.language];
  const { subject, facts } = input;
  const common = {
    language: options.language,
    kicker: texts.kicker(status.wave),
    projectName: names.scrub(facts.project.name),
    date: input.date,
    footer: context.footer,
  };
  if (subject === null) {
    const hasKept = facts.customerSegments.some(({ decision: made }) => made !== 'dropped');
    return {
      ...common,
      title: texts.title,
      blocks: [{ kind: 'lead', text: hasKept ? texts.noMain : texts.noSegment }],
    };
  }
  const summary = shorten(names.scrub(subject.segment.customerSegment.summary.trim()), most.summary);
  return {
    ...common,
    title: names.scrub(subject.segment.customerSegment.name),
    blocks: joinRows([
      ...(summary === '' ? [] : [paragraph(summary)]),
      ...writeSections(options.sections, {
        portrait: () => portrait(context, subject),
        numbers: () => numbers(context, subject),
        alternatives: () => alternatives(context, subject),
        feelings: () => [rowTable([[texts.rows.feelings, sayCodes(context, subject, inGroup('emotion'))]])],
        money: () => money(context, subject),
        quotations: () => quotations(context, subject),
        decision: () => decision(context, subject),
      }),
    ]),
  };
}
