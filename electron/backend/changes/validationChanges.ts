import { AppError } from '#shared/domain/appError.ts';
import { findEconomicsProblems } from '#shared/domain/economicsProblems.ts';
import type { ScenarioId } from '#shared/domain/ids.ts';
import type { EconomicsInputs, Subscription } from '#shared/domain/validation.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';

/** What no business can have. Throws `impossibleInput` with the place of the first problem and its reason. */
export function checkEconomicsInputs(inputs: EconomicsInputs, subscription: Subscription | null): void {
  const [problem] = findEconomicsProblems(inputs, subscription);
  if (problem !== undefined) throw new AppError('impossibleInput', { ...problem });
}

/** A project reckons with one scenario: the others step back. */
export function makeOnlyCurrent(writer: RecordWriter, id: ScenarioId): void {
  for (const scenario of listRecords(writer.db, 'economicsScenario')) {
    if (scenario.id !== id && scenario.isCurrent) writer.update('economicsScenario', scenario.id, { isCurrent: false });
  }
}
