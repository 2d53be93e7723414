import { saturation } from '#shared/analysis/saturation.ts';
import type { ReportOptions } from '#shared/contract/reportsContract.ts';
import type { CustomerSegmentId } from '#shared/domain/ids.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { sectionsAsked } from '#shared/domain/reportKind.ts';
import { buildSegmentReport } from '#shared/report/buildSegmentReport.ts';
import type { ReportVoice } from '#shared/report/reportBasis.ts';
import type { SegmentReportInput } from '#shared/report/segmentReportInput.ts';
import type { BackendContext } from '../../backendContext.ts';
import { listCodesByInterview } from '../../db/presenceQueries.ts';
import { findRecord, getRecord, listRecords, listRecordsWhere } from '../../db/recordQueries.ts';
import { readHeardCodings } from '../../facts/heardCodings.ts';
import { questionOf } from '../../facts/segmentBasis.ts';
import { readSegmentCards } from '../../facts/segmentCards.ts';
import { describeSegment } from '../../facts/segmentDetail.ts';
import { proposeSegments } from '../../facts/segmentsAnalysis.ts';
import type { RunOptions } from '../../jobs/analysisRunner.ts';
import type { OpenedProject } from '../../project/openedProject.ts';
import { listReportQuotes } from '../listReportQuotes.ts';
import { readReportBasis } from '../readReportBasis.ts';
import { readCorrespondenceOfSegments, readPicturesOfGroup } from '../readReportPictures.ts';

function listVerdictQuotes(project: OpenedProject): SegmentReportInput['quotationTexts'] {
  const quotations = listRecords(project.db, 'solutionVerdict').flatMap(({ quotationId }) =>
    quotationId === null ? [] : (findRecord(project.db, 'quotation', quotationId) ?? []),
  );
  return new Map(quotations.filter(({ isOrphan }) => !isOrphan).map(({ id, text }) => [id, text]));
}

function readChoice(project: OpenedProject, segmentId: CustomerSegmentId): SegmentReportInput['choice'] {
  return {
    card: readSegmentCards(project).find(({ customerSegmentId }) => customerSegmentId === segmentId) ?? null,
    steps: listRecordsWhere(project.db, 'firingStep', 'customerSegmentId', segmentId),
    dangers: listRecords(project.db, 'danger'),
  };
}

/** Gathers all that the report of a segment is made of: of the one asked for, else of the main one. */
export async function composeSegmentReport(
  backend: BackendContext,
  options: ReportOptions,
  voice: ReportVoice,
  run: RunOptions,
): Promise<ReportDocument> {
  const project = backend.getProject();
  const basis = readReportBasis(backend);
  const { customerSegments } = basis.facts;
  const segment =
    options.customerSegmentId === undefined
      ? (customerSegments.find(({ decision }) => decision === 'main') ?? null)
      : getRecord(project.db, 'customerSegment', options.customerSegmentId);
  const question = questionOf(segment?.provenance ?? null);
  const { map } = (await proposeSegments(project, backend.analysis, question, run)).result;
  const input: SegmentReportInput = {
    ...basis,
    segment: segment === null ? null : describeSegment(project, segment),
    pictures: segment === null ? null : readPicturesOfGroup(project, segment.memberIds),
    choice: segment === null ? null : readChoice(project, segment.id),
    correspondence: readCorrespondenceOfSegments(project, customerSegments, voice.language),
    map: map.points.length < 3 ? null : map,
    newCodes: saturation(listCodesByInterview(project.db, readHeardCodings(project)).map(({ codeIds }) => codeIds))
      .newCodesPerInterview,
    quotations: listReportQuotes(project),
    quotationTexts: listVerdictQuotes(project),
  };
  return buildSegmentReport(input, { ...voice, sections: sectionsAsked('segment', options.sections) });
}
