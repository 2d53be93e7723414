import type { Quotation } from '#shared/domain/coding.ts';
import type { QuotationId, TurnId } from '#shared/domain/ids.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';

/** A place where typing has just taken away the end, or the start, of quotations that still have words. */
export interface LostEnds {
  readonly turnId: TurnId;
  /** Where that end stands now, in the turn's text. */
  readonly offset: number;
  readonly quotationIds: readonly QuotationId[];
}

/**
 * Says of a step that somebody types whether its text goes into quotations: it does when it is put in exactly where the
 * typing before has taken their end or start away, and goes on from there. So a last letter that is deleted and typed
 * anew stays quoted, while text typed at an untouched end stays outside. Deleting or typing anywhere else forgets the
 * place.
 *
 * `quotations` are those before the step. The answer is the step to apply and the place to remember for the next one.
 */
export function followLostEnds(
  lost: LostEnds | null,
  quotations: Iterable<Quotation>,
  step: TranscriptStep,
): { readonly step: TranscriptStep; readonly lost: LostEnds | null } {
  const [replacement, ...others] = step.kind === 'replace' ? step.edit : [];
  if (step.kind !== 'replace' || replacement === undefined || others.length > 0) return { step, lost: null };
  const { start, end, text } = replacement;
  const { turnId } = step;
  if (start === end) {
    if (lost === null || lost.turnId !== turnId || lost.offset !== start) return { step, lost: null };
    const into = [...lost.quotationIds];
    return { step: { ...step, into }, lost: { ...lost, offset: start + text.length } };
  }
  // What takes the place of an end counts as a part of the quotation already; more may follow it.
  const cut = Array.from(quotations).filter((quotation) => {
    if (quotation.isOrphan || quotation.turnId !== turnId) return false;
    const losesEnd = quotation.start < start && start < quotation.end && quotation.end <= end;
    const losesStart = start <= quotation.start && quotation.start < end && end < quotation.end;
    return losesEnd || (losesStart && (text === '' || start === quotation.start));
  });
  if (cut.length === 0) return { step, lost: null };
  return { step, lost: { turnId, offset: start + text.length, quotationIds: cut.map(({ id }) => id) } };
}
