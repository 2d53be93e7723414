import type { GuideSection } from '#shared/domain/guide.ts';
import type { LiveNote } from '#shared/domain/plannedInterview.ts';

type TalkSection = Pick<GuideSection, 'id' | 'title' | 'questions'>;

/** The sections, and one more for questions with notes that the guide no longer asks in these words. */
export function withGoneQuestions(
  sections: readonly TalkSection[],
  notes: readonly LiveNote[],
  title: string,
): readonly TalkSection[] {
  const asked = new Set(sections.flatMap(({ questions }) => questions));
  const gone = [...new Set(notes.map(({ question }) => question))].filter(
    (question) => question !== '' && !asked.has(question),
  );
  return gone.length === 0 ? sections : [...sections, { id: 'gone', title, questions: gone }];
}

/** The place of the question that the latest note answers; the first one before there are notes. */
export function placeOfLastNote(notes: readonly LiveNote[], questions: readonly string[]): number {
  const last = notes.reduce<LiveNote | null>((latest, note) => (note.atMs < (latest?.atMs ?? 0) ? latest : note), null);
  return last === null ? 0 : Math.max(0, questions.indexOf(last.question));
}
