import { describe, expect, it } from 'vitest';
import type { Hint } from '#shared/contract/interviewsContract.ts';
import { groupHints } from '../../../../renderer/screens/interviews/transcript/groupHints.ts';

function hint(turn: number, ruleId: string, severity: Hint['severity'], isDismissed = false): Hint {
  return { ruleId, severity, turnId: `t${turn}` as Hint['turnId'], turn, start: 0, end: 1, quote: 'А', isDismissed };
}

const hints = [
  hint(0, 'q.hypothetical', 'warn'),
  hint(0, 'q.would_buy', 'error'),
  hint(1, 'a.evidence', 'good'),
  hint(2, 'q.closed', 'info'),
  hint(3, 'q.leading', 'error', true),
  hint(9, 'q.pitch', 'error'),
];

function rules(areAllShown: boolean): Record<number, string[]> {
  const entries = [...groupHints(hints, 5, areAllShown)].map(
    ([turn, own]) => [turn, own.map(({ ruleId }) => ruleId)] as const,
  );
  return Object.fromEntries(entries);
}

describe('hints under the turns', () => {
  it('shows the gravest of a turn, without remarks, praise and what was dismissed', () => {
    expect(rules(false)).toEqual({ 0: ['q.would_buy'] });
  });

  it('shows everything that weakens when asked to', () => {
    expect(rules(true)).toEqual({ 0: ['q.hypothetical', 'q.would_buy'], 2: ['q.closed'], 3: ['q.leading'] });
  });
});
