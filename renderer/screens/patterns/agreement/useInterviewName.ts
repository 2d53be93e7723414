import type { Interview } from '#shared/domain/interview.ts';
import { useRecordTable } from '../../../store/records.ts';

/** The people heard, or the title where nobody is named. */
export function useInterviewName(): (interview: Interview | undefined) => string {
  const people = useRecordTable('respondent');
  return (interview) => {
    const names = interview?.respondentIds.flatMap((id) => people[id]?.name ?? []) ?? [];
    return names.length === 0 ? (interview?.title ?? '') : names.join(', ');
  };
}
