import { wilsonInterval } from '../analysis/wilsonInterval.ts';
import { getCodeType, nameOfCode } from '../domain/codeType.ts';
import { formatDay, formatMoney, formatNumber, formatShare, formatShareRange } from '../domain/formatFigure.ts';
import type { CodeId } from '../domain/ids.ts';
import type { ReportBlock } from '../domain/reportDocument.ts';
import type { GateFigure, WorkflowStatus } from '../workflow/workflowStatus.ts';
import { createWorkflowView, type WorkflowView } from '../workflow/workflowView.ts';
import { evaluateWorkflow } from '../workflow/evaluateWorkflow.ts';
import { countNoun, type Noun } from '../workflow/speech.ts';
import { createNameCloak, type NameCloak } from './nameCloak.ts';
import type { ReportTexts } from './reportTexts.ts';
import { reportTextsEn } from './reportTextsEn.ts';
import { reportTextsRu } from './reportTextsRu.ts';
import type { ReportBasis, ReportQuote, ReportVoice } from './reportBasis.ts';

export type TableBlock = Extract<ReportBlock, { kind: 'table' }>;
export type TableCell = TableBlock['rows'][number][number];

/** What every part of the report needs: the figures, the names and the language. */
export interface ReportContext<Input extends ReportBasis = ReportBasis> {
  readonly input: Input;
  readonly options: ReportVoice;
  readonly view: WorkflowView;
  readonly status: WorkflowStatus;
  readonly names: NameCloak;
  readonly texts: ReportTexts;
  /** How many talks the report rests on, and whether names are replaced. */
  readonly footer: string;
  readonly number: (value: number, fractionDigits?: number) => string;
  readonly share: (value: number) => string;
  readonly money: (amount: number) => string;
  readonly counted: (count: number, noun: Noun) => string;
  readonly figure: (figure: GateFigure) => string;
  readonly codeName: (codeId: CodeId) => string;
  readonly codeFamily: (codeId: CodeId) => string | undefined;
  /** «7 из 10», its interval in words, and the interval as data. */
  readonly ratio: (
    k: number,
    n: number,
  ) => { kOfN: string; range: string; interval: NonNullable<TableCell['interval']> };
  /** Words with the marks of the language, names replaced where they must be. */
  readonly quote: (text: string) => string;
  readonly quotation: (quote: ReportQuote, remark?: string) => { text: string; source: string };
}

const minutesAndSeconds = (startMs: number): string => {
  const seconds = Math.floor(startMs / 1000);
  const parts = [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0'));
  return parts.join(':');
};

export function createReportContext<Input extends ReportBasis>(
  input: Input,
  options: ReportVoice,
): ReportContext<Input> {
  const { language } = options;
  const { facts } = input;
  const texts = language === 'ru' ? reportTextsRu : reportTextsEn;
  const names = createNameCloak(facts, language, options.isAnonymous, input.pseudonyms);
  const codeById = new Map(input.codes.map((code) => [code.id, code]));
  const talks = (kind: 'problem' | 'solution'): string =>
    String(facts.interviews.filter((interview) => interview.kind === kind).length);
  const number = (value: number, fractionDigits = 2): string => formatNumber(value, language, fractionDigits);
  const money = (amount: number): string => formatMoney(amount, facts.project.currency, language);
  return {
    input,
    options: { language, isAnonymous: options.isAnonymous },
    view: createWorkflowView(facts),
    status: evaluateWorkflow(facts),
    names,
    texts,
    footer: texts.footer(talks('problem'), talks('solution'), options.isAnonymous),
    number,
    money,
    share: (value) => formatShare(value, language),
    counted: (count, noun) => countNoun(count, noun, language),
    figure: ({ value, unit }) => {
      if (value === null) return texts.nothing;
      if (unit === 'share') return formatShare(value, language);
      if (unit === 'money') return money(value);
      if (unit === 'yesNo') return value === 1 ? texts.yes : texts.no;
      return number(value, unit === 'p' ? 3 : 0);
    },
    codeName: (codeId) => {
      const code = codeById.get(codeId);
      return code === undefined ? texts.nothing : names.scrub(nameOfCode(code, language));
    },
    codeFamily: (codeId) => {
      const code = codeById.get(codeId);
      return code === undefined ? undefined : getCodeType(code.typeId).family;
    },
    ratio: (k, n) => {
      const { low, high } = wilsonInterval(k, n);
      return {
        kOfN: texts.kOfN(k, n),
        range: formatShareRange(low, high, language),
        interval: { low, high, value: n === 0 ? 0 : k / n },
      };
    },
    quote: (text) => quoted(names.scrub(text), texts),
    quotation: ({ quote, respondentId, startMs, heldOn }, remark) => ({
      text: quoted(names.scrub(quote), texts),
      source: [
        names.person(respondentId),
        names.company(respondentId),
        heldOn === undefined || heldOn === null ? '' : formatDay(heldOn, language),
        startMs === undefined || startMs === null ? '' : minutesAndSeconds(startMs),
        remark ?? '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    }),
  };
}

/** A quote in the marks of the language, with marks of the second level inside. */
function quoted(text: string, { quoteMarks: [open, close] }: ReportTexts): string {
  const inner = open === '«' ? (['„', '“'] as const) : (['‘', '’'] as const);
  const tidy = text
    .trim()
    .replaceAll(/[«“„]([^«»“”„]*)[»”“]/gu, (_, words: string) => `${inner[0]}${words}${inner[1]}`)
    .replaceAll(/"([^"]*)"/gu, (_, words: string) => `${inner[0]}${words}${inner[1]}`);
  return `${open}${tidy}${close}`;
}

/** One part of a report for each section asked for, in the order asked for. */
export function writeSections<Section extends string>(
  sections: readonly Section[],
  parts: Readonly<Record<Section, () => ReportBlock[]>>,
): ReportBlock[] {
  return sections.flatMap((section) => parts[section]());
}

export const heading = (level: 1 | 2 | 3, text: string): ReportBlock => ({ kind: 'heading', level, text });
export const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });
export const plainNote = (text: string): ReportBlock => ({ kind: 'note', text, tone: 'plain' });
export const warningNote = (text: string): ReportBlock => ({ kind: 'note', text, tone: 'warning' });
export const left = (title: string): TableBlock['columns'][number] => ({ title, align: 'left' });
export const right = (title: string): TableBlock['columns'][number] => ({ title, align: 'right' });
export const cell = (text: string): TableCell => ({ text });
export const strong = (text: string): TableCell => ({ text, isStrong: true });
