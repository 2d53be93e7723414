import { useRecordList } from '../store/records.ts';
import type { ScreenName } from '../store/route.ts';

/** What stands beside a screen's name: how many there are; null where a number would say nothing. */
export function useNavigationCounts(): Readonly<Record<ScreenName, number | null>> {
  const interviews = useRecordList('interview').length;
  const codes = useRecordList('code').filter((code) => !code.isBuiltIn).length;
  const segments = useRecordList('customerSegment').filter((segment) => segment.decision !== 'dropped').length;
  const people = useRecordList('respondent').length;
  const sessions = useRecordList('trackerSession').length;
  return {
    path: null,
    sessions: sessions || null,
    interviews: interviews || null,
    codebook: codes || null,
    board: null,
    patterns: null,
    find: null,
    segments: segments || null,
    validation: null,
    people: people || null,
    report: null,
    settings: null,
    privacy: null,
    quality: null,
    guides: null,
    memos: null,
  };
}
