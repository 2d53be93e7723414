import type { Drawer, PdfFace, PdfGlyph, PdfGlyphRun } from 'pdfmake';
import { breakAtSpaces, type MeasuredWord } from './createLineBreaker.ts';
import { createPairLayout } from './layOutByPairs.ts';
import { pdfString } from './pdfText.ts';
import { splitByFace } from './splitByFace.ts';

/** What lines are set in. */
export interface TextStyle {
  readonly font: 'Literata' | 'Golos Text';
  readonly isBold?: boolean;
  readonly fontSize: number;
  readonly color: string;
}

/** Signs of a word that one face draws. */
export interface SetRun {
  readonly isEmoji: boolean;
  readonly glyphs: readonly PdfGlyph[];
  /** Operators before the glyph with that index, and after the last, which move it; null where kerning moves nothing. */
  readonly moves: readonly string[] | null;
}

/** A word in the glyphs of its style, which is one object wherever the word stands. */
export interface SetWord extends MeasuredWord {
  readonly runs: readonly SetRun[];
  readonly hasEmoji: boolean;
}

export type SetLine = readonly SetWord[];

/** Words as they are measured, whatever document they come into. */
export interface PdfLetters {
  /** On one line, without line ends. */
  setLine(text: string, style: TextStyle): SetLine;
  /** All of a text in lines, at its own line ends as well; what is too wide for the column is cut between its signs. */
  breakLines(text: string, widthPt: number, style: TextStyle): SetLine[];
  lineHeightPt(style: TextStyle): number;
}

const lineHeight = 1.25;

export const widthOfLine = (line: SetLine): number => line.reduce((sum, { widthPt }) => sum + widthPt, 0);

/** The face of a style in a document, and that of the emoji in it. */
export const faceOf = (drawer: Drawer, { font, isBold = false }: TextStyle, isEmoji = false): PdfFace =>
  isEmoji ? drawer.provideFont('Noto Emoji', false, false) : drawer.provideFont(font, isBold, false);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const cutAnywhere = (word: string): string[] => Array.from(graphemes.segment(word), ({ segment }) => segment);

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Moves the pen to the right, in thousandths of the size, inside a list of strings. */
const shift = (thousandths: number): string => (thousandths === 0 ? '' : ` ${rounded(-thousandths)} `);

const rise = (thousandths: number, sizePt: number): string => `] TJ ${rounded((thousandths * sizePt) / 1000)} Ts [`;

/** Marks stand above or beneath their letter by its own measure; all others keep to the line. */
function setRun(
  { glyphs, positions }: PdfGlyphRun,
  scale: number,
  isEmoji: boolean,
  sizePt: number,
): SetRun & { readonly widthPt: number } {
  const moves: string[] = [];
  let width = 0;
  // What the glyph before has left to do.
  let after = '';
  for (const [index, { xAdvance, xOffset, yOffset }] of positions.entries()) {
    const [x, y] = [xOffset * scale, yOffset * scale];
    moves.push(`${after}${y === 0 ? '' : rise(y, sizePt)}${shift(x)}`);
    const kerning = (xAdvance - (glyphs[index]?.advanceWidth ?? 0)) * scale;
    after = `${shift(kerning - x)}${y === 0 ? '' : rise(0, sizePt)}`;
    width += xAdvance * scale;
  }
  moves.push(after);
  const isMoved = moves.some((move) => move !== '');
  return { isEmoji, glyphs, moves: isMoved ? moves : null, widthPt: (width * sizePt) / 1000 };
}

/** Measures with the faces of a document that nothing is written into. */
export function createPdfLetters(drawer: Drawer): PdfLetters {
  const wordsOfStyle = new Map<TextStyle, Map<string, SetWord>>();
  const plainLayouts = new Map<PdfFace, (text: string) => PdfGlyphRun>();

  function layOutPlain(face: PdfFace, text: string): PdfGlyphRun {
    const layOut = plainLayouts.get(face) ?? createPairLayout(face);
    plainLayouts.set(face, layOut);
    return layOut(text);
  }

  function setWord(text: string, style: TextStyle): SetWord {
    // A copy: a part of the long text that it was cut from would keep all of it.
    const word = Buffer.from(text).toString();
    const runs = splitByFace(word).map(({ text: signs, isEmoji }) => {
      const face = faceOf(drawer, style, isEmoji);
      const isPlain = !isEmoji && !/\p{M}/u.test(signs);
      const run = isPlain ? layOutPlain(face, signs) : face.font.layout(signs, []);
      return setRun(run, face.scale, isEmoji, style.fontSize);
    });
    return {
      text: word,
      runs,
      hasEmoji: runs.some(({ isEmoji }) => isEmoji),
      widthPt: runs.reduce((sum, { widthPt }) => sum + widthPt, 0),
    };
  }

  function wordsIn(style: TextStyle): (text: string) => SetWord {
    const words = wordsOfStyle.get(style) ?? new Map<string, SetWord>();
    wordsOfStyle.set(style, words);
    return (text) => {
      let word = words.get(text);
      if (word === undefined) {
        word = setWord(text, style);
        words.set(word.text, word);
      }
      return word;
    };
  }

  const breakLines = (text: string, widthPt: number, style: TextStyle): SetLine[] => {
    const measure = wordsIn(style);
    return text
      .split(/\r\n?|\n/u)
      .flatMap((line) => breakAtSpaces(pdfString(line.replaceAll('\t', ' ')), widthPt, measure, cutAnywhere) ?? []);
  };
  return {
    setLine: (text, style) => breakLines(text.replaceAll(/[\r\n]+/gu, ' '), Infinity, style)[0] ?? [],
    breakLines,
    lineHeightPt: (style) => faceOf(drawer, style).lineHeight(style.fontSize) * lineHeight,
  };
}
