import type { ImportedSource } from '#shared/contract/importsContract.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import { holdingsOf } from './holdingsOf.ts';
import type { Interchange } from './interchangeSchema.ts';

/** What is told of a whole project that came in; `newInterviewIds` are its talks that were not known before. */
export function importedProject(
  fileName: string,
  interchange: Interchange,
  newInterviewIds: readonly InterviewId[],
): ImportedSource {
  const turns = interchange.interviews.flatMap((interview) => interview.turns);
  const roles = new Map(turns.map(({ speaker, role }) => [speaker, role]));
  return {
    path: fileName,
    ok: true,
    interviewId: newInterviewIds[0] ?? null,
    turns: turns.length,
    speakers: [...roles].map(([label, role]) => ({ label, role })),
    characters: turns.reduce((sum, { text }) => sum + text.length, 0),
    language: interchange.project.language,
    encoding: 'utf-8',
    warnings: [],
    project: holdingsOf(interchange),
    error: null,
  };
}
