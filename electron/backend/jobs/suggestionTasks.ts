import { evaluateSuggestions, type SuggestionEvaluation } from '#shared/analysis/evaluateSuggestions.ts';
import type { TokenizedText } from '#shared/analysis/phraseFeatures.ts';
import { type CodeSuggestion, suggestCodes } from '#shared/analysis/suggestCodes.ts';
import {
  type CodedText,
  learnSuggestions,
  type NamedTopic,
  type SuggestionModel,
} from '#shared/analysis/suggestionModel.ts';
import { indexLanguage, indexTokens } from '../language/indexTokens.ts';
import { createLemmatizer, type Lemmatizer } from '../language/lemmatize.ts';

/** Everything that suggestions are learned from; codes and interviews by number. */
export interface SuggestionTraining {
  readonly texts: readonly { readonly quote: string; readonly codes: readonly number[]; readonly interview: number }[];
  /** The codes to learn, with their names. */
  readonly topics: readonly { readonly code: number; readonly name: string }[];
}

export interface SuggestionRequest {
  /** Names the training: the model of an equal key is used again. */
  readonly key: string;
  /** Null asks to do without; the answer is null when the model is not there. */
  readonly training: SuggestionTraining | null;
  readonly candidates: readonly { readonly text: string; readonly carried: readonly number[] }[];
  readonly limit: number;
  readonly minimumScore: number;
  readonly minimumSimilarity: number;
}

type Progress = (done: number, total: number) => void;

/** Draws which texts without a code it is told from; any number serves as well. */
const seed = 1;
const progressEvery = 100;

let learned: { readonly key: string; readonly model: SuggestionModel } | null = null;
let readTexts = new Map<string, TokenizedText>();

function read(text: string, lemmatizer: Lemmatizer): TokenizedText {
  const forms = indexTokens(text).map(({ form }) => form);
  return { forms, lemmas: forms.map((form) => lemmatizer.lemmaOfForm(form, indexLanguage)) };
}

/** Quotations read for the model before are not read again: between two models few change. */
function readTraining(
  training: SuggestionTraining,
  lemmatizer: Lemmatizer,
): { texts: CodedText[]; topics: NamedTopic[] } {
  const known = readTexts;
  readTexts = new Map();
  const texts = training.texts.map(({ quote, codes, interview }) => {
    const text = known.get(quote) ?? read(quote, lemmatizer);
    readTexts.set(quote, text);
    return { text, codes, interview };
  });
  return { texts, topics: training.topics.map(({ code, name }) => ({ code, name: read(name, lemmatizer) })) };
}

/** For each candidate its suggestions, best first; learns first when the codings are new. The model stays in the worker. */
export async function suggestForTexts(
  { key, training, candidates, ...options }: SuggestionRequest,
  onProgress: Progress,
): Promise<CodeSuggestion[][] | null> {
  const lemmatizer = await createSharedLemmatizer();
  if (learned?.key !== key) {
    if (training === null) return null;
    const { texts, topics } = readTraining(training, lemmatizer);
    const total = topics.length + candidates.length;
    learned = { key, model: learnSuggestions(texts, topics, { seed, onProgress: (done) => onProgress(done, total) }) };
  }
  const { model } = learned;
  return candidates.map(({ text, carried }, index) => {
    if (index % progressEvery === 0) onProgress(model.codes.length + index, model.codes.length + candidates.length);
    return suggestCodes(model, read(text, lemmatizer), {
      limit: options.limit,
      minimumScore: options.minimumScore,
      minimumSimilarity: options.minimumSimilarity,
      isWanted: (code) => !carried.includes(code),
    });
  });
}

export async function judgeSuggestions(
  training: SuggestionTraining,
  onProgress: Progress,
): Promise<SuggestionEvaluation> {
  const { texts, topics } = readTraining(training, await createSharedLemmatizer());
  return evaluateSuggestions(texts, topics, { seed, onProgress });
}

let lemmatizerPromise: Promise<Lemmatizer> | null = null;

/** One for the worker's life, so that words once read stay known. */
function createSharedLemmatizer(): Promise<Lemmatizer> {
  lemmatizerPromise ??= createLemmatizer();
  return lemmatizerPromise;
}
