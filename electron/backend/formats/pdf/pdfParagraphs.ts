import { matchSpeakerLabel, readLeadingTime } from '../matchSpeakerLabel.ts';
import type { SourceLine } from '../sourceLine.ts';
import { joinBrokenWords } from './joinBrokenWords.ts';
import { stepOf } from './orderColumns.ts';
import type { PdfLine, PdfRow } from './pdfPage.ts';
import { median, toLine } from './pdfRows.ts';

interface PlacedLine extends PdfLine {
  /** The block that holds it: lines of two blocks are never beside each other. */
  readonly block: number;
  /** Left and right edge of its block. */
  readonly from: number;
  readonly to: number;
  readonly isSpeech: boolean;
}

/** Distance between baselines, in usual steps, from which a new paragraph begins. */
const paragraphStep = 1.35;
const headingSize = 1.15;
/** In letter sizes; a few short speeches say nothing about how wide the page is written. */
const narrowestColumn = 12;

/** Joins the lines of ordered blocks into paragraphs, over columns and pages too. */
export function pdfParagraphs(blocks: readonly (readonly PdfRow[])[]): SourceLine[] {
  const lines = placeLines(blocks);
  const step = median(blocks.filter(({ length }) => length > 1).map(stepOf)) || Infinity;
  const bodySize = weighted(lines, ({ size }) => Math.round(size * 2) / 2);
  const bodyFont = weighted(lines, ({ font }) => font);
  const paragraphs: PlacedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || beginsParagraph(paragraph, line, lines[index + 1], step)) paragraphs.push([line]);
    else paragraph.push(line);
  }
  const texts = joinBrokenWords(paragraphs.map((own) => own.map(({ text }) => text)));
  return paragraphs.map((own, index) => ({
    number: index + 1,
    text: texts[index] ?? '',
    form: formOf(own, texts[index] ?? '', Number(bodySize), bodyFont),
  }));
}

function placeLines(blocks: readonly (readonly PdfRow[])[]): PlacedLine[] {
  const all = blocks.map((rows) => rows.map(toLine).filter(({ text }) => text !== ''));
  const isSpeech = findSpeechBeginnings(all.flat());
  const usualRight = median(all.flat().map(({ right }) => right));
  return all.flatMap((lines, block) => {
    const from = Math.min(...lines.map(({ x }) => x));
    const narrowest = from + narrowestColumn * (lines[0]?.size ?? 0);
    const own = Math.max(narrowest, ...lines.map(({ right }) => right));
    const to = lines.length < 3 ? Math.max(own, usualRight) : own;
    return lines.map((line) => ({ ...line, block, from, to, isSpeech: isSpeech(line.text) }));
  });
}

/** Tells lines that begin with a time or with a speaker's label that comes back, or is a role. */
function findSpeechBeginnings(lines: readonly PdfLine[]): (text: string) => boolean {
  const labelOf = (text: string): ReturnType<typeof matchSpeakerLabel> => {
    const found = matchSpeakerLabel({ number: 0, text, form: 'plain' }, text, null);
    return found === null || found.quality === 'interruption' ? null : found;
  };
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const key = labelOf(text)?.key;
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (text) => {
    if (readLeadingTime(text)?.isCertain === true || /^[•●▪◦‣*–—-]\s/u.test(text)) return true;
    const label = labelOf(text);
    if (label === null || label.quality === 'loose') return false;
    return label.quality === 'role' || (counts.get(label.key) ?? 0) >= 2;
  };
}

function beginsParagraph(
  paragraph: readonly PlacedLine[],
  line: PlacedLine,
  next: PlacedLine | undefined,
  step: number,
): boolean {
  const before = paragraph.at(-1);
  if (before === undefined || line.isSpeech) return true;
  const isOtherSize = Math.abs(line.size - before.size) > before.size * 0.1;
  const isOtherFont = before.isOneFont && line.isOneFont && before.font !== line.font;
  if (isOtherSize || (isOtherFont && paragraph.every(({ isOneFont }) => isOneFont))) return true;
  if (line.block !== before.block) return isShort(before, line);
  if (line.y - before.y > step * paragraphStep) return true;
  const indent = line.size * 0.8;
  const isHanging = before.hangX !== null && Math.abs(line.x - before.hangX) < indent / 2;
  const isIndented = line.x > before.x + indent && !isHanging;
  const comesBack = next !== undefined && next.block === line.block && next.x < line.x - indent / 2;
  if (isIndented && comesBack) return true;
  const isOutdented = line.x < before.x - indent && paragraph.length > 1;
  return isOutdented || isShort(before, line);
}

/** Whether the first word of `line` would still have stood at the end of the line before it, and nothing says that the sentence goes on. */
function isShort(before: PlacedLine, line: PlacedLine): boolean {
  if (/^[\p{Ll},;]/u.test(line.text) && !/[.?!…:;»"”)]$/u.test(before.text)) return false;
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const width = ((line.right - line.x) * (word.length + 1)) / Math.max(1, line.text.length);
  return before.right + width < before.to - before.size * 0.5 && !/[-\u00AD\u2010]$/.test(before.text);
}

function formOf(
  paragraph: readonly PlacedLine[],
  text: string,
  bodySize: number,
  bodyFont: string,
): SourceLine['form'] {
  const first = paragraph[0];
  if (first === undefined) return 'plain';
  if (first.size >= bodySize * headingSize && text.length <= 160) return 'heading';
  return first.font === bodyFont ? 'plain' : 'bold';
}

/** The value that most characters have. */
function weighted<Value>(lines: readonly PdfLine[], read: (line: PdfLine) => Value): Value {
  const sums = new Map<Value, number>();
  for (const line of lines) sums.set(read(line), (sums.get(read(line)) ?? 0) + line.text.length);
  const [best] = [...sums].toSorted(([, first], [, second]) => second - first);
  if (best === undefined) throw new Error('a page without lines has no usual line');
  return best[0];
}
