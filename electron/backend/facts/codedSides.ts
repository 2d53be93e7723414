import type { JudgedCoding } from '#shared/analysis/coderAgreement.ts';
import type { SidedCoding } from '#shared/analysis/codingDifferences.ts';
import type { AgreementSide } from '#shared/contract/agreementContract.ts';
import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { CodingPass } from '#shared/domain/codingPass.ts';
import type { Interview, Turn } from '#shared/domain/interview.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import { listQuotations, listStoredCodings, listTurns } from '../db/quotationQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';

/** One interview as both sides coded it: respondents' turns, and each side's codings on them. */
export interface TwiceCoded {
  readonly interview: Interview;
  readonly turns: readonly Turn[];
  readonly quotations: ReadonlyMap<string, Quotation>;
  readonly first: readonly Coding[];
  readonly second: readonly Coding[];
  /** Whether the second side could not see the first, or the first the second. */
  readonly isBlind: boolean;
}

export interface OnceCoded {
  readonly interviewId: InterviewId;
  readonly lacks: 'first' | 'second' | 'both';
  /** Whether a pass of the missing side has begun. */
  readonly isRunning: boolean;
}

/** The last pass that the side ended over each interview. */
function endedPasses(passes: readonly CodingPass[], coder: string): Map<InterviewId, CodingPass> {
  const ended = passes.filter((pass) => pass.coder === coder && pass.endedAt !== null);
  const sorted = ended.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  return new Map(sorted.map((pass) => [pass.interviewId, pass]));
}

/** The codings of the side in an interview, blind or not; null where it has not coded. */
function codingsOf(
  side: AgreementSide,
  codings: readonly Coding[],
  passes: ReadonlyMap<InterviewId, CodingPass>,
  interviewId: InterviewId,
): Coding[] | null {
  if (side.isSecondPass) {
    const pass = passes.get(interviewId);
    return pass === undefined ? null : codings.filter(({ passId }) => passId === pass.id);
  }
  const own = codings.filter(({ coder, passId }) => passId === null && coder === side.coder);
  return own.length === 0 ? null : own;
}

/** The interviews that both sides coded, and why the others do not count. */
export function readCodedSides(
  db: ReadDb,
  { first, second }: { readonly first: AgreementSide; readonly second: AgreementSide },
): { twice: TwiceCoded[]; once: OnceCoded[] } {
  const passes = listRecords(db, 'codingPass');
  const ended = { first: endedPasses(passes, first.coder), second: endedPasses(passes, second.coder) };
  const twice: TwiceCoded[] = [];
  const once: OnceCoded[] = [];
  for (const interview of listRecords(db, 'interview')) {
    const stored = listStoredCodings(db, interview.id);
    const firstCodings = codingsOf(first, stored, ended.first, interview.id);
    const secondCodings = codingsOf(second, stored, ended.second, interview.id);
    if (firstCodings === null || secondCodings === null) {
      const lacks = firstCodings === null ? (secondCodings === null ? 'both' : 'first') : 'second';
      const missing = lacks === 'first' ? [first] : lacks === 'second' ? [second] : [first, second];
      const isRunning = passes.some(
        (pass) =>
          pass.interviewId === interview.id &&
          pass.endedAt === null &&
          missing.some((side) => side.isSecondPass && side.coder === pass.coder),
      );
      once.push({ interviewId: interview.id, lacks, isRunning });
      continue;
    }
    const turns = listTurns(db, interview.id).filter(({ role }) => role === 'respondent');
    const heard = new Set<string>(turns.map(({ id }) => id));
    const quotations = new Map<string, Quotation>();
    for (const quotation of listQuotations(db, interview.id))
      if (!quotation.isOrphan && heard.has(quotation.turnId)) quotations.set(quotation.id, quotation);
    const onWords = (codings: readonly Coding[]) => codings.filter(({ quotationId }) => quotations.has(quotationId));
    twice.push({
      interview,
      turns,
      quotations,
      first: onWords(firstCodings),
      second: onWords(secondCodings),
      isBlind: first.isSecondPass || second.isSecondPass,
    });
  }
  return { twice, once };
}

/** Turns of all interviews in one row, with the place of each. */
function numberTurns(twice: readonly TwiceCoded[]): Map<string, number> {
  return new Map(twice.flatMap(({ turns }) => turns).map(({ id }, index) => [id, index]));
}

/** What a side says: codings that saw a suggestion, or came with a file that does not tell, are marked as left out. */
export function judgedCodings(twice: readonly TwiceCoded[], side: 'first' | 'second'): JudgedCoding[] {
  const numbers = numberTurns(twice);
  return twice.flatMap((talk) =>
    talk[side].map(({ quotationId, codeId, origin }) => {
      const { turnId, start, end } = talk.quotations.get(quotationId)!;
      return { turn: numbers.get(turnId)!, start, end, code: codeId, isLeftOut: origin !== 'blind' };
    }),
  );
}

/** The codings of one interview on both sides; turns by their place in the interview. */
export function sidedCodings({ turns, quotations, first, second }: TwiceCoded): SidedCoding[] {
  const numbers = new Map<string, number>(turns.map(({ id }, index) => [id, index]));
  const placed = (codings: readonly Coding[], side: 'first' | 'second'): SidedCoding[] =>
    codings.map(({ id, quotationId, codeId }) => {
      const { turnId, start, end } = quotations.get(quotationId)!;
      return { id, turn: numbers.get(turnId)!, start, end, code: codeId, side };
    });
  return [...placed(first, 'first'), ...placed(second, 'second')];
}
