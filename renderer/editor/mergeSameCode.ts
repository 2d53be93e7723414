import type { CodeFamily } from '#shared/domain/codeType.ts';
import { compareSpans, type Span } from '#shared/text/span.ts';
import type { StripedSpan } from '#shared/text/stripedPieces.ts';

/** A coding as the page draws it. `id` is the coding's; the span lies in its turn's text. */
export interface MarkedCoding extends StripedSpan {
  readonly quotationId: string;
  readonly codeId: string;
  readonly family: CodeFamily;
  /** Name of the code, in the language of the interface. */
  readonly name: string;
}

/** Codings of one code that overlap, drawn as one: two coders may mean the same words. */
export interface MarkedStretch extends MarkedCoding {
  /** Its quotations, each once, in the order of their spans. */
  readonly quotationIds: readonly string[];
}

function join(left: MarkedStretch, right: MarkedCoding): MarkedStretch {
  const end = Math.max(left.end, right.end);
  return { ...left, end, quotationIds: [...new Set([...left.quotationIds, right.quotationId])] };
}

const overlaps = (left: Span, right: Span): boolean => right.start < left.end && left.start < right.end;

/**
 * One stretch for codings of the same code that overlap; touching ones stay apart.
 * Law: a character lies under a code's stretch exactly when it lies under one of the code's codings.
 */
export function mergeSameCode(codings: readonly MarkedCoding[]): MarkedStretch[] {
  const merged: MarkedStretch[] = [];
  const lastOfCode = new Map<string, number>();
  for (const coding of codings.toSorted((a, b) => compareSpans(a, b) || (a.id < b.id ? -1 : Number(a.id > b.id)))) {
    const at = lastOfCode.get(coding.codeId);
    const last = at === undefined ? undefined : merged[at];
    if (at !== undefined && last !== undefined && overlaps(last, coding)) merged[at] = join(last, coding);
    else {
      lastOfCode.set(coding.codeId, merged.length);
      merged.push({ ...coding, quotationIds: [coding.quotationId] });
    }
  }
  return merged;
}
