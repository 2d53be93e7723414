import type { ReportOptions } from '#shared/contract/reportsContract.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import type { ReportKind } from '#shared/domain/reportKind.ts';
import type { ReportVoice } from '#shared/report/reportBasis.ts';
import { nowTimestamp } from '../changes/newRecord.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import type { BackendContext } from '../backendContext.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { RunOptions } from '../jobs/analysisRunner.ts';
import { composeProblemsReport } from './kinds/composeProblemsReport.ts';
import { composeQualityReport } from './kinds/composeQualityReport.ts';
import { composeQuotesReport } from './kinds/composeQuotesReport.ts';
import { composeSegmentCard } from './kinds/composeSegmentCard.ts';
import { composeSegmentReport } from './kinds/composeSegmentReport.ts';
import { composeSessionReport } from './kinds/composeSessionReport.ts';

type Compose = (
  backend: BackendContext,
  options: ReportOptions,
  voice: ReportVoice,
  run: RunOptions,
) => Promise<ReportDocument>;

const composeOf: Readonly<Record<ReportKind, Compose>> = {
  segment: composeSegmentReport,
  problems: composeProblemsReport,
  card: composeSegmentCard,
  quotes: composeQuotesReport,
  quality: composeQualityReport,
  session: composeSessionReport,
};

function withLogo(project: OpenedProject, { hasLogo }: ReportOptions, document: ReportDocument): ReportDocument {
  const [kept] = hasLogo ? listRecords(project.db, 'reportLogo') : [];
  if (kept === undefined) return document;
  const { pngBase64, widthPx, heightPx } = kept;
  return { ...document, logo: { pngBase64, widthPx, heightPx } };
}

interface Composed {
  readonly version: number;
  readonly question: string;
  readonly document: ReportDocument;
}

/** The last report of each project: whoever looks at it has its file made next. */
const composed = new WeakMap<OpenedProject, Composed>();

/** Every quote of a large project is sooner read again than kept. */
const mostKeptQuotes = 2000;

function countQuotes({ blocks }: ReportDocument): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'quotations' ? block.quotations.length : 0), 0);
}

/** Gathers all that a report is made of and builds it; a project without interviews gives one that says so. */
export async function composeReport(
  backend: BackendContext,
  options: ReportOptions,
  run: RunOptions,
): Promise<ReportDocument> {
  const project = backend.getProject();
  const language = options.language ?? project.getProject().language;
  const voice = { language, isAnonymous: options.isAnonymous };
  const version = project.getVersion();
  const question = JSON.stringify([options, language, nowTimestamp().slice(0, 10)]);
  const known = composed.get(project);
  if (known?.version === version && known.question === question) return known.document;
  const document = withLogo(project, options, await composeOf[options.kind](backend, options, voice, run));
  const isKept = project.getVersion() === version && countQuotes(document) <= mostKeptQuotes;
  if (isKept) composed.set(project, { version, question, document });
  else composed.delete(project);
  return document;
}
