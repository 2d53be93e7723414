import type { ReportContext } from './reportContext.ts';
import type { SegmentReportInput } from './segmentReportInput.ts';

/** What every part of the segment's report needs. */
export type SegmentReportContext = ReportContext<SegmentReportInput>;
