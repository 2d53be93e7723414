import { agreementLimits, coderAgreement } from '#shared/analysis/coderAgreement.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import type { AgreementResult, AgreementSide, AgreementUnit } from '#shared/contract/agreementContract.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { judgedCodings, judgedTurns, readCodedSides } from './codedSides.ts';
import { passagesIn } from './differingPassages.ts';

const resamples = 999;

interface AgreementQuestion {
  readonly first: AgreementSide;
  readonly second: AgreementSide;
  readonly unit: AgreementUnit;
  readonly seed: number;
}

/** How far the two sides agree, on codings that were blind, in interviews that both coded. */
export function measureAgreement(db: ReadDb, { first, second, unit, seed }: AgreementQuestion): AgreementResult {
  const { twice, once } = readCodedSides(db, { first, second });
  const turns = judgedTurns(twice, unit);
  const codings = { first: judgedCodings(twice, 'first'), second: judgedCodings(twice, 'second') };
  const codes = coderAgreement(turns, codings, { random: createRandomSource(seed), resamples });
  const passages = twice.flatMap((talk) => passagesIn(db, talk));
  const settled = passages.filter(({ settlement }) => settlement !== null).length;
  const notBlind = (list: typeof codings.first) => list.filter(({ isLeftOut }) => isLeftOut).length;
  return {
    first,
    second,
    unit,
    seed,
    resamples,
    leastUnits: agreementLimits.leastUnits,
    interviews: twice.map(({ interview, isBlind }) => ({ interviewId: interview.id, isBlind })),
    missing: once,
    turns: turns.length,
    units: turns.reduce((sum, turn) => sum + turn.units.length, 0),
    codings: { first: codings.first.length, second: codings.second.length },
    notBlind: { first: notBlind(codings.first), second: notBlind(codings.second) },
    codes: codes
      .map(({ code, ...figures }) => ({ codeId: code as CodeId, ...figures }))
      .toSorted((a, b) => (a.alpha?.value ?? 2) - (b.alpha?.value ?? 2)),
    openDifferences: passages.length - settled,
    settledDifferences: settled,
  };
}
