import type { InterviewQuality } from '#shared/contract/interviewsContract.ts';
import type { Interview, Turn } from '#shared/domain/interview.ts';
import type { HintDismissal } from '#shared/domain/workflow.ts';
import linterRules from '#shared/domain/method/linterRules.json' with { type: 'json' };
import { lintInterview } from '#shared/text/lintInterview.ts';
import { listQuotations, listTurns } from '../db/quotationQueries.ts';
import { listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';

function isDismissed(dismissals: readonly HintDismissal[], ruleId: string, turn: Turn): boolean {
  return dismissals.some(
    (dismissal) => dismissal.ruleId === ruleId && (dismissal.turnId === null || dismissal.turnId === turn.id),
  );
}

/** Hints and figures on one interview; a hint that the researcher dealt with stays, marked. */
export function measureInterviewQuality(db: ReadDb, interview: Interview): InterviewQuality {
  const turns = listTurns(db, interview.id);
  const dismissals = listRecordsWhere(db, 'hintDismissal', 'interviewId', interview.id);
  const { hints, metrics } = lintInterview({ turns, language: interview.language, kind: interview.kind }, linterRules);
  return {
    talkRatio: metrics.talkRatio,
    questionQuality: metrics.questionQuality,
    openShare: metrics.openShare,
    longestMonologueWords: metrics.longestMonologueWords,
    evidenceDensity: metrics.evidenceDensity,
    hints: hints.flatMap(({ ruleId, severity, turnIndex, start, end, quote }) => {
      const turn = turns[turnIndex];
      if (turn === undefined) return [];
      const place = { turnId: turn.id, turn: turn.position, start, end, quote };
      return { ruleId, severity, ...place, isDismissed: isDismissed(dismissals, ruleId, turn) };
    }),
  };
}

/**
 * Errors in the questions that led to coded answers and that nobody dealt with.
 * Only those questions are read, so that a thousand interviews stay affordable.
 */
export function countUntreatedErrors(db: ReadDb, interview: Interview, turns: readonly Turn[]): number {
  const codedTurnIds = new Set(listQuotations(db, interview.id).map(({ turnId }) => turnId));
  const questions = turns.filter((turn, index) => {
    const answer = turns[index + 1];
    return turn.role === 'interviewer' && answer !== undefined && codedTurnIds.has(answer.id);
  });
  if (questions.length === 0) return 0;
  const dismissals = listRecordsWhere(db, 'hintDismissal', 'interviewId', interview.id);
  const { hints } = lintInterview(
    { turns: questions, language: interview.language, kind: interview.kind },
    linterRules,
  );
  return hints.filter(({ severity, ruleId, turnIndex }) => {
    const turn = questions[turnIndex];
    return severity === 'error' && turn !== undefined && !isDismissed(dismissals, ruleId, turn);
  }).length;
}
