import { affinityBoard, type AffinityBoardInput, type AffinityBoardResult } from '#shared/analysis/affinityBoard.ts';
import type { SpokenText } from '#shared/analysis/affinityNames.ts';
import { functionWords, openingWords } from '#shared/text/functionWords.ts';
import { numberWords } from '#shared/text/numberWords.ts';
import { indexLanguage, indexTokens } from '../language/indexTokens.ts';
import { createLemmatizer, type Lemmatizer } from '../language/lemmatize.ts';

/** The board's input with texts as they are stored. */
export interface AffinityTaskInput extends Pick<AffinityBoardInput, 'kept' | 'keptAlone'> {
  readonly cards: readonly string[];
  readonly coded: readonly { readonly text: string; readonly code: number }[];
}

/** Signs that end a thought: no name goes across. */
const breaks = /[.?!…;:,()«»“”"\n\r—–]/u;
/** Said of anything; what stands beside them matters. The letters are what an apostrophe cuts off. */
const negations =
  'не нет ни not no none s t d ll re ve m isn wasn aren weren don doesn didn won wouldn couldn shouldn can hasn haven hadn'.split(
    ' ',
  );

interface Reader {
  read(text: string): SpokenText;
  isEmptyWord(lemma: string): boolean;
}

let known = new Map<string, SpokenText>();
let readerPromise: Promise<Reader> | null = null;

function readText(text: string, lemmatizer: Lemmatizer): SpokenText {
  const words: string[] = [];
  const forms: string[] = [];
  const lemmas: string[] = [];
  let end = 0;
  for (const token of indexTokens(text)) {
    if (words.length > 0 && breaks.test(text.slice(end, token.start))) {
      words.push('');
      forms.push('');
      lemmas.push('');
    }
    words.push(text.slice(token.start, token.end));
    forms.push(token.form);
    lemmas.push(lemmatizer.lemma(token.form, indexLanguage));
    end = token.end;
  }
  return { words, forms, lemmas };
}

async function createReader(): Promise<Reader> {
  const lemmatizer = await createLemmatizer();
  const empty = new Set(negations);
  for (const language of ['ru', 'en'] as const) {
    for (const word of [...functionWords[language], ...openingWords[language], ...numberWords[language]])
      empty.add(lemmatizer.lemma(word, language));
  }
  return {
    read: (text) => readText(text, lemmatizer),
    isEmptyWord: (lemma) => empty.has(lemma) || /^\p{N}+$/u.test(lemma),
  };
}

/** Quotations read for the board before are not read again: between two boards few change. */
export async function arrangeBoard(
  { cards, coded, kept, keptAlone }: AffinityTaskInput,
  onProgress: (done: number, total: number) => void,
): Promise<AffinityBoardResult> {
  readerPromise ??= createReader();
  const { read, isEmptyWord } = await readerPromise;
  const before = known;
  known = new Map();
  const readOnce = (text: string): SpokenText => {
    const spoken = known.get(text) ?? before.get(text) ?? read(text);
    known.set(text, spoken);
    return spoken;
  };
  return affinityBoard(
    {
      cards: cards.map(readOnce),
      coded: coded.map(({ text, code }) => ({ text: readOnce(text), code })),
      kept,
      keptAlone,
      isEmptyWord,
    },
    onProgress,
  );
}
