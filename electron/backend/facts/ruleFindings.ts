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
  return [...firsts, ...sorted.filter((entry) => !firsts.includes(entry))].slice(0, mostExamples);
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

/** Every rule that weakens: how often it stands untreated, in how many talks, and where it is worst. */
export function findRules(
  talks: readonly MeasuredTalk[],
  offForProject: ReadonlySet<string>,
  readTurns: ReadTurns,
): RuleFinding[] {
  return compileLinterRules(linterRules)
    .filter(({ severity }) => severity !== 'good')
    .map(({ id: ruleId, severity, speaker }): RuleFinding => {
      const all = talks.flatMap((talk) =>
        talk.quality.hints
          .filter((hint) => hint.ruleId === ruleId)
          .map((hint): Found => {
            const inTurn = talk.quality.hints.filter((other) => other.turn === hint.turn && other.severity !== 'good');
            return { talk, hint, together: inTurn.length };
          }),
      );
      const isOff = offForProject.has(ruleId);
      const open = all.filter(({ hint }) => !hint.isDismissed);
      return {
        ruleId,
        severity: severity === 'good' ? 'info' : severity,
        isQuestion: speaker === 'interviewer',
        hints: open.length,
        interviews: new Set(open.map(({ talk }) => talk.interview.id)).size,
        dismissed: all.length - open.length,
        isOff,
        examples: chooseWorst(isOff ? all : open).map((found) =>
          showExample(found, speaker === 'interviewer', readTurns),
        ),
      };
    });
}
