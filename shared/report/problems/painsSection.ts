import type { ReportBlock } from '../../domain/reportDocument.ts';
import type { ReportQuote } from '../reportBasis.ts';
import { cell, heading, left, plainNote, type ReportContext, right, strong } from '../reportContext.ts';
import type { ProblemsReportInput } from './problemsInput.ts';
import { problemsTexts } from './problemsTexts.ts';

const mostPains = 15;
const toldPains = 3;
const quotesPerSide = 2;

/** Quotes not seen so far: two pains of one group have the same people against them. */
function takeUnseen(quotes: readonly ReportQuote[], shown: Set<string>): readonly ReportQuote[] {
  const unseen = quotes.filter(({ quote }) => !shown.has(quote)).slice(0, quotesPerSide);
  for (const { quote } of unseen) shown.add(quote);
  return unseen;
}

/** Pains in the order of their strength, then what speaks for and against the first of them. */
export function painsSection(context: ReportContext<ProblemsReportInput>): ReportBlock[] {
  const { input, options, ratio, number, codeName, codeFamily, quotation, texts: words } = context;
  const texts = problemsTexts[options.language];
  const { pains, minimumRated } = input.ranking;
  const n = input.people.length;
  if (pains.length === 0) return [heading(2, texts.headings.pains), plainNote(texts.noPains)];
  const shown = new Set<string>();
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
    ...pains.slice(0, toldPains).flatMap(({ codeId, counterEvidence }): ReportBlock[] => [
      heading(3, codeName(codeId)),
      {
        kind: 'forAndAgainst',
        forTitle: words.headings.for,
        againstTitle: words.headings.against,
        forQuotations: (evidenceOf.get(codeId) ?? []).slice(0, quotesPerSide).map((quote) => quotation(quote)),
        againstQuotations: takeUnseen(counterEvidence, shown).map((quote) => quotation(quote, codeName(quote.codeId))),
        emptyText: words.noQuotes,
      },
    ]),
  ];
}
