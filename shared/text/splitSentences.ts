import type { Language } from '#shared/domain/language.ts';
import { trimSpan, type Span } from './span.ts';

const segmenters: Readonly<Record<Language, Intl.Segmenter>> = {
  ru: new Intl.Segmenter('ru', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

const before = String.raw`(?<![\p{L}\p{N}])`;

/** Short forms that need the next word: after them a sentence ends only where they are units («5 т.»). */
const alwaysJoins: Readonly<Record<Language, RegExp>> = {
  ru: new RegExp(
    `${before}(?:им|ул|просп|пер|пл|наб|(?<!т\\.\\s?)д|кв|корп|стр|см|ср|рис|табл|гл|ст|т|тов|гр|гос|акад|проф|доц|инж|св|изд` +
      String.raw`|напр|т\.\s?е|т\.\s?н|т\.\s?к|в\s?т\.\s?ч|к\.\s?т|и\.\s?о|тел|обл|р-н|пос|дер)\.$`,
    'iu',
  ),
  en: new RegExp(
    `${before}(?:mr|mrs|ms|dr|prof|st|sr|jr|gen|col|capt|rev|hon|vs|fig|approx|dept|est|cf|viz` +
      String.raw`|e\.\s?g|i\.\s?e)\.$`,
    'iu',
  ),
};

/** Short forms that also close sentences: they join only a word in lower case, a figure or a bracket. */
const sometimesJoins: Readonly<Record<Language, RegExp>> = {
  ru: new RegExp(
    `${before}(?:г|гг|в|вв|н\\.\\s?э|руб|коп|тыс|млн|млрд|мин|сек|ч|кг|мес|шт|чел|др|пр|т\\.\\s?д|т\\.\\s?п|долл)\\.$`,
    'iu',
  ),
  en: new RegExp(`${before}(?:inc|ltd|co|corp|etc|no|nos|p|pp|vol|a\\.m|p\\.m|u\\.s|u\\.k|ph\\.d)\\.$`, 'iu'),
};

/** «А.», «А. С.», “J.”: one capital with a point, not a word of one letter at the end of a question. */
const initial = /(?<![\p{L}\p{N}])\p{Lu}\.$/u;
const unitAfterFigure = /\d\s*\p{L}+\.$/u;
const townBefore = /(?<![\p{L}\p{N}])(?<!\d\s?)г\.$/iu;
const continues = /^[\p{Ll}\p{N}([,;:–—-]/u;
const isCapitalised = /^\p{Lu}/u;

function isJoined(left: string, right: string, language: Language): boolean {
  if (!left.endsWith('.')) return false;
  if (alwaysJoins[language].test(left)) return !unitAfterFigure.test(left) || continues.test(right);
  if (initial.test(left)) return true;
  if (language === 'ru' && townBefore.test(left) && isCapitalised.test(right)) return true;
  return sometimesJoins[language].test(left) && continues.test(right);
}

/**
 * Sentences in order, without outer white space. A line break always ends one; an abbreviation or an initial does not.
 * Every character that is not white space belongs to exactly one sentence.
 */
export function splitSentences(text: string, language: Language): Span[] {
  const sentences: Span[] = [];
  let isOpen = false;
  for (const { index, segment } of segmenters[language].segment(text)) {
    const span = trimSpan(text, { start: index, end: index + segment.length });
    if (span === null) {
      isOpen &&= !/[\n\r\u2028\u2029]/u.test(segment);
      continue;
    }
    const previous = sentences.at(-1);
    const right = text.slice(span.start, span.end);
    if (isOpen && previous !== undefined && isJoined(text.slice(previous.start, previous.end), right, language)) {
      sentences[sentences.length - 1] = { start: previous.start, end: span.end };
    } else {
      sentences.push(span);
    }
    isOpen = !/[\n\r\u2028\u2029]\s*$/u.test(segment);
  }
  return sentences;
}
