import { randomUUID } from 'node:crypto';
import { countExamples, isTeachable, neededExamples, neededInterviews } from '#shared/analysis/suggestionModel.ts';
import type { CodeSuggestion } from '#shared/analysis/suggestCodes.ts';
import {
  evaluatedMethods,
  type SuggestionEvaluation,
  type SuggestionsResult,
} from '#shared/contract/suggestionsContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { CodeId, CodingId, InterviewId, TurnId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { intersectSpans, isSpanValid, type Span } from '#shared/text/span.ts';
import { splitSentences } from '#shared/text/splitSentences.ts';
import { countWords } from '#shared/text/tokenizeWords.ts';
import { countCodingsByOrigin } from '../db/codedQuoteQueries.ts';
import { listCodingsOfInterview, listQuotations, listTurns } from '../db/quotationQueries.ts';
import { getRecord, listRecords } from '../db/recordQueries.ts';
import type { AnalysisRunner, RunOptions } from '../jobs/analysisRunner.ts';
import type { SuggestionTraining } from '../jobs/suggestionTasks.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { type CodedQuote, readCodedQuotes } from './codedQuotes.ts';

type Readiness = Pick<SuggestionsResult, 'isReady' | 'reason' | 'missing'>;

interface LearnedFrom {
  readonly version: number;
  readonly quotes: readonly CodedQuote[];
  /** Equal for equal codings: a change of anything else needs no new model. */
  readonly key: string;
  readonly training: SuggestionTraining;
  readonly codeIds: readonly CodeId[];
  /** By text of the training: code → its coding. */
  readonly codingIds: readonly ReadonlyMap<number, CodingId>[];
  /** By number of the training. */
  readonly interviewIds: readonly InterviewId[];
  readonly readiness: Readiness;
}

/** Sentences are offered only from here on, and only with a reason that shows: as many as a person would look through. */
const forSentences = { minimumScore: 0.5, minimumSimilarity: 0.2 };
const forSelections = { minimumScore: 0, minimumSimilarity: 0 };
const mostSuggestions = 3;
const fewestWords = 3;
const ready: Readiness = { isReady: true, reason: null, missing: null };

const known = new WeakMap<OpenedProject, LearnedFrom>();

/** Made anew only when codings, quotations, codes or the project's language changed. */
function readLearnedFrom(project: OpenedProject): LearnedFrom {
  const version = project.getVersion();
  const before = known.get(project);
  if (before?.version === version) return before;
  const quotes = readCodedQuotes(project);
  const changes = before === undefined ? null : project.listChangesSince(before.version);
  const isSame =
    before?.quotes === quotes &&
    changes !== null &&
    changes.every(({ entity }) => entity !== 'code' && entity !== 'project');
  const learnedFrom = isSame ? { ...before, version } : prepareLearning(project, quotes, before);
  known.set(project, learnedFrom);
  return learnedFrom;
}

function prepareLearning(
  project: OpenedProject,
  quotes: readonly CodedQuote[],
  before: LearnedFrom | undefined,
): LearnedFrom {
  const { language } = project.getProject();
  const codes = listRecords(project.db, 'code').toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const numberOf = new Map(codes.map(({ id }, number) => [id, number]));
  const interviewIds = [...new Set(quotes.map(({ interviewId }) => interviewId))];
  const numberOfInterview = new Map(interviewIds.map((id, number) => [id, number]));
  const texts = quotes.map(({ quote, codings, interviewId }) => ({
    quote,
    codes: codings.map(({ codeId }) => numberOf.get(codeId)!),
    interview: numberOfInterview.get(interviewId)!,
  }));
  const examples = countExamples(texts);
  const topics = examples.filter(isTeachable).map(({ code }) => ({ code, name: nameOfCode(codes[code]!, language) }));
  const [closest] = examples
    .map(({ code, examples: count, interviews: talks }) => ({
      codeId: codes[code]!.id,
      examples: Math.max(0, neededExamples - count),
      interviews: Math.max(0, neededInterviews - talks),
    }))
    .toSorted((left, right) => left.examples + left.interviews - right.examples - right.interviews);
  const missing = closest ?? { codeId: null, examples: neededExamples, interviews: neededInterviews };
  const training = { texts, topics };
  const codeIds = codes.map(({ id }) => id);
  const isKnown =
    before?.quotes === quotes &&
    JSON.stringify([before.training.topics, before.codeIds]) === JSON.stringify([topics, codeIds]);
  return {
    version: project.getVersion(),
    quotes,
    key: isKnown ? before.key : randomUUID(),
    training,
    codeIds,
    codingIds: quotes.map(
      ({ codings }) => new Map(codings.map(({ codeId, codingId }) => [numberOf.get(codeId)!, codingId])),
    ),
    interviewIds,
    readiness: topics.length > 0 ? ready : { isReady: false, reason: 'tooFewExamples', missing },
  };
}

interface Candidate extends Span {
  readonly turn: Turn;
}

