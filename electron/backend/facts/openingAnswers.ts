import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { WorkflowStatus } from '#shared/workflow/workflowStatus.ts';
import { countQuotationsToBeNamed } from '../db/codeUsageQueries.ts';
import { type AnswerBasis, findKeptAnswer, keepAnswer } from '../db/keptAnswerQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { dayOfPath } from './contractEnds.ts';
import { readCodingCounts } from './codingCounts.ts';
import { readInterviewFigures } from './interviewFigures.ts';
import { rememberAnswer } from './rememberAnswer.ts';
import { readProjectPath } from './workflowFacts.ts';

/** Names this build by the file it was bundled into, whose name changes with its text; sources trust no answers but their own. */
const program = import.meta.url.endsWith('.ts') ? randomUUID() : basename(import.meta.url);

function basisOf(project: OpenedProject): AnswerBasis {
  return { version: project.getVersion(), program };
}

/** The answer in memory, in the file, or computed; once for each version of the data. */
function answer<Answer>(project: OpenedProject, question: string, compute: () => Answer): Answer {
  return rememberAnswer(project, `opening ${question}`, () => {
    const kept = findKeptAnswer(project.db, question, basisOf(project));
    return kept === null ? compute() : (JSON.parse(kept) as Answer);
  });
}

function countAll(project: OpenedProject) {
  const { byInterview, byCode } = readCodingCounts(project);
  const uncoded = { quotations: 0, codings: 0, codedTurns: 0 };
  const interviews = [...readInterviewFigures(project)].map(
    ([id, { turns, respondentTurns, words }]) =>
      [id, { turns, respondentTurns, words, ...(byInterview.get(id) ?? uncoded) }] as const,
  );
  return {
    interviews: Object.fromEntries(interviews),
    codes: Object.fromEntries(byCode),
    toBeNamed: countQuotationsToBeNamed(project.db),
  };
}

/** How much there is of every interview and code. */
export function readCounts(project: OpenedProject): ReturnType<typeof countAll> {
  return answer(project, 'counts', () => countAll(project));
}

/** Where a path depends on the day, yesterday's answer is none. */
const questionOfStatus = ({ db }: OpenedProject): string => `status ${dayOfPath(db)}`.trim();

/** Where the project stands. */
export function readWorkflowStatus(project: OpenedProject): WorkflowStatus {
  return answer(project, questionOfStatus(project), () => readProjectPath(project).status);
}

/**
 * Keeps in the file what the first screen waits for, so that the project opens with it: computed anew, it takes reading
 * every coding. A failure is logged: closing goes on.
 */
export function keepOpeningAnswers(project: OpenedProject): void {
  if (project.file.readOnlyReason !== null || project.file.connection.areWritesHeld) return;
  try {
    const basis = basisOf(project);
    if (findKeptAnswer(project.db, questionOfStatus(project), basis) !== null) return;
    const answers = { counts: readCounts(project), [questionOfStatus(project)]: readWorkflowStatus(project) };
    project.file.connection.transaction((db) => {
      for (const [question, value] of Object.entries(answers)) keepAnswer(db, question, basis, JSON.stringify(value));
    });
  } catch (error) {
    console.error('The answers for the next opening could not be kept', error);
  }
}
