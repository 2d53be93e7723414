import type { EvidenceQuote, SegmentProposal } from '#shared/contract/analysisContract.ts';
import type { DefiningCode } from '#shared/domain/definingCode.ts';
import type { EvidenceReview } from '#shared/domain/customerSegment.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { orderDefiningCodes, type SegmentView } from './segmentViews.ts';

export interface CounterQuote extends EvidenceQuote {
  readonly review: EvidenceReview | null;
}

/** The figures of a segment, of a kept one from the codings as they are now. */
export interface SegmentFigures {
  readonly medoidRespondentId: RespondentId | null;
  readonly definingCodes: readonly DefiningCode[];
  readonly pain: SegmentProposal['pain'];
  readonly spentEffort: readonly [number, number];
  /** 0–1; null when no resampling speaks for these members. */
  readonly stability: number | null;
  readonly evidence: readonly EvidenceQuote[];
  readonly counterEvidence: readonly CounterQuote[];
  readonly painContexts: SegmentProposal['painContexts'];
  /** Held-out codes that were tested for it; 0 where the members are not those that were tested. */
  readonly testsMade: number;
}

function stabilityOf({ kept, proposal, joined, left }: SegmentView): number | null {
  if (proposal !== null && joined.length === 0 && left.length === 0) return proposal.stability;
  if (kept === null || kept.isManual) return null;
  return kept.provenance?.stability ?? null;
}

/** Null until the figures of a kept segment have come. */
export function useSegmentFigures(view: SegmentView): {
  readonly figures: SegmentFigures | null;
  readonly error: Error | null;
} {
  const { kept, proposal } = view;
  const { data, error } = useBackendQuery(
    ['segments.detail', kept?.id],
    async (client, signal) => (kept === null ? null : client.segments.detail({ id: kept.id }, { signal })),
    { isEnabled: kept !== null },
  );
  if (kept !== null) {
    if (data === undefined || data === null) return { figures: null, error };
    return {
      figures: {
        ...data,
        definingCodes: orderDefiningCodes(data.definingCodes),
        stability: stabilityOf(view),
        testsMade: data.definingCodes.filter(({ heldOut }) => heldOut).length,
      },
      error,
    };
  }
  if (proposal === null) return { figures: null, error: null };
  return {
    figures: {
      medoidRespondentId: proposal.medoidRespondentId,
      definingCodes: orderDefiningCodes(proposal.definingCodes),
      pain: proposal.pain,
      spentEffort: proposal.spentEffort,
      stability: proposal.stability,
      evidence: proposal.evidence,
      counterEvidence: proposal.counterEvidence.map((quote) => ({ ...quote, review: null })),
      painContexts: proposal.painContexts,
      testsMade: proposal.heldOutTests.length,
    },
    error: null,
  };
}
