import { deflateSync } from 'node:zlib';
import type { Drawer, PdfFace, PdfGlyph, PdfPage } from 'pdfmake';
import { faceOf, type SetLine, type SetRun, type SetWord, type TextStyle } from './pdfLetters.ts';

/** A line of text; places are in points from the left and the top of the page. */
export interface PlacedLine {
  readonly words: SetLine;
  readonly style: TextStyle;
  readonly xPt: number;
  /** Where the line begins, above its letters. */
  readonly yPt: number;
}

/** A straight line across the page. */
export interface PlacedRule {
  readonly color: string;
  readonly fromPt: number;
  readonly toPt: number;
  readonly yPt: number;
}

/** Writes on the pages of a document that are laid out already, each once. */
export interface PdfPen {
  write(pageIndex: number, lines: readonly PlacedLine[], rules: readonly PlacedRule[]): void;
}

/** A style in the document: its faces, and the operators that select it. */
interface Ink {
  readonly face: PdfFace;
  readonly emoji: PdfFace;
  readonly selection: string;
}

const number = (value: number): number => Math.round(value * 1000) / 1000;

const colour = (hex: string): string =>
  [1, 3, 5].map((at) => number(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');

const escapes: Readonly<Record<string, string>> = { '(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r' };

/**
 * The glyph's number in the face's subset, which learns how wide it is and what it says when it is copied: two bytes of a
 * literal string, which takes half the room of a hexadecimal one.
 */
function embedGlyph(face: PdfFace, { id, advanceWidth, codePoints }: PdfGlyph): string {
  const place = face.subset.includeGlyph(id);
  face.widths[place] ??= advanceWidth * face.scale;
  face.unicode[place] ??= codePoints;
  return [place >> 8, place & 0xff]
    .map((byte) => String.fromCharCode(byte))
    .map((sign) => escapes[sign] ?? sign)
    .join('');
}

/** A compressed page is mostly smaller than that; more effort takes half as long again and saves 2 %. */
const compression = { chunkSize: 4096, level: 4 };

/** Goes into the file at once, beside what the library wrote on the page: memory holds no page that is done. */
function addContents(drawer: Drawer, page: PdfPage, operators: string): void {
  const contents = drawer.ref({ Filter: 'FlateDecode' });
  page.dictionary.data.Contents = [page.content, contents];
  contents.end(deflateSync(Buffer.from(operators, 'latin1'), compression));
}

/**
 * Puts lines straight into the contents of a page (ISO 32000-2, 9.4): each word is turned into operators once for the whole
 * document, so a page costs as much as copying its words.
 */
export function createPdfPen(drawer: Drawer): PdfPen {
  const inks = new Map<TextStyle, Ink>();
  const known = new Map<SetWord, string>();
  const numbers = new Map<PdfFace, Map<number, string>>();

  function inkOf(style: TextStyle): Ink {
    let ink = inks.get(style);
    if (ink === undefined) {
      const face = faceOf(drawer, style);
      const selection = `\n/${face.id} ${number(style.fontSize)} Tf ${colour(style.color)} rg`;
      ink = { face, emoji: faceOf(drawer, style, true), selection };
      inks.set(style, ink);
    }
    return ink;
  }

  function numberOf(face: PdfFace, glyph: PdfGlyph): string {
    const ofFace = numbers.get(face) ?? new Map<number, string>();
    numbers.set(face, ofFace);
    let found = ofFace.get(glyph.id);
    if (found === undefined) {
      found = embedGlyph(face, glyph);
      ofFace.set(glyph.id, found);
    }
    return found;
  }

  function runOperators({ glyphs, moves, isEmoji }: SetRun, style: TextStyle): string {
    const ink = inkOf(style);
    const face = isEmoji ? ink.emoji : ink.face;
    const signs = glyphs.map((glyph, index) => {
      const move = moves?.[index] ?? '';
      return move === '' ? numberOf(face, glyph) : `)${move}(${numberOf(face, glyph)}`;
    });
    const operators = `(${signs.join('')})${moves?.[glyphs.length] ?? ''}`;
    if (!isEmoji) return operators;
    const select = (of: PdfFace): string => `] TJ /${of.id} ${number(style.fontSize)} Tf [`;
    return `${select(face)}${operators}${select(ink.face)}`;
  }

  function wordOperators(word: SetWord, style: TextStyle): string {
    let operators = known.get(word);
    if (operators === undefined) {
      operators = word.runs.map((run) => runOperators(run, style)).join('');
      known.set(word, operators);
    }
    return operators;
  }

  return {
    write: (pageIndex, lines, rules) => {
      const page = drawer.switchToPage(pageIndex);
      // The library's pages have their origin at the top, and keep the dashes of what was drawn last.
      const operators = [`q 1 0 0 -1 0 ${number(page.height)} cm 0.7 w [] 0 d`];
      for (const { color, fromPt, toPt, yPt } of rules) {
        const y = number(page.height - yPt);
        operators.push(`\n${colour(color)} RG ${number(fromPt)} ${y} m ${number(toPt)} ${y} l S`);
      }
      operators.push('\nBT');
      let style: TextStyle | null = null;
      for (const line of lines) {
        const { face, emoji, selection } = inkOf(line.style);
        page.fonts[face.id] ??= face.ref();
        if (line.style !== style) operators.push(selection);
        style = line.style;
        const baselinePt = line.yPt + (face.ascender * style.fontSize) / 1000;
        operators.push(`\n1 0 0 1 ${number(line.xPt)} ${number(page.height - baselinePt)} Tm [`);
        for (const word of line.words) {
          operators.push(wordOperators(word, style));
          if (word.hasEmoji) page.fonts[emoji.id] ??= emoji.ref();
        }
        operators.push('] TJ');
      }
      operators.push('\nET\nQ');
      addContents(drawer, page, operators.join(''));
    },
  };
}
