import type { CodeId, QuotationId, RespondentId } from '#shared/domain/ids.ts';

/** What stands behind a mark: what these people said under these codes, or only these quotations of it. */
export interface OpenedMark {
  readonly title: string;
  readonly codeIds: readonly CodeId[];
  readonly respondentIds: readonly RespondentId[];
  readonly quotationIds?: readonly QuotationId[];
  /** People of whom `respondentIds` are a part. */
  readonly of: number;
}
