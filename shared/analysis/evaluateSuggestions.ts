import { rankingFigures, type RankedText, type RankingFigures } from './rankingFigures.ts';
import {
  type CodedText,
  countExamples,
  isTeachable,
  type LearningOptions,
  learnSuggestions,
  type NamedTopic,
  type SuggestionModel,
} from './suggestionModel.ts';
import { listHighest, scoreByBoth, scoreByNaiveBayes, scoreByRegression } from './suggestCodes.ts';
import { cosines } from './tfIdf.ts';
import type { TokenizedText } from './phraseFeatures.ts';

export const suggestionMethods = ['chosen', 'naiveBayes', 'regression', 'majority', 'codeName', 'nearest'] as const;
export type SuggestionMethod = (typeof suggestionMethods)[number];

export interface SuggestionEvaluation {
  /** Texts judged and interviews that they are from. */
  readonly texts: number;
  readonly interviews: number;
  /** Times that something was learned; less than `interviews` when several were left out together. */
  readonly folds: number;
  readonly codes: readonly number[];
  readonly figures: Readonly<Record<SuggestionMethod, RankingFigures>>;
}

/** More interviews than this are left out in that many groups. */
const mostFolds = 20;
const neighbours = 5;

type Scorer = (text: TokenizedText) => ArrayLike<number>;

function majority(model: SuggestionModel): Scorer {
  const counts = model.textsOf.map((texts) => texts.length);
  return () => counts;
}

/** The share of the words of a code's name that the text has. */
function codeName(topics: readonly NamedTopic[]): Scorer {
  const names = topics.map(({ name }) => [...new Set(name.lemmas)]);
  return ({ lemmas }) => {
    const said = new Set(lemmas);
    return names.map((name) => (name.length === 0 ? 0 : name.filter((word) => said.has(word)).length / name.length));
  };
}

/** Five nearest quotations vote with their cosines. */
function nearestNeighbours(model: SuggestionModel, texts: readonly CodedText[]): Scorer {
  const placeOf = new Map(model.codes.map((code, place) => [code, place]));
  return ({ lemmas }) => {
    const similarities = cosines(model.nearest, lemmas);
    const votes = new Float64Array(model.codes.length);
    for (const index of listHighest(similarities, neighbours, 0)) {
      for (const code of new Set(texts[index]!.codes)) {
        const place = placeOf.get(code);
        if (place !== undefined) votes[place]! += similarities[index]!;
      }
    }
    return votes;
  };
}

/**
 * How good would suggestions for an interview be that nobody has coded yet?
 *
 * Every interview in turn is left out, the codes are learned from the others, and the suggestions for its quotations
 * compared with the codes that people gave. Splitting quotations at random instead would let a speaker's wording leak.
 * Judged are codes with enough examples, and texts that carry one of them; beside the two classifiers and their sum stand
 * what needs no learning: the commonest codes, codes whose name is said, the five nearest quotations. Shows nothing about
 * sentences that nobody would code. Cost: learning times the folds, at most 20.
 */
export function evaluateSuggestions(
  texts: readonly CodedText[],
  topics: readonly NamedTopic[],
  { seed, onProgress }: LearningOptions,
): SuggestionEvaluation {
  const teachable = new Set(
    countExamples(texts)
      .filter(isTeachable)
      .map(({ code }) => code),
  );
  const judgedTopics = topics.filter(({ code }) => teachable.has(code));
  const placeOf = new Map(judgedTopics.map(({ code }, place) => [code, place]));
  const interviews = [...new Set(texts.map(({ interview }) => interview))];
  const folds = judgedTopics.length === 0 ? 0 : Math.min(mostFolds, interviews.length);
  const foldOf = new Map(interviews.map((interview, index) => [interview, index % Math.max(1, folds)]));
  const ranked: Record<SuggestionMethod, RankedText[]> = {
    chosen: [],
    naiveBayes: [],
    regression: [],
    majority: [],
    codeName: [],
    nearest: [],
  };
  const judgedInterviews = new Set<number>();
  for (let fold = 0; fold < folds; fold += 1) {
    const learned = texts.filter(({ interview }) => foldOf.get(interview) !== fold);
    const model = learnSuggestions(learned, judgedTopics, { seed });
    const scorers: Record<SuggestionMethod, Scorer> = {
      chosen: (text) => scoreByBoth(model, text),
      naiveBayes: (text) => scoreByNaiveBayes(model, text),
      regression: (text) => scoreByRegression(model, text),
      majority: majority(model),
      codeName: codeName(judgedTopics),
      nearest: nearestNeighbours(model, learned),
    };
    for (const { text, codes, interview } of texts) {
      const given = [...new Set(codes)].flatMap((code) => placeOf.get(code) ?? []);
      if (foldOf.get(interview) !== fold || given.length === 0) continue;
      judgedInterviews.add(interview);
      for (const method of suggestionMethods) {
        const needsAnyScore = method === 'codeName' || method === 'nearest';
        const suggested = listHighest(scorers[method](text), 3, needsAnyScore ? 0 : -Infinity);
        ranked[method].push({ suggested, given });
      }
    }
    onProgress?.(fold + 1, folds);
  }
  const places = judgedTopics.map((_topic, place) => place);
  const figuresOf = (method: SuggestionMethod) => rankingFigures(ranked[method], places);
  return {
    texts: ranked.chosen.length,
    interviews: judgedInterviews.size,
    folds,
    codes: judgedTopics.map(({ code }) => code),
    figures: {
      chosen: figuresOf('chosen'),
      naiveBayes: figuresOf('naiveBayes'),
      regression: figuresOf('regression'),
      majority: figuresOf('majority'),
      codeName: figuresOf('codeName'),
      nearest: figuresOf('nearest'),
    },
  };
}
