import type { SearchHit } from '#shared/contract/searchContract.ts';
import type { InterviewId } from '#shared/domain/ids.ts';

export interface HitGroup {
  readonly interviewId: InterviewId;
  readonly title: string;
  /** In the order of the transcript. */
  readonly hits: readonly SearchHit[];
}

/** Hits by interview: first the one with the best hit, inside it as they were said. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<InterviewId, SearchHit[]>();
  for (const hit of hits) groups.set(hit.interviewId, [...(groups.get(hit.interviewId) ?? []), hit]);
  return [...groups].map(([interviewId, own]) => ({
    interviewId,
    title: own[0]?.interviewTitle ?? '',
    hits: own.toSorted((left, right) => left.turn - right.turn),
  }));
}
