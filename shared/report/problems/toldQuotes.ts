import type { CodeId } from '../../domain/ids.ts';
import type { ReportQuote } from '../reportBasis.ts';

/** The quotes of one report: each is told once, by the section that takes it first, and others point there. */
export interface ToldQuotes {
  /** The first of those that are not told yet; from now on they are told under `title`. */
  take(quotes: readonly ReportQuote[], limit: number, title: string): readonly ReportQuote[];
  /** Titles under which some of these are told, whatever code they stand for there. */
  titlesOf(quotes: readonly ReportQuote[]): readonly string[];
  /** The title under which a quote of the code stands for it; null when none does. */
  findTitle(codeId: CodeId): string | null;
}

interface Told {
  readonly quote: string;
  readonly title: string;
}

/** Words of one person are told with the sentence that holds them, under whatever code. */
const isSame = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

export function createToldQuotes(): ToldQuotes {
  const toldBy = new Map<string, Told[]>();
  const titles = new Map<CodeId, string>();
  const findTold = ({ respondentId, quote }: ReportQuote): Told | undefined =>
    toldBy.get(respondentId)?.find((told) => isSame(told.quote, quote));
  return {
    take: (quotes, limit, title) => {
      const taken: ReportQuote[] = [];
      for (const quote of quotes) {
        if (taken.length === limit) break;
        if (findTold(quote) !== undefined) continue;
        const told = toldBy.get(quote.respondentId) ?? [];
        toldBy.set(quote.respondentId, [...told, { quote: quote.quote, title }]);
        if (!titles.has(quote.codeId)) titles.set(quote.codeId, title);
        taken.push(quote);
      }
      return taken;
    },
    findTitle: (codeId) => titles.get(codeId) ?? null,
    titlesOf: (quotes) => [...new Set(quotes.flatMap((quote) => findTold(quote)?.title ?? []))],
  };
}
