import { useMemo } from 'react';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { CustomerSegmentId } from '#shared/domain/ids.ts';
import type { EconomicsScenario, Mvp, Presale } from '#shared/domain/validation.ts';
import { waveHorizon } from '#shared/workflow/waveHorizon.ts';
import { useProject, useRecordList } from '../../store/records.ts';
import { type LedgerRow, ledgerRows } from './ledgerRows.ts';

export interface ValidationScope {
  readonly currency: string;
  /** The segment that is being tested; null until one is made the main one. */
  readonly segment: CustomerSegment | null;
  readonly scenario: EconomicsScenario | null;
  /** True when the scenario was written before the way back that opened the current wave. */
  readonly isScenarioOld: boolean;
  readonly mvp: Mvp | null;
  /** The price that was put to people with the scenario's MVP. */
  readonly testedPrice: number | null;
  readonly ledger: readonly LedgerRow[];
  /** Presales of the segment in the wave that counts, and the others. */
  readonly presales: readonly Presale[];
  readonly otherPresales: readonly Presale[];
}

/** What the gates look at: the main segment, the current scenario, and what counts in this wave. */
export function useValidationScope(): ValidationScope {
  const project = useProject();
  const segments = useRecordList('customerSegment');
  const scenarios = useRecordList('economicsScenario');
  const mvps = useRecordList('mvp');
  const waves = useRecordList('wave');
  const verdicts = useRecordList('solutionVerdict');
  const commitments = useRecordList('commitment');
  const presales = useRecordList('presale');
  return useMemo(() => {
    const segment =
      segments
        .filter(({ decision }) => decision === 'main')
        .toSorted((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? 1 : -1))[0] ?? null;
    const testing = waveHorizon(waves, 'S4').countsFrom;
    const scenario = scenarios.findLast(({ isCurrent }) => isCurrent) ?? null;
    const isOfSegment = (id: CustomerSegmentId | null): boolean => id === null || segment === null || id === segment.id;
    const ownMvp = mvps.find(({ id }) => id === scenario?.mvpId) ?? null;
    const mvp = ownMvp ?? mvps.findLast(({ customerSegmentId }) => isOfSegment(customerSegmentId)) ?? null;
    const members = new Set<string>(segment?.memberIds);
    const segmentMvps = new Set<string>(
      mvps.filter((one) => one.customerSegmentId === segment?.id).map(({ id }) => id),
    );
    const fromSolution = waveHorizon(waves, 'S5').countsFrom;
    const fromPresale = waveHorizon(waves, 'S6').countsFrom;
    const counts = ({ wave, customerSegmentId }: Presale): boolean =>
      wave >= fromPresale && isOfSegment(customerSegmentId);
    return {
      currency: project?.currency ?? 'RUB',
      segment,
      scenario,
      isScenarioOld: scenario !== null && scenario.wave < testing,
      mvp,
      testedPrice: mvp?.price ?? null,
      ledger: ledgerRows({
        verdicts,
        commitments,
        countsFrom: fromSolution,
        belongs: ({ respondentId, mvpId }) =>
          segment === null || members.has(respondentId) || (mvpId !== null && segmentMvps.has(mvpId)),
      }),
      presales: presales.filter(counts),
      otherPresales: presales.filter((presale) => !counts(presale)),
    };
  }, [project, segments, scenarios, mvps, waves, verdicts, commitments, presales]);
}
