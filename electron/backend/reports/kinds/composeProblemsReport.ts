import { saturation } from '#shared/analysis/saturation.ts';
import type { ReportOptions } from '#shared/contract/reportsContract.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { sectionsAsked } from '#shared/domain/reportKind.ts';
import { buildProblemsReport } from '#shared/report/problems/buildProblemsReport.ts';
import type { ProblemsReportInput } from '#shared/report/problems/problemsInput.ts';
import type { ReportVoice } from '#shared/report/reportBasis.ts';
import type { BackendContext } from '../../backendContext.ts';
import { listCodesByInterview } from '../../db/presenceQueries.ts';
import { getRecord } from '../../db/recordQueries.ts';
import { networkSeed, readCodeNetwork } from '../../facts/readCodeNetwork.ts';
import { listHeardPeople, rankPains } from '../../facts/rankPains.ts';
import { questionOf } from '../../facts/segmentBasis.ts';
import { listCounterEvidence } from '../../facts/segmentEvidence.ts';
import { proposeSegments } from '../../facts/segmentsAnalysis.ts';
import { countCompanies, readSources } from '../../facts/segmentSources.ts';
import { findWhomToAskNext } from '../../facts/whomToAskNext.ts';
import type { RunOptions } from '../../jobs/analysisRunner.ts';
import { readHeardCodes } from '../readHeardCodes.ts';
import { readReportBasis } from '../readReportBasis.ts';
import { readPicturesOfGroup } from '../readReportPictures.ts';
import { readTalkQuality } from '../readTalkQuality.ts';

/** The order of pains does not hang on it; another seed gives other resamples. */
const rankingSeed = 1;
/** Pains that get quotes against them. */
const toldPains = 3;

async function readRanking(
  backend: BackendContext,
  options: ReportOptions,
  people: readonly RespondentId[],
  run: RunOptions,
): Promise<ProblemsReportInput['ranking']> {
  const project = backend.getProject();
  const { codings, codesById } = readSources(project);
  const { customerSegmentId } = options;
  const ranking = await rankPains(project, backend.analysis, { customerSegmentId, seed: rankingSeed }, run);
  const against = (codeId: CodeId) => {
    const code = codesById.get(codeId);
    if (code === undefined) return [];
    const ofPeople = codings.filter(({ respondentId }) => people.includes(respondentId));
    return listCounterEvidence(ofPeople, people, [code], codesById);
  };
  return {
    ...ranking,
    pains: ranking.pains.map((pain, place) => ({
      ...pain,
      counterEvidence: place < toldPains ? against(pain.codeId) : [],
    })),
  };
}

/** What the people of problem interviews told: those of the segment asked for, else everybody who was heard. */
export async function composeProblemsReport(
  backend: BackendContext,
  options: ReportOptions,
  voice: ReportVoice,
  run: RunOptions,
): Promise<ReportDocument> {
  const project = backend.getProject();
  const basis = readReportBasis(backend);
  const segment =
    options.customerSegmentId === undefined
      ? null
      : getRecord(project.db, 'customerSegment', options.customerSegmentId);
  const people = listHeardPeople(project, options.customerSegmentId);
  const { codings } = readSources(project);
  const { talks } = await readTalkQuality(
    backend,
    run,
    ({ kind, respondentIds }) => kind !== 'solution' && respondentIds.some((id) => people.includes(id)),
  );
  const { result } = await proposeSegments(project, backend.analysis, questionOf(segment?.provenance ?? null), run);
  const input: ProblemsReportInput = {
    ...basis,
    segmentName: segment?.name ?? null,
    people,
    companies: countCompanies(project, people),
    codesHeard: readHeardCodes(project, people, voice.language),
    ranking: await readRanking(backend, options, people, run),
    pictures: readPicturesOfGroup(project, people),
    network: readCodeNetwork(project, people, voice.language),
    networkSeed,
    newCodes: saturation(listCodesByInterview(project.db, codings).map(({ codeIds }) => codeIds)).newCodesPerInterview,
    talks,
    next: findWhomToAskNext(project, result),
  };
  return buildProblemsReport(input, { ...voice, sections: sectionsAsked('problems', options.sections) });
}