async function suggest(
  project: OpenedProject,
  runner: AnalysisRunner,
  interviewId: InterviewId,
  question: { readonly key: string; readonly candidates: readonly Candidate[]; readonly limits: typeof forSentences },
  options: RunOptions,
): Promise<SuggestionsResult> {
  const { key, training, codeIds, codingIds, interviewIds, readiness, version } = readLearnedFrom(project);
  if (!readiness.isReady) return { suggestions: [], ...readiness };
  const carriedBy = readCarriedCodes(project, interviewId, codeIds);
  const request = {
    key,
    candidates: question.candidates.map(({ turn, start, end }) => ({
      text: turn.text.slice(start, end),
      carried: carriedBy(turn.id, { start, end }),
    })),
    limit: mostSuggestions,
    ...question.limits,
  };
  const ask = (withTraining: SuggestionTraining | null): Promise<CodeSuggestion[][] | null> => {
    const what = `${project.path} ${version} ${question.key} ${withTraining === null ? 'known' : 'learn'}`;
    return runner.run('suggestions', what, () => ({ ...request, training: withTraining }), options);
  };
  const found = (await ask(null)) ?? (await ask(training)) ?? [];
  const suggestions = found.flatMap((ofCandidate, index) => {
    const { turn, start, end } = question.candidates[index]!;
    return ofCandidate.map(({ code, score, nearest }) => ({
      interviewId,
      turnId: turn.id,
      turn: turn.position,
      start,
      end,
      codeId: codeIds[code]!,
      score,
      because: {
        codingId: codingIds[nearest]!.get(code)!,
        interviewId: interviewIds[training.texts[nearest]!.interview]!,
        quote: training.texts[nearest]!.quote,
      },
    }));
  });
  return { suggestions, ...readiness };
}

/** Numbers of the codes that the words of a span carry already, wholly or in part. */
function readCarriedCodes(
  { db }: OpenedProject,
  interviewId: InterviewId,
  codeIds: readonly CodeId[],
): (turnId: TurnId, span: Span) => number[] {
  const numberOf = new Map(codeIds.map((id, number) => [id, number]));
  const codesOf = Map.groupBy(listCodingsOfInterview(db, interviewId), ({ quotationId }) => quotationId);
  const quotations = Map.groupBy(listQuotations(db, interviewId), ({ turnId }) => turnId);
  return (turnId, span) =>
    (quotations.get(turnId) ?? [])
      .filter((quotation) => intersectSpans(quotation, span) !== null)
      .flatMap(({ id }) => (codesOf.get(id) ?? []).flatMap(({ codeId }) => numberOf.get(codeId) ?? []));
}

/** Sentences of respondents and the codes that they seem to carry. Throws `recordNotFound`. */
export function suggestForInterview(
  project: OpenedProject,
  runner: AnalysisRunner,
  interviewId: InterviewId,
  options: RunOptions,
): Promise<SuggestionsResult> {
  const { language } = getRecord(project.db, 'interview', interviewId);
  const candidates = listTurns(project.db, interviewId)
    .filter(({ role }) => role === 'respondent')
    .flatMap((turn) => splitSentences(turn.text, language).map(({ start, end }) => ({ turn, start, end })))
    .filter(({ turn, start, end }) => countWords(turn.text.slice(start, end)) >= fewestWords);
  return suggest(project, runner, interviewId, { key: interviewId, candidates, limits: forSentences }, options);
}

/** Codes for a selection. Throws `recordNotFound`, `invalidSpan`. */
export function suggestForSpan(
  project: OpenedProject,
  runner: AnalysisRunner,
  { interviewId, turnId, start, end }: { interviewId: InterviewId; turnId: TurnId } & Span,
  options: RunOptions,
): Promise<SuggestionsResult> {
  const turn = getRecord(project.db, 'turn', turnId);
  if (turn.interviewId !== interviewId) throw new AppError('recordNotFound', { entity: 'turn', id: turnId });
  if (!isSpanValid(turn.text, { start, end })) throw new AppError('invalidSpan', { start, end });
  const question = { key: `${turnId} ${start} ${end}`, candidates: [{ turn, start, end }], limits: forSelections };
  return suggest(project, runner, interviewId, question, options);
}

/** Figures of suggestions on the project's own interviews. */
export async function evaluateProjectSuggestions(
  project: OpenedProject,
  runner: AnalysisRunner,
  options: RunOptions,
): Promise<SuggestionEvaluation> {
  const { key, training, readiness } = readLearnedFrom(project);
  const counts = countCodingsByOrigin(project.db);
  const result = await runner.run('suggestionEvaluation', key, () => training, options);
  return {
    ...readiness,
    texts: result.texts,
    interviews: result.interviews,
    codes: result.codes.length,
    folds: result.folds,
    methods: evaluatedMethods.map((method) => {
      const { macroF1, microF1, precisionAt1, recallAt3 } = result.figures[method];
      return { method, macroF1, microF1, precisionAt1, recallAt3 };
    }),
    origins: {
      blind: counts.get('blind') ?? 0,
      afterSuggestion: counts.get('afterSuggestion') ?? 0,
      accepted: counts.get('accepted') ?? 0,
      import: counts.get('import') ?? 0,
    },
  };
}
