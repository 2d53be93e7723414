import type { ReportOptions } from '#shared/contract/reportsContract.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { sectionsAsked } from '#shared/domain/reportKind.ts';
import { buildSegmentCard, type SegmentCardInput } from '#shared/report/card/buildSegmentCard.ts';
import type { ReportBasis, ReportVoice } from '#shared/report/reportBasis.ts';
import type { BackendContext } from '../../backendContext.ts';
import { getRecord, listRecords } from '../../db/recordQueries.ts';
import { describeSegment } from '../../facts/segmentDetail.ts';
import type { OpenedProject } from '../../project/openedProject.ts';
import { readHeardCodes } from '../readHeardCodes.ts';
import { readReportBasis } from '../readReportBasis.ts';
import { readPicturesOfGroup } from '../readReportPictures.ts';

function readSubject(
  project: OpenedProject,
  { facts }: ReportBasis,
  { customerSegmentId }: ReportOptions,
  { language }: ReportVoice,
): SegmentCardInput['subject'] {
  const kept =
    customerSegmentId === undefined
      ? facts.customerSegments.find(({ decision }) => decision === 'main')
      : getRecord(project.db, 'customerSegment', customerSegmentId);
  if (kept === undefined) return null;
  const segment = describeSegment(project, kept);
  const amounts = facts.computed.respondents.flatMap(({ respondentId, highestEvidencedAmount }) =>
    highestEvidencedAmount !== null && kept.memberIds.includes(respondentId) ? [highestEvidencedAmount] : [],
  );
  return {
    segment,
    buyers: segment.buyers.length,
    users: segment.users.length,
    codesHeard: readHeardCodes(project, kept.memberIds, language),
    forces: readPicturesOfGroup(project, kept.memberIds).forces,
    highestAmount: amounts.length === 0 ? null : Math.max(...amounts),
  };
}

/** One page about the segment asked for, else about the main one. */
export function composeSegmentCard(
  backend: BackendContext,
  options: ReportOptions,
  voice: ReportVoice,
): Promise<ReportDocument> {
  const basis = readReportBasis(backend);
  const hasLogo = options.hasLogo && listRecords(backend.getProject().db, 'reportLogo').length > 0;
  const subject = readSubject(backend.getProject(), basis, options, voice);
  return Promise.resolve(
    buildSegmentCard({ ...basis, subject, hasLogo }, { ...voice, sections: sectionsAsked('card', options.sections) }),
  );
}
