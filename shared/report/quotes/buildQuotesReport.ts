import type { CodeId } from '../../domain/ids.ts';
import type { ReportBlock, ReportDocument } from '../../domain/reportDocument.ts';
import type { QuoteGrouping, SectionOf } from '../../domain/reportKind.ts';
import { codeTable } from '../codeTable.ts';
import { methodBlocks } from '../pathSection.ts';
import type { ReportBasis, ReportQuote, ReportVoice } from '../reportBasis.ts';
import {
  cell,
  createReportContext,
  heading,
  left,
  type ReportContext,
  right,
  strong,
  writeSections,
} from '../reportContext.ts';
import { quotesTexts } from './quotesTexts.ts';

export interface QuotesReportInput extends ReportBasis {
  /** In the order in which they are to be read within a code. */
  readonly quotes: readonly ReportQuote[];
  /** Codes asked for; empty for all. */
  readonly codeIds: readonly CodeId[];
}

interface QuotesReportOptions extends ReportVoice {
  readonly sections: readonly SectionOf<'quotes'>[];
  readonly groupBy: QuoteGrouping;
}

const countPeople = (quotes: readonly ReportQuote[]): number =>
  new Set(quotes.map(({ respondentId }) => respondentId)).size;

function countsSection(context: ReportContext<QuotesReportInput>, groupBy: QuoteGrouping): ReportBlock[] {
  const { input, options, view, names, number } = context;
  const texts = quotesTexts[options.language];
  if (groupBy === 'code') {
    const counts = [...Map.groupBy(input.quotes, ({ codeId }) => codeId)].map(([codeId, quotes]) => ({
      codeId,
      people: countPeople(quotes),
      quotes: quotes.length,
    }));
    return [heading(2, texts.counts), codeTable(context, counts, view.heardIds.size)];
  }
  return [
    heading(2, texts.counts),
    {
      kind: 'table',
      columns: [left(texts.who), left(texts.company), right(texts.codes), right(context.texts.columns.quotes)],
      rows: byPerson(context).map(([respondentId, quotes]) => [
        strong(names.person(respondentId)),
        cell(names.company(respondentId)),
        cell(number(new Set(quotes.map(({ codeId }) => codeId)).size, 0)),
        cell(number(quotes.length, 0)),
      ]),
    },
  ];
}

/** People in the order of the project, each with the quotes of theirs. */
function byPerson({ input }: ReportContext<QuotesReportInput>) {
  const order = new Map(input.facts.respondents.map(({ id }, at) => [id, at]));
  return [...Map.groupBy(input.quotes, ({ respondentId }) => respondentId)].toSorted(
    ([one], [other]) => (order.get(one) ?? 0) - (order.get(other) ?? 0),
  );
}

function quotesSection(context: ReportContext<QuotesReportInput>, groupBy: QuoteGrouping): ReportBlock[] {
  const { input, options, names, codeName, quotation } = context;
  const texts = quotesTexts[options.language];
  const groups =
    groupBy === 'code'
      ? [...Map.groupBy(input.quotes, ({ codeId }) => codeId)].map(
          ([codeId, quotes]) => [codeName(codeId), quotes.map((quote) => quotation(quote))] as const,
        )
      : byPerson(context).map(
          ([id, quotes]) =>
            [names.person(id), quotes.map((quote) => quotation(quote, codeName(quote.codeId)))] as const,
        );
  return [
    heading(2, groupBy === 'code' ? texts.byCode : texts.byPerson),
    ...groups.flatMap(([title, quotations]): ReportBlock[] => [heading(3, title), { kind: 'quotations', quotations }]),
  ];
}

/** Every quote with its source, by code or by person; one that carries several codes stands under each. */
export function buildQuotesReport(input: QuotesReportInput, options: QuotesReportOptions): ReportDocument {
  const context = createReportContext(input, options);
  const { names, status, counted, codeName, texts: words } = context;
  const texts = quotesTexts[options.language];
  const codes = new Set(input.quotes.map(({ codeId }) => codeId)).size;
  const isEmpty = input.quotes.length === 0;
  const lead = isEmpty
    ? input.facts.interviews.length === 0
      ? words.lead.noInterviews
      : texts.noQuotes
    : texts.lead(
        counted(input.quotes.length, 'quote'),
        counted(codes, 'code'),
        counted(countPeople(input.quotes), 'person'),
      );
  const chosen =
    input.codeIds.length === 0 ? [] : [texts.onlyCodes(input.codeIds.map((id) => codeName(id)).join(', '))];
  return {
    language: options.language,
    title: texts.title,
    kicker: texts.kicker(status.wave),
    projectName: names.scrub(input.facts.project.name),
    date: input.date,
    footer: context.footer,
    blocks: [
      { kind: 'lead', text: lead },
      ...writeSections(options.sections, {
        counts: () => (isEmpty ? [] : countsSection(context, options.groupBy)),
        quotations: () => (isEmpty ? [] : quotesSection(context, options.groupBy)),
        method: () => methodBlocks(context, [...chosen, ...texts.method]),
      }),
    ],
  };
}
