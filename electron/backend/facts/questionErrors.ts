import type { InterviewId, TurnId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interview.ts';
import linterRules from '#shared/domain/method/linterRules.json' with { type: 'json' };
import { lintInterviewOnce } from '#shared/text/lintInterview.ts';
import type { LinterRules } from '#shared/text/linterRules.ts';
import { doesLeadToQuoted, listLeadingQuestions } from '../db/leadingQuestionQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { createKnownHints } from './allQuality.ts';
import { isDismissed } from './interviewQuality.ts';

/** An error in a question that led to a coded answer, whether or not the researcher dealt with it. */
interface QuestionError {
  readonly ruleId: string;
  readonly turnId: TurnId;
}

/** No other rule is about what is counted here. */
const rulesOfErrors: LinterRules = {
  rules: linterRules.rules.filter(({ speaker, severity }) => speaker === 'interviewer' && severity === 'error'),
};
const idsOfErrors: ReadonlySet<string> = new Set(rulesOfErrors.rules.map(({ id }) => id));

interface KeptErrors {
  readonly version: number;
  readonly errors: ReadonlyMap<InterviewId, readonly QuestionError[]>;
}

const kept = new WeakMap<OpenedProject, KeptErrors>();

/** Of the talks that have changed neither in their words nor in what is quoted: what is dismissed leaves errors alone. */
function listUntouched(project: OpenedProject): Map<InterviewId, readonly QuestionError[]> {
  const before = kept.get(project);
  const changes = before === undefined ? null : project.listChangesSince(before.version);
  if (before === undefined || changes === null) return new Map();
  const untouched = new Map(before.errors);
  for (const change of changes) {
    if (change.entity === 'interview') untouched.delete(change.id as InterviewId);
    if (change.entity === 'turn' || change.entity === 'quotation')
      for (const record of [change.before, change.after]) if (record !== null) untouched.delete(record.interviewId);
  }
  return untouched;
}

/** Only questions that led to coded answers are read, so that a thousand interviews stay affordable. */
function findErrors({ db }: OpenedProject, { id, language, kind }: Interview): readonly QuestionError[] {
  const turns = listLeadingQuestions(db, id);
  const { hints } = lintInterviewOnce({ turns, language, kind }, rulesOfErrors);
  return hints.map(({ ruleId, turnIndex }) => ({ ruleId, turnId: turns[turnIndex]!.id }));
}

/**
 * Errors in the questions that led to coded answers and that nobody dealt with, for each of the interviews. What their words
 * give stays in memory, or is taken from where all talks were read: a dismissed hint costs no reading.
 */
export function countUntreatedErrors(
  project: OpenedProject,
  interviews: readonly Interview[],
): ReadonlyMap<InterviewId, number> {
  const { db } = project;
  const errors = listUntouched(project);
  const findHints = createKnownHints(project);
  for (const interview of interviews) {
    if (errors.has(interview.id)) continue;
    const hints = findHints(interview)?.filter(({ ruleId }) => idsOfErrors.has(ruleId));
    const found = hints?.filter(({ turnId }) => doesLeadToQuoted(db, turnId)) ?? findErrors(project, interview);
    errors.set(
      interview.id,
      found.map(({ ruleId, turnId }) => ({ ruleId, turnId })),
    );
  }
  kept.set(project, { version: project.getVersion(), errors });
  const dismissals = Map.groupBy(listRecords(db, 'hintDismissal'), ({ interviewId }) => interviewId);
  const forProject = dismissals.get(null) ?? [];
  return new Map(
    interviews.map(({ id }) => {
      const dealtWith = [...forProject, ...(dismissals.get(id) ?? [])];
      const open = errors.get(id)!.filter(({ ruleId, turnId }) => !isDismissed(dealtWith, ruleId, turnId));
      return [id, open.length];
    }),
  );
}
