import { type GuideSection, sectionsOfGuide } from '#shared/domain/guide.ts';
import { findGuideBlanks } from '#shared/domain/guideBlanks.ts';
import type { PlannedInterview } from '#shared/domain/plannedInterview.ts';
import { fillGuideBlanks } from '#shared/text/fillGuideBlanks.ts';
import { useProject, useRecordList } from '../../../store/records.ts';

/** The guide of the talk with its blanks filled, in the project's language. */
export function useTalkQuestions({
  kind,
  guideId,
}: PlannedInterview): readonly Pick<GuideSection, 'id' | 'title' | 'questions'>[] {
  const language = useProject()?.language ?? 'en';
  const guides = useRecordList('guide');
  const blanks = findGuideBlanks(useRecordList('hypothesis'), useRecordList('mvp'), language);
  const own = guides.find(({ id }) => id === guideId)?.sections;
  return (own ?? sectionsOfGuide(kind, language, guides)).map(({ id, title, questions }) => ({
    id,
    title,
    questions: questions.map((question) => fillGuideBlanks(question, blanks, language)),
  }));
}
