import type { CodeId, InterviewId, QuotationId, RespondentId } from '#shared/domain/ids.ts';

/** What the right region tells about. */
export type Selection =
  | { readonly kind: 'codes'; readonly codeIds: readonly CodeId[] }
  | { readonly kind: 'cell'; readonly codeId: CodeId; readonly respondentId: RespondentId }
  | { readonly kind: 'code'; readonly codeId: CodeId }
  | { readonly kind: 'person'; readonly respondentId: RespondentId }
  /** What some people said under some codes, named by the view that asks. */
  | {
      readonly kind: 'group';
      readonly title: string;
      readonly codeIds: readonly CodeId[];
      readonly respondentIds: readonly RespondentId[];
      /** Only what was said in these interviews; all that analyses look at when absent. */
      readonly interviewIds?: readonly InterviewId[];
      /** Only these quotations; all of them when absent. */
      readonly quotationIds?: readonly QuotationId[];
      /** People of whom they are a part; everybody in the matrix when absent. */
      readonly of?: number;
    };

export function keyOfSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'codes':
      return `codes ${selection.codeIds.toSorted().join(' ')}`;
    case 'cell':
      return `cell ${selection.codeId} ${selection.respondentId}`;
    case 'code':
      return `code ${selection.codeId}`;
    case 'person':
      return `person ${selection.respondentId}`;
    case 'group':
      return `group ${selection.title} ${selection.codeIds.join(' ')} ${selection.respondentIds.join(' ')}`;
  }
}

/** Codes that a selection names; null when it is not about codes. */
export function codesOfSelection(selection: Selection): readonly CodeId[] | null {
  if (selection.kind === 'codes' || selection.kind === 'group') return selection.codeIds;
  return selection.kind === 'person' ? null : [selection.codeId];
}
