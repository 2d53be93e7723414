import { saturation } from '#shared/analysis/saturation.ts';
import type { ReportOptions } from '#shared/contract/reportsContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { buildSegmentReport } from '#shared/report/buildSegmentReport.ts';
import type { ReportQuote, SegmentReportInput } from '#shared/report/segmentReportInput.ts';
import type { BackendContext } from '../backendContext.ts';
import { nowTimestamp } from '../changes/newRecord.ts';
import { type HeardCoding, listCodesByInterview } from '../db/presenceQueries.ts';
import { findRecord, listRecords } from '../db/recordQueries.ts';
import { readHeardCodings } from '../facts/heardCodings.ts';
import { describeSegment } from '../facts/segmentDetail.ts';
import { questionOf } from '../facts/segmentBasis.ts';
import { proposeSegments } from '../facts/segmentsAnalysis.ts';
import { readWorkflowFacts } from '../facts/workflowFacts.ts';
import type { RunOptions } from '../jobs/analysisRunner.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readCorrespondenceOfSegments, readPicturesOfSegment } from './readReportPictures.ts';

/**
 * Every quote on a named code, by code and then as heard; one that carries several codes stands under each,
 * and one that two coders agree on stands there once.
 */
function listAppendix(project: OpenedProject): ReportQuote[] {
  const codes = listRecords(project.db, 'code').filter(({ isBuiltIn }) => !isBuiltIn);
  const orderOf = new Map(codes.map(({ id }, order) => [id, order]));
  const seen = new Set<string>();
  const isFirst = ({ quotationId, codeId, respondentId }: HeardCoding) => {
    const key = `${quotationId} ${codeId} ${respondentId}`;
    return !seen.has(key) && seen.add(key).size > 0;
  };
  return readHeardCodings(project)
    .filter(({ codeId, kind }) => orderOf.has(codeId) && kind !== 'solution')
    .filter(isFirst)
    .toSorted((left, right) => (orderOf.get(left.codeId) ?? 0) - (orderOf.get(right.codeId) ?? 0))
    .map(({ codeId, respondentId, quote, startMs }) => ({ codeId, respondentId, quote, startMs }));
}

function listVerdictQuotes(project: OpenedProject): SegmentReportInput['quotationTexts'] {
  const quotations = listRecords(project.db, 'solutionVerdict').flatMap(({ quotationId }) =>
    quotationId === null ? [] : (findRecord(project.db, 'quotation', quotationId) ?? []),
  );
  return new Map(quotations.filter(({ isOrphan }) => !isOrphan).map(({ id, text }) => [id, text]));
}

/** Gathers all that the report is made of and builds it. Throws `reportNotPossible` before the first interview. */
export async function composeReport(
  backend: BackendContext,
  options: ReportOptions,
  run: RunOptions,
): Promise<ReportDocument> {
  const project = backend.getProject();
  const facts = readWorkflowFacts(project);
  if (facts.interviews.length === 0) throw new AppError('reportNotPossible');
  const main = facts.customerSegments.find(({ decision }) => decision === 'main') ?? null;
  const question = questionOf(main?.provenance ?? null);
  const { map } = (await proposeSegments(project, backend.analysis, question, run)).result;
  const language = options.language ?? facts.project.language;
  const input: SegmentReportInput = {
    facts,
    codes: listRecords(project.db, 'code'),
    segment: main === null ? null : describeSegment(project, main),
    pictures: main === null ? null : readPicturesOfSegment(project, main),
    correspondence: readCorrespondenceOfSegments(project, facts.customerSegments, language),
    map: map.points.length < 3 ? null : map,
    newCodes: saturation(listCodesByInterview(project.db, readHeardCodings(project)).map(({ codeIds }) => codeIds))
      .newCodesPerInterview,
    quotations: listAppendix(project),
    quotationTexts: listVerdictQuotes(project),
    pseudonyms: listRecords(project.db, 'pseudonym'),
    date: nowTimestamp().slice(0, 10),
    productVersion: backend.options.version,
  };
  return buildSegmentReport(input, {
    language,
    isAnonymous: options.isAnonymous,
    sections: options.sections,
  });
}
