import { mondayOf } from '#shared/domain/mondayOf.ts';
import type { Presale } from '#shared/domain/validation.ts';
import { summarisePresales } from './presaleSummary.ts';

/** Those first asked in one week, how far they have come by now, and how it stands up to that week. */
export interface PresaleWeek {
  readonly monday: string;
  readonly asked: number;
  readonly dated: number;
  readonly promised: number;
  readonly paid: number;
  readonly refused: number;
  readonly askedSoFar: number;
  readonly paidSoFar: number;
}

/** People by the week in which they were first asked, the earliest first. Everybody is in exactly one week. */
export function presaleWeeks(presales: readonly Presale[]): readonly PresaleWeek[] {
  const firstWeek = new Map<string, string>();
  const personOf = ({ respondentId, personName }: Presale): string =>
    respondentId ?? `name ${personName.trim().toLowerCase()}`;
  for (const presale of presales) {
    const week = mondayOf(presale.askedOn);
    const known = firstWeek.get(personOf(presale));
    if (known === undefined || week < known) firstWeek.set(personOf(presale), week);
  }
  let askedSoFar = 0;
  let paidSoFar = 0;
  return [...new Set(firstWeek.values())].toSorted().map((monday): PresaleWeek => {
    const own = presales.filter((presale) => firstWeek.get(personOf(presale)) === monday);
    const { asked, dated, promised, paid, refused } = summarisePresales(own);
    askedSoFar += asked;
    paidSoFar += paid;
    return { monday, asked, dated, promised, paid, refused, askedSoFar, paidSoFar };
  });
}
