import type { AffinityCard } from '#shared/contract/affinityContract.ts';

const few = 5;
/** A language counts from a tenth of the cards on: a name or a brand in other letters does not. */
const leastShare = 0.1;

/** What must be known when looking at this board. */
export function boardNotes(cards: readonly AffinityCard[]): ('fewCards' | 'onePerson' | 'twoLanguages')[] {
  if (cards.length === 0) return [];
  const people = new Set(cards.map(({ respondentIds, speaker }) => respondentIds[0] ?? speaker));
  const inCyrillic = cards.filter(({ text }) => {
    const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
    return cyrillic > (text.match(/\p{Script=Latin}/gu)?.length ?? 0);
  }).length;
  const share = Math.min(inCyrillic, cards.length - inCyrillic) / cards.length;
  return [
    ...(cards.length < few ? (['fewCards'] as const) : []),
    ...(people.size === 1 && cards.length > 1 ? (['onePerson'] as const) : []),
    ...(share >= leastShare ? (['twoLanguages'] as const) : []),
  ];
}
