import type { CodeId } from '../domain/ids.ts';
import type { ReportBlock } from '../domain/reportDocument.ts';
import { left, type ReportContext, right, strong, cell } from './reportContext.ts';

/** How many people a code was heard from, and in how many quotes. */
export interface CodeCount {
  readonly codeId: CodeId;
  readonly people: number;
  readonly quotes: number;
}

/** Codes by people: «7 из 10» with its interval, and the number of quotes. */
export function codeTable(context: ReportContext, counts: readonly CodeCount[], n: number): ReportBlock {
  const { texts, ratio, codeName, codeFamily, number } = context;
  return {
    kind: 'table',
    columns: [
      left(texts.columns.code),
      left(texts.columns.people),
      left(texts.columns.interval),
      right(texts.columns.quotes),
    ],
    rows: counts.map(({ codeId, people, quotes }) => {
      const own = ratio(people, Math.max(people, n));
      return [
        { text: codeName(codeId), codeFamily: codeFamily(codeId) },
        strong(own.kOfN),
        { text: own.range, interval: own.interval },
        cell(number(quotes, 0)),
      ];
    }),
  };
}
