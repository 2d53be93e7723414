import type { QuotationCard } from '#shared/contract/codingContract.ts';
import { getCodeType } from '#shared/domain/codeType.ts';
import type { CodeId } from '#shared/domain/ids.ts';

/** What a talk about a problem can reach down to, the surface first. */
export const depthParts = ['facts', 'reasons', 'attempts', 'emotions', 'spent'] as const;
export type DepthPart = (typeof depthParts)[number];

export interface HeardDepth {
  /** Quotations of each part; one quotation may belong to several. */
  readonly quotations: Readonly<Record<DepthPart, number>>;
  /** The strongest emotion 0–5 that a coding names; null without the scale. */
  readonly strongestEmotion: number | null;
}

const typesOfPart: Readonly<Record<DepthPart, readonly string[]>> = {
  facts: ['action.step', 'search.how', 'search.referral', 'alt.current'],
  reasons: ['trigger.why', 'pain.hard', 'job.criteria'],
  attempts: ['tried.solution', 'tried.fail'],
  emotions: ['emotion.neg', 'emotion.pos'],
  spent: ['spent.money', 'spent.time', 'wtp.fact'],
};

/**
 * How deep did we dig with one person? Counts what was coded in the problem interviews; a part at 0 was not heard,
 * which is a question for us and says nothing about the person.
 */
export function heardDepth(
  cards: readonly QuotationCard[],
  typeOf: (codeId: CodeId) => string | undefined,
): HeardDepth {
  const emotions = cards.flatMap(({ codings }) => codings.flatMap(({ emotion }) => emotion ?? []));
  const countOf = (part: DepthPart): number =>
    cards.filter(({ codings }) =>
      codings.some(({ codeId, emotion }) => {
        const type = typeOf(codeId);
        if (type === undefined) return false;
        const isFelt = part === 'emotions' && getCodeType(type).group === 'pain' && (emotion ?? 0) > 0;
        return isFelt || typesOfPart[part].includes(type);
      }),
    ).length;
  return {
    quotations: {
      facts: countOf('facts'),
      reasons: countOf('reasons'),
      attempts: countOf('attempts'),
      emotions: countOf('emotions'),
      spent: countOf('spent'),
    },
    strongestEmotion: emotions.length === 0 ? null : Math.max(...emotions),
  };
}
