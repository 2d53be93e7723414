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
import { fitPage, type Room } from './fitPage.ts';
import { shorten } from './shorten.ts';
import { sidesOf } from './sidesOf.ts';

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
  /** Whether a logo will stand above the title. */
  readonly hasLogo: boolean;
}

interface SegmentCardOptions extends ReportVoice {
  readonly sections: readonly SectionOf<'card'>[];
}

type Context = ReportContext<SegmentCardInput> & { readonly room: Room };
type Subject = NonNullable<SegmentCardInput['subject']>;

/** A longer title would take the page for itself. */
const longestTitle = 60;

const rowColumns: TableBlock['columns'] = [left(''), left('')];

function rowTable(rows: readonly (readonly [string, string])[]): ReportBlock {
  return {
    kind: 'table',
    columns: rowColumns,
    rows: rows.map(([label, text]) => [strong(label), cell(text)]),
  };
}

/** The codes of a kind that most members have, each with its share and interval; empty when there is none. */
function sayCodes(
  context: Context,
  { codesHeard, segment }: Subject,
  isWanted: (typeId: string) => boolean,
  mostCodes = 1,
): string {
  const { options, ratio, codeName } = context;
  const texts = cardTexts[options.language];
  const n = new Set(segment.customerSegment.memberIds).size;
  const codes = codesHeard
    .filter(({ typeId }) => typeId !== undefined && isWanted(typeId))
    .toSorted((a, b) => b.people - a.people)
    .slice(0, mostCodes);
  return codes
    .map(({ codeId, people }) => {
      const share = ratio(people, Math.max(n, people));
      return texts.code(shorten(codeName(codeId), context.room.codeName), share.kOfN, share.range);
    })
    .join('; ');
}

const inGroup =
  (...groups: readonly string[]) =>
  (typeId: string): boolean =>
    groups.includes(getCodeType(typeId).group);

const joinParts = (parts: readonly string[], whenNone: string): string =>
  parts.filter((part) => part !== '').join('; ') || whenNone;

function portrait(context: Context, subject: Subject): ReportBlock[] {
  const { options, counted, number } = context;
  const { rows, buyers, users, nothing, painStrength } = cardTexts[options.language];
  const { segment } = subject;
  const people = new Set(segment.customerSegment.memberIds).size;
  const { median, min, max, n } = segment.pain;
  const strength =
    median === null || min === null || max === null
      ? ''
      : painStrength(number(median, 0), number(min, 0), number(max, 0), number(n, 0));
  const who = [
    counted(people, 'person'),
    segment.companies === 0 ? '' : counted(segment.companies, 'company'),
    subject.buyers === 0 ? '' : buyers(number(subject.buyers, 0)),
    subject.users === 0 ? '' : users(number(subject.users, 0)),
  ];
  return [
    rowTable([
      [rows.who, who.filter((part) => part !== '').join(', ')],
      [rows.job, sayCodes(context, subject, inGroup('job')) || nothing],
      [rows.pain, joinParts([sayCodes(context, subject, inGroup('pain')), strength], nothing)],
    ]),
  ];
}

function alternatives(context: Context, subject: Subject): ReportBlock[] {
  const { options, ratio } = context;
  const texts = cardTexts[options.language];
  const { n, held } = subject.forces;
  const share = ratio(held, Math.max(n, held));
  const holds = n === 0 ? '' : texts.holds(share.kOfN, share.range);
  const fired = sayCodes(context, subject, (typeId) => typeId === 'alt.current');
  return [rowTable([[texts.rows.now, joinParts([fired, holds], texts.nothing)]])];
}

function money(context: Context, subject: Subject): ReportBlock[] {
  const { options, ratio, money: amount } = context;
  const texts = cardTexts[options.language];
  const [k, n] = subject.segment.spentEffort;
  const share = ratio(k, n);
  const highest = subject.highestAmount === null ? '' : texts.highest(amount(subject.highestAmount));
  const told = sayCodes(context, subject, inGroup('wtp')) || sayCodes(context, subject, inGroup('spent'));
  return [rowTable([[texts.rows.money, joinParts([texts.spend(share.kOfN, share.range), highest, told], '')]])];
}

function numbers(context: Context, { segment }: Subject): ReportBlock[] {
  const { options, ratio, codeName, texts: words, view } = context;
  const texts = cardTexts[options.language];
  const { definingCodes } = segment;
  const shareRow = (name: TableBlock['rows'][number][number], k: number, n: number, outside: string) => {
    const share = ratio(k, n);
    return [name, strong(share.kOfN), { text: share.range, interval: share.interval }, cell(outside)];
  };
  const paid = view.asked.filter(({ hasPaid }) => hasPaid).length;
  return [
    {
      kind: 'table',
      columns: [
        left(texts.columns.figure),
        left(texts.columns.value),
        left(texts.columns.interval),
        right(texts.columns.outside),
      ],
      rows: [
        ...definingCodes
          .slice(0, context.room.codes)
          .map(({ codeId, inside, outside }) =>
            shareRow(
              { text: shorten(codeName(codeId), context.room.codeName), codeFamily: context.codeFamily(codeId) },
              inside[0],
              inside[1],
              words.kOfN(outside[0], outside[1]),
            ),
          ),
        ...(view.asked.length === 0 || segment.customerSegment.decision !== 'main'
          ? []
          : [shareRow(cell(texts.paid), paid, view.asked.length, words.nothing)]),
      ],
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
  const reason = shorten(names.scrub(decisionReason), context.room.reason);
  const decided = `${texts.decisions[made]}${by === '' ? '' : ` (${by})`}`;
  return [
    rowTable([
      [texts.rows.decision, reason === '' ? `${decided}.` : `${decided}: ${reason}`],
      [texts.rows.next, title === '' ? texts.allMet : title],
    ]),
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
  const { name, summary } = subject.segment.customerSegment;
  const write = (room: Room): ReportBlock[] => {
    const own: Context = { ...context, room };
    const about = shorten(names.scrub(summary), room.summary);
    return joinRows([
      ...(about === '' ? [] : [paragraph(about)]),
      ...writeSections(options.sections, {
        portrait: () => portrait(own, subject),
        alternatives: () => alternatives(own, subject),
        feelings: () => [
          rowTable([[texts.rows.feelings, sayCodes(own, subject, inGroup('emotion'), 2) || texts.nothing]]),
        ],
        money: () => money(own, subject),
        numbers: () => numbers(own, subject),
        quotations: () => [sidesOf(own, subject.segment, room.quote)],
        decision: () => decision(own, subject),
      }),
    ]);
  };
  const title = shorten(names.scrub(name), longestTitle);
  return { ...common, title, blocks: fitPage(title, input.hasLogo, write) };
}
