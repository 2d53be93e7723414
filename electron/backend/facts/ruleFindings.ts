import type { InterviewQuality, RuleFinding } from '#shared/contract/interviewsContract.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import type { Interview, Turn } from '#shared/domain/interview.ts';
import linterRules from '#shared/domain/method/linterRules.json' with { type: 'json' };
import { compileLinterRules } from '#shared/text/linterRules.ts';

export interface MeasuredTalk {
  readonly interview: Interview;
  readonly quality: InterviewQuality;
}

/** The words of a talk: only those of the few examples are read. */
export type ReadTurns = (id: InterviewId) => readonly Turn[];

const mostExamples = 3;
const longestExample = 600;

function shorten(text: string): string {
  return text.length <= longestExample ? text : `${text.slice(0, longestExample).trimEnd()}…`;
}

interface Found {
  readonly talk: MeasuredTalk;
  readonly hint: InterviewQuality['hints'][number];
  /** Hints in the same turn: the more, the worse the question. */
  readonly together: number;
}

/** The worst first, but every interview once before any gives a second. */
function chooseWorst(found: readonly Found[]): Found[] {
  const sorted = found.toSorted((left, right) => right.together - left.together);
  const seen = new Set<string>();
  const firsts = sorted.filter(({ talk }) => !seen.has(talk.interview.id) && seen.add(talk.interview.id));
  const isFirst = new Set(firsts);
  return [...firsts, ...sorted.filter((entry) => !isFirst.has(entry))].slice(0, mostExamples);
}

function showExample(
  { talk: { interview }, hint }: Found,
  isQuestion: boolean,
  readTurns: ReadTurns,
): RuleFinding['examples'][number] {
  const turns = readTurns(interview.id);
  const other = turns[hint.turn + (isQuestion ? 1 : -1)];
  const own = shorten(turns[hint.turn]?.text ?? '');
  const hasPair = other !== undefined && (other.role === 'interviewer') !== isQuestion;
  const pair = hasPair ? shorten(other.text) : '';
  const { turnId, turn, quote } = hint;
  const said = isQuestion ? { question: own, answer: pair } : { question: pair, answer: own };
  return { interviewId: interview.id, turnId, turn, quote, ...said };
}

/** The hints that weaken, by their rules. */
function findWeak(talks: readonly MeasuredTalk[]): ReadonlyMap<string, readonly Found[]> {
  const byRule = new Map<string, Found[]>();
  for (const talk of talks) {
    const weak = talk.quality.hints.filter(({ severity }) => severity !== 'good');
    const together = new Map<number, number>();
    for (const { turn } of weak) together.set(turn, (together.get(turn) ?? 0) + 1);
    for (const hint of weak) {
      const found = byRule.get(hint.ruleId) ?? [];
      byRule.set(hint.ruleId, found);
      found.push({ talk, hint, together: together.get(hint.turn) ?? 0 });
    }
  }
  return byRule;
}

/** Every rule that weakens: how often it stands untreated, in how many talks, and where it is worst. */
export function findRules(
  talks: readonly MeasuredTalk[],
  offForProject: ReadonlySet<string>,
  readTurns: ReadTurns,
): RuleFinding[] {
  const byRule = findWeak(talks);
  return compileLinterRules(linterRules).flatMap(({ id: ruleId, severity, speaker }): RuleFinding[] => {
    if (severity === 'good') return [];
    const isQuestion = speaker === 'interviewer';
    const all = byRule.get(ruleId) ?? [];
    const isOff = offForProject.has(ruleId);
    const open = all.filter(({ hint }) => !hint.isDismissed);
    return [
      {
        ruleId,
        severity,
        isQuestion,
        hints: open.length,
        interviews: new Set(open.map(({ talk }) => talk.interview.id)).size,
        dismissed: all.length - open.length,
        isOff,
        examples: chooseWorst(isOff ? all : open).map((found) => showExample(found, isQuestion, readTurns)),
      },
    ];
  });
}
