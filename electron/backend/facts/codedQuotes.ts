import { codeTypeIdsToBeNamed } from '#shared/domain/codeType.ts';
import type { CodeId, CodingId, InterviewId, QuotationId } from '#shared/domain/ids.ts';
import type { PlacedCoding } from '../db/presenceQueries.ts';
import { listQuotationTexts } from '../db/codedQuoteQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readPlacedCodings } from './heardCodings.ts';
import { listDiffering } from './listDiffering.ts';

export interface CodedQuote {
  readonly quotationId: QuotationId;
  readonly interviewId: InterviewId;
  readonly quote: string;
  /** In the order of their ids; of several coders the earliest. */
  readonly codings: readonly { readonly codeId: CodeId; readonly codingId: CodingId }[];
}

interface ReadQuotes {
  readonly version: number;
  readonly placed: readonly PlacedCoding[];
  readonly texts: Map<QuotationId, string>;
  readonly quotes: readonly CodedQuote[];
}

const kept = new WeakMap<OpenedProject, ReadQuotes>();

/**
 * Every coded quotation of a respondent, by id. Bare types that wait for a name are left out: they say nothing that could
 * be learned. The very same array while nothing in it changes; after a small change only what it reaches is read.
 */
export function readCodedQuotes(project: OpenedProject): readonly CodedQuote[] {
  const placed = readPlacedCodings(project);
  const known = kept.get(project);
  if (known?.placed === placed) return known.quotes;
  const texts = readTexts(project, known);
  const quotes = known === undefined ? listQuotes(placed, texts) : follow(known, placed, texts);
  kept.set(project, { version: project.getVersion(), placed, texts, quotes });
  return quotes;
}

/** Law: the same as listing all. */
function follow(
  known: ReadQuotes,
  placed: readonly PlacedCoding[],
  texts: ReadonlyMap<QuotationId, string>,
): readonly CodedQuote[] {
  const differing = listDiffering(known.placed, placed, ([id]) => id);
  const reached = new Set(differing.map(([, quotationId]) => quotationId));
  const isReached = ({ quotationId }: CodedQuote): boolean => reached.has(quotationId);
  const before = known.quotes.filter(isReached);
  const after = listQuotes(
    placed.filter(([, quotationId]) => reached.has(quotationId)),
    texts,
  );
  if (JSON.stringify(before) === JSON.stringify(after)) return known.quotes;
  const quotes = known.quotes.filter((quote) => !isReached(quote));
  return [...quotes, ...after].sort((left, right) => (left.quotationId < right.quotationId ? -1 : 1));
}

function readTexts({ db, listChangesSince }: OpenedProject, known: ReadQuotes | undefined): Map<QuotationId, string> {
  const changes = known === undefined ? null : listChangesSince(known.version);
  if (known === undefined || changes === null) return new Map(listQuotationTexts(db));
  for (const change of changes) {
    if (change.entity !== 'quotation') continue;
    if (change.after === null) known.texts.delete(change.id as QuotationId);
    else known.texts.set(change.after.id, change.after.text);
  }
  return known.texts;
}

const isToBeNamed: ReadonlySet<string> = new Set(codeTypeIdsToBeNamed);

function listQuotes(placed: readonly PlacedCoding[], texts: ReadonlyMap<QuotationId, string>): CodedQuote[] {
  const said = placed.filter(([, , codeId, , , , , , , role]) => role === 'respondent' && !isToBeNamed.has(codeId));
  const byQuotation = Map.groupBy(said, ([, quotationId]) => quotationId);
  return [...byQuotation.keys()].toSorted().map((quotationId) => {
    const own = byQuotation.get(quotationId)!;
    const codingOf = new Map(own.toReversed().map(([codingId, , codeId]) => [codeId, codingId]));
    const codings = [...codingOf.keys()].toSorted().map((codeId) => ({ codeId, codingId: codingOf.get(codeId)! }));
    return { quotationId, interviewId: own[0]![3], quote: texts.get(quotationId) ?? '', codings };
  });
}
