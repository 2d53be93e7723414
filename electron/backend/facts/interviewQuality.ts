import type { Hint, InterviewQuality } from '#shared/contract/interviewsContract.ts';
import type { TurnId } from '#shared/domain/ids.ts';
import type { Interview, Turn } from '#shared/domain/interview.ts';
import type { HintDismissal } from '#shared/domain/workflow.ts';
import linterRules from '#shared/domain/method/linterRules.json' with { type: 'json' };
import { lintInterview, type LintMetrics, type LintResult } from '#shared/text/lintInterview.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';

/** What the researcher dealt with in an interview: there, or for the whole project. */
export function listDismissalsFor(db: ReadDb, interview: Interview): HintDismissal[] {
  return [null, interview.id].flatMap((id) => listRecordsWhere(db, 'hintDismissal', 'interviewId', id));
}

export function isDismissed(dismissals: readonly HintDismissal[], ruleId: string, turnId: TurnId): boolean {
  return dismissals.some(
    (dismissal) => dismissal.ruleId === ruleId && (dismissal.turnId === null || dismissal.turnId === turnId),
  );
}

/** What the words of a talk give, whatever the researcher did about it. */
export interface ReadTalk {
  /** None of them dismissed. */
  readonly hints: readonly Hint[];
  readonly metrics: LintMetrics;
}

/** Hints tied to the turns that were read. */
export function tieToTurns({ hints, metrics }: LintResult, turns: readonly Turn[]): ReadTalk {
  const tied = hints.flatMap(({ ruleId, severity, turnIndex, start, end, quote }): Hint[] => {
    const turn = turns[turnIndex];
    if (turn === undefined) return [];
    return [{ ruleId, severity, turnId: turn.id, turn: turn.position, start, end, quote, isDismissed: false }];
  });
  return { hints: tied, metrics };
}

const rulesOfQuestions: ReadonlySet<string> = new Set(
  linterRules.rules.flatMap(({ id, speaker }) => (speaker === 'interviewer' ? [id] : [])),
);

/** The figures with only those hints counted that nobody dealt with, so that switching one off shows in them. */
export function describeQuality(
  { hints, metrics }: ReadTalk,
  dismissals: readonly HintDismissal[],
): Readonly<InterviewQuality> {
  const marked = hints.map((hint) =>
    isDismissed(dismissals, hint.ruleId, hint.turnId) ? { ...hint, isDismissed: true } : hint,
  );
  const open = marked.filter((hint) => !hint.isDismissed && rulesOfQuestions.has(hint.ruleId));
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const warnings = open.filter(({ severity }) => severity === 'warn').length;
  const closed = open.filter(({ ruleId }) => ruleId === 'q.closed').length;
  const { questionCount } = metrics;
  return {
    talkRatio: metrics.talkRatio,
    questionCount,
    errors,
    warnings,
    questionQuality: questionCount === 0 ? null : Math.max(0, 1 - (errors + 0.5 * warnings) / questionCount),
    openShare: questionCount === 0 ? null : (questionCount - closed) / questionCount,
    longestMonologueWords: metrics.longestMonologueWords,
    evidenceDensity: metrics.evidenceDensity,
    hints: marked,
  };
}

/** Hints and figures on one interview; a hint that the researcher dealt with stays, marked. */
export function measureInterviewQuality(db: ReadDb, interview: Interview): InterviewQuality {
  const turns = listTurns(db, interview.id);
  const linted = lintInterview({ turns, language: interview.language, kind: interview.kind }, linterRules);
  return describeQuality(tieToTurns(linted, turns), listDismissalsFor(db, interview));
}
