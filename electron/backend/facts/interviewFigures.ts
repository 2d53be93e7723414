import type { InterviewId } from '#shared/domain/ids.ts';
import { countWords } from '#shared/text/tokenizeWords.ts';
import { type InterviewFigures, keepInterviewFigures, listInterviewFigures } from '../db/figureQueries.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { countUntreatedErrors } from './questionErrors.ts';

type CountedWords = Omit<InterviewFigures, 'untreatedErrors'>;

function countWordsOf(db: ReadDb, id: InterviewId): CountedWords {
  const turns = listTurns(db, id);
  return {
    turns: turns.length,
    respondentTurns: turns.filter(({ role }) => role === 'respondent').length,
    words: turns.reduce((sum, { text }) => sum + countWords(text), 0),
  };
}

interface ReadFigures {
  readonly version: number;
  readonly figures: ReadonlyMap<InterviewId, InterviewFigures>;
}

const kept = new WeakMap<OpenedProject, ReadFigures>();

/** Figures of the interviews whose words are still the same: coding one changes only what its questions led to. */
function listWithSameWords(project: OpenedProject): ReadonlyMap<InterviewId, InterviewFigures> {
  const known = kept.get(project);
  const changes = known === undefined ? null : project.listChangesSince(known.version);
  if (known === undefined || changes === null) return new Map();
  const same = new Map(known.figures);
  for (const change of changes)
    if (change.entity === 'turn')
      for (const turn of [change.before, change.after]) if (turn !== null) same.delete(turn.interviewId);
  return same;
}

/**
 * Figures of every interview. Only what changed since is measured again; the rest is kept in the file, which a project
 * opened for reading keeps in memory instead.
 */
export function readInterviewFigures(project: OpenedProject): ReadonlyMap<InterviewId, InterviewFigures> {
  const { db, file } = project;
  const version = project.getVersion();
  const inMemory = kept.get(project);
  if (inMemory?.version === version) return inMemory.figures;
  const figures = listInterviewFigures(db);
  const missing = listRecords(db, 'interview').filter(({ id }) => !figures.has(id));
  if (missing.length > 0) {
    const sameWords = listWithSameWords(project);
    const errors = countUntreatedErrors(project, missing);
    for (const { id } of missing)
      figures.set(id, { ...(sameWords.get(id) ?? countWordsOf(db, id)), untreatedErrors: errors.get(id)! });
  }
  kept.set(project, { version, figures });
  if (file.readOnlyReason === null && !file.connection.areWritesHeld && missing.length > 0) {
    file.connection.transaction((writeDb) => {
      for (const { id } of missing) keepInterviewFigures(writeDb, id, figures.get(id)!);
    });
  }
  return figures;
}
