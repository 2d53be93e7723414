import { codeTypeIdsToBeNamed } from '#shared/domain/codeType.ts';
import type { CodeId, CodingId, InterviewId, QuotationId } from '#shared/domain/ids.ts';
import type { PlacedCoding } from '../db/presenceQueries.ts';
import { listQuotationTexts } from '../db/codedQuoteQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readPlacedCodings } from './heardCodings.ts';

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
 * be learned. While no coding or quotation changes, the very same array; texts are read again only where they changed.
 */
export function readCodedQuotes(project: OpenedProject): readonly CodedQuote[] {
  const placed = readPlacedCodings(project);
  const known = kept.get(project);
  if (known?.placed === placed) return known.quotes;
  const texts = readTexts(project, known);
  const quotes = listQuotes(placed, texts);
  kept.set(project, { version: project.getVersion(), placed, texts, quotes });
  return quotes;
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
