import type { Interview } from '#shared/domain/interview.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import { countWords } from '#shared/text/tokenizeWords.ts';
import { type InterviewFigures, keepInterviewFigures, listInterviewFigures } from '../db/figureQueries.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { countUntreatedErrors } from './interviewQuality.ts';

function measure(db: ReadDb, interview: Interview): InterviewFigures {
  const turns = listTurns(db, interview.id);
  return {
    turns: turns.length,
    respondentTurns: turns.filter(({ role }) => role === 'respondent').length,
    words: turns.reduce((sum, { text }) => sum + countWords(text), 0),
    untreatedErrors: countUntreatedErrors(db, interview, turns),
  };
}

const measuredWithoutWriting = new WeakMap<
  OpenedProject,
  { readonly version: number; readonly figures: Map<InterviewId, InterviewFigures> }
>();

/**
 * Figures of every interview. Only what changed since is measured again; the rest is kept in the file, which a project
 * opened for reading keeps in memory instead.
 */
export function readInterviewFigures(project: OpenedProject): ReadonlyMap<InterviewId, InterviewFigures> {
  const { db, file } = project;
  const inMemory = measuredWithoutWriting.get(project);
  if (inMemory?.version === project.getVersion()) return inMemory.figures;
  const figures = listInterviewFigures(db);
  const missing = listRecords(db, 'interview').filter(({ id }) => !figures.has(id));
  for (const interview of missing) figures.set(interview.id, measure(db, interview));
  if (file.readOnlyReason !== null) {
    measuredWithoutWriting.set(project, { version: project.getVersion(), figures });
  } else if (missing.length > 0) {
    file.connection.transaction((writeDb) => {
      for (const { id } of missing) keepInterviewFigures(writeDb, id, figures.get(id)!);
    });
  }
  return figures;
}
