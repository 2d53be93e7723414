import { solutionVerdict, type SolutionVerdict as VerdictName } from '#shared/analysis/solutionVerdict.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { Commitment, SolutionVerdict } from '#shared/domain/validation.ts';

export type { SolutionVerdict as VerdictName } from '#shared/analysis/solutionVerdict.ts';

export function hasArtefact({ artefact }: { readonly artefact: string | null }): boolean {
  return artefact !== null && artefact.trim() !== '';
}

type Signs = Pick<
  SolutionVerdict,
  'hasUnpromptedDelight' | 'hasPraise' | 'isFitConfirmed' | 'doesPriceBlock' | 'missReason'
>;

/** The name of the verdict: deeds before words. */
export function nameOfVerdict(
  signs: Signs,
  commitments: readonly Pick<Commitment, 'kind' | 'artefact'>[],
): VerdictName {
  return solutionVerdict({
    commitments: commitments.map((commitment) => ({ kind: commitment.kind, hasArtefact: hasArtefact(commitment) })),
    hasUnpromptedDelight: signs.hasUnpromptedDelight,
    hasPraise: signs.hasPraise,
    isFitConfirmed: signs.isFitConfirmed,
    isPriceBlocking: signs.doesPriceBlock,
    isMissed: signs.missReason !== null,
  });
}

export interface LedgerRow {
  readonly verdict: SolutionVerdict;
  readonly name: VerdictName;
  /** Given by this person since the wave that counts, the strongest first. */
  readonly commitments: readonly Commitment[];
  /** False for verdicts of earlier waves, of people outside the segment, and for all but a person's last. */
  readonly doesCount: boolean;
}

interface LedgerInput {
  readonly verdicts: readonly SolutionVerdict[];
  readonly commitments: readonly Commitment[];
  /** Verdicts and commitments count from this wave on. */
  readonly countsFrom: number;
  /** Whether a verdict is about the segment that is being tested. */
  readonly belongs: (verdict: SolutionVerdict) => boolean;
}

const strength = { money: 3, reputation: 2, time: 1 } as const;
const order: readonly VerdictName[] = ['DELIGHT', 'LUKEWARM', 'POLITE', 'PRICE', 'MISS'];

/** One row for every verdict: those that count first, delight before the rest. */
export function ledgerRows({ verdicts, commitments, countsFrom, belongs }: LedgerInput): readonly LedgerRow[] {
  const latest = new Map<RespondentId, SolutionVerdict>();
  for (const verdict of verdicts) {
    if (verdict.wave < countsFrom || !belongs(verdict)) continue;
    const before = latest.get(verdict.respondentId);
    const isLater =
      before === undefined ||
      verdict.decidedOn > before.decidedOn ||
      (verdict.decidedOn === before.decidedOn && verdict.id > before.id);
    if (isLater) latest.set(verdict.respondentId, verdict);
  }
  return verdicts
    .map((verdict): LedgerRow => {
      const doesCount = latest.get(verdict.respondentId)?.id === verdict.id;
      const own = commitments
        .filter(
          ({ respondentId, wave }) =>
            respondentId === verdict.respondentId &&
            (verdict.wave >= countsFrom ? wave >= countsFrom : wave === verdict.wave),
        )
        .toSorted((a, b) => Number(hasArtefact(b)) - Number(hasArtefact(a)) || strength[b.kind] - strength[a.kind]);
      return { verdict, name: nameOfVerdict(verdict, own), commitments: own, doesCount };
    })
    .toSorted(
      (a, b) =>
        Number(b.doesCount) - Number(a.doesCount) ||
        order.indexOf(a.name) - order.indexOf(b.name) ||
        (a.verdict.decidedOn < b.verdict.decidedOn ? -1 : 1),
    );
}

export function countByName(
  rows: readonly LedgerRow[],
): Readonly<Record<VerdictName, number>> & { readonly people: number } {
  const counting = rows.filter(({ doesCount }) => doesCount);
  const having = (name: VerdictName): number => counting.filter((row) => row.name === name).length;
  return {
    DELIGHT: having('DELIGHT'),
    LUKEWARM: having('LUKEWARM'),
    POLITE: having('POLITE'),
    PRICE: having('PRICE'),
    MISS: having('MISS'),
    people: counting.length,
  };
}
