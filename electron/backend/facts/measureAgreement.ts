import { agreementLimits } from '#shared/analysis/coderAgreement.ts';
import type { AgreementResult, AgreementSide, AgreementUnit } from '#shared/contract/agreementContract.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import type { AnalysisRunner, RunOptions } from '../jobs/analysisRunner.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { judgedCodings, readCodedSides } from './codedSides.ts';
import { passagesIn } from './differingPassages.ts';

const resamples = 999;

interface AgreementQuestion {
  readonly first: AgreementSide;
  readonly second: AgreementSide;
  readonly unit: AgreementUnit;
  readonly seed: number;
}

/** How far the two sides agree, on codings that were blind, in interviews that both coded. */
export async function measureAgreement(
  project: OpenedProject,
  analysis: AnalysisRunner,
  question: AgreementQuestion,
  options: RunOptions,
): Promise<AgreementResult> {
  const { first, second, unit, seed } = question;
  const { twice, once } = readCodedSides(project.db, { first, second });
  const codings = { first: judgedCodings(twice, 'first'), second: judgedCodings(twice, 'second') };
  const turns = twice.flatMap((talk) => talk.turns.map(({ text }) => ({ text, language: talk.interview.language })));
  const passages = twice.flatMap((talk) => passagesIn(project.db, talk));
  const settled = passages.filter(({ settlement }) => settlement !== null).length;
  const notBlind = (list: typeof codings.first) => list.filter(({ isLeftOut }) => isLeftOut).length;
  const { units, codes } = await analysis.run(
    'agreement',
    JSON.stringify([project.path, project.getVersion(), question]),
    () => ({ turns, codings, unit, seed, resamples }),
    options,
  );
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
    units,
    codings: { first: codings.first.length, second: codings.second.length },
    notBlind: { first: notBlind(codings.first), second: notBlind(codings.second) },
    codes: codes
      .map(({ code, ...figures }) => ({ codeId: code as CodeId, ...figures }))
      .toSorted((a, b) => (a.alpha?.value ?? 2) - (b.alpha?.value ?? 2)),
    openDifferences: passages.length - settled,
    settledDifferences: settled,
  };
}
