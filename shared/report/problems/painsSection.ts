import type { ReportBlock } from '../../domain/reportDocument.ts';
import { cell, heading, left, plainNote, type ReportContext, right, strong } from '../reportContext.ts';
import type { ProblemsReportInput } from './problemsInput.ts';
import { problemsTexts } from './problemsTexts.ts';
import type { ToldQuotes } from './toldQuotes.ts';

const mostPains = 15;
const toldPains = 3;
const quotesPerSide = 2;

/** Pains in the order of their strength, then what speaks for and against the first of them. */
export function painsSection(context: ReportContext<ProblemsReportInput>, told: ToldQuotes): ReportBlock[] {
  const { input, options, ratio, number, codeName, codeFamily, quotation, texts: words } = context;
  const texts = problemsTexts[options.language];
  const { pains, minimumRated } = input.ranking;
  const n = input.people.length;
  if (pains.length === 0) return [heading(2, texts.headings.pains), plainNote(texts.noPains)];
  const evidenceOf = new Map(input.codesHeard.map(({ codeId, evidence }) => [codeId, evidence]));
  return [
    heading(2, texts.headings.pains),
    {
      kind: 'table',
      columns: [
        left(words.columns.pain),
        left(words.columns.people),
        left(words.columns.interval),
        right(texts.columns.strength),
        right(texts.columns.place),
      ],
      rows: pains.slice(0, mostPains).map(({ codeId, strengths, median, min, max, ranking }) => {
        const own = ratio(strengths.length, n);
        const rated = strengths.filter(({ score }) => score !== null).length;
        return [
          { text: codeName(codeId), codeFamily: codeFamily(codeId) },
          strong(own.kOfN),
          { text: own.range, interval: own.interval },
          cell(
            median === null || min === null || max === null
              ? words.nothing
              : texts.strength(number(median, 0), number(min, 0), number(max, 0), number(rated, 0)),
          ),
          cell(
            ranking === null
              ? words.nothing
              : texts.places(number(ranking.places.low, 0), number(ranking.places.high, 0)),
          ),
        ];
      }),
    },
    plainNote(texts.unrated(minimumRated)),
    ...pains.slice(0, toldPains).flatMap(({ codeId, counterEvidence }): ReportBlock[] => {
      const evidence = evidenceOf.get(codeId) ?? [];
      // Two pains of one group have the same people against them.
      const isTold = told.titlesOf([...evidence, ...counterEvidence]).length > 0;
      const take = (quotes: typeof evidence) => told.take(quotes, quotesPerSide, texts.headings.pains);
      return [
        heading(3, codeName(codeId)),
        {
          kind: 'forAndAgainst',
          forTitle: words.headings.for,
          againstTitle: words.headings.against,
          forQuotations: take(evidence).map((quote) => quotation(quote)),
          againstQuotations: take(counterEvidence).map((quote) => quotation(quote, codeName(quote.codeId))),
          emptyText: isTold ? texts.noOtherQuotes : words.noQuotes,
        },
      ];
    }),
  ];
}
