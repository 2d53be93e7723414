import { formatNumber } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import type { SegmentChange } from '../domain/segmentChange.ts';

interface Words {
  readonly new: string;
  readonly gone: string;
  readonly same: string;
  readonly joined: string;
  readonly left: string;
  readonly newPeople: string;
  readonly fromNone: string;
  readonly toNone: string;
  readonly from: (name: string) => string;
  readonly to: (name: string) => string;
  readonly codesAdded: string;
  readonly codesGone: string;
  readonly stability: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    new: 'new',
    gone: 'not found any more',
    same: 'same people, same codes',
    joined: 'came',
    left: 'left',
    newPeople: 'new people',
    fromNone: 'from no segment',
    toNone: 'to no segment',
    from: (name) => `from “${name}”`,
    to: (name) => `to “${name}”`,
    codesAdded: 'codes came',
    codesGone: 'codes went',
    stability: 'stability',
  },
  ru: {
    new: 'новый',
    gone: 'больше не виден',
    same: 'те же люди, те же коды',
    joined: 'пришли',
    left: 'ушли',
    newPeople: 'новые люди',
    fromNone: 'ни из какого сегмента',
    toNone: 'ни в какой сегмент',
    from: (name) => `из «${name}»`,
    to: (name) => `в «${name}»`,
    codesAdded: 'коды появились',
    codesGone: 'коды пропали',
    stability: 'устойчивость',
  },
};

function countBy<Item>(items: readonly Item[], labelOf: (item: Item) => string): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(labelOf(item), (counts.get(labelOf(item)) ?? 0) + 1);
  return [...counts].map(([label, count]) => `${label}: ${count}`).join(', ');
}

/**
 * What happened to a segment, in figures only: «пришли: 2 (новые люди: 1, из «Счета»: 1); устойчивость: 0,81 → 0,92».
 * `nameOf` names a segment by the id of its proposal. Nothing that is not in the figures is said.
 */
export function segmentChangeInWords(
  change: SegmentChange,
  language: Language,
  nameOf: (proposalId: string) => string,
): string {
  const text = words[language];
  const { joined, left, codesAdded, codesGone, stabilityBefore, stabilityNow } = change;
  if (change.status === 'new') return `${text.new}: ${joined.length}`;
  const came = countBy(joined, ({ isNewPerson, fromProposalId }) => {
    if (fromProposalId !== null) return text.from(nameOf(fromProposalId));
    return isNewPerson ? text.newPeople : text.fromNone;
  });
  const went = countBy(left, ({ toProposalId }) =>
    toProposalId === null ? text.toNone : text.to(nameOf(toProposalId)),
  );
  const parts = [
    ...(joined.length > 0 ? [`${text.joined}: ${joined.length} (${came})`] : []),
    ...(left.length > 0 ? [`${text.left}: ${left.length} (${went})`] : []),
    ...(codesAdded.length > 0 ? [`${text.codesAdded}: ${codesAdded.length}`] : []),
    ...(codesGone.length > 0 ? [`${text.codesGone}: ${codesGone.length}`] : []),
  ];
  if (change.status === 'gone') return [text.gone, ...parts].join('; ');
  if (parts.length === 0) parts.push(text.same);
  if (stabilityBefore !== null && stabilityNow !== null) {
    const [before, now] = [stabilityBefore, stabilityNow].map((value) => formatNumber(value, language));
    if (before !== now) parts.push(`${text.stability}: ${before} → ${now}`);
  }
  return parts.join('; ');
}
