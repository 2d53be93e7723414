import type { CodeId, RespondentId } from '#shared/domain/ids.ts';

/** What the right region tells about. */
export type Selection =
  | { readonly kind: 'codes'; readonly codeIds: readonly CodeId[] }
  | { readonly kind: 'cell'; readonly codeId: CodeId; readonly respondentId: RespondentId }
  | { readonly kind: 'code'; readonly codeId: CodeId }
  | { readonly kind: 'person'; readonly respondentId: RespondentId };

export function keyOfSelection(selection: Selection): string {
  if (selection.kind === 'codes') return `codes ${selection.codeIds.toSorted().join(' ')}`;
  if (selection.kind === 'cell') return `cell ${selection.codeId} ${selection.respondentId}`;
  return selection.kind === 'code' ? `code ${selection.codeId}` : `person ${selection.respondentId}`;
}
