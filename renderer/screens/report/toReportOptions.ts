import type { Language } from '#shared/domain/language.ts';
import type { ReportChoiceFields } from '#shared/domain/reportKind.ts';

/** What a choice asks the backend for; a segment or session that is gone is not asked for. */
export function toReportOptions(
  choice: ReportChoiceFields,
  language: Language,
  exists: { readonly segment: (id: string) => boolean; readonly session: (id: string) => boolean },
) {
  const { kind, isAnonymous, hasLogo, customerSegmentId, sessionId, codeIds, groupBy } = choice;
  return {
    kind,
    isAnonymous,
    hasLogo,
    codeIds,
    groupBy,
    language: choice.language ?? language,
    sections: choice.sections.filter(({ isIn }) => isIn).map(({ section }) => section),
    ...(customerSegmentId !== null && exists.segment(customerSegmentId) ? { customerSegmentId } : {}),
    ...(sessionId !== null && exists.session(sessionId) ? { sessionId } : {}),
  };
}
export type AskedReport = ReturnType<typeof toReportOptions>;
