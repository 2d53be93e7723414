/** The lines of a text in a column; null for a text that has to be laid out sign by sign. */
export type LineBreaker = (text: string, widthPt: number) => readonly string[] | null;

/** A word with the space at its end. */
export interface MeasuredWord {
  readonly text: string;
  readonly widthPt: number;
}

/** Wrong by less than the eye sees, for sums of widths that come out a hair too wide. */
const tolerancePt = 0.01;

/**
 * Plain words in lines, broken at spaces; `cut` makes pieces of a word that is wider than the column, or refuses the text.
 * Lines joined are the text, the spaces at their ends with it.
 */
export function breakAtSpaces<Word extends MeasuredWord>(
  text: string,
  columnPt: number,
  measure: (word: string) => Word,
  cut: (word: string) => Iterable<string> | null,
): Word[][] | null {
  const spacePt = measure(' ').widthPt;
  const seenPt = ({ text: word, widthPt }: MeasuredWord): number => (word.endsWith(' ') ? widthPt - spacePt : widthPt);
  const lines: Word[][] = [];
  let line: Word[] = [];
  let linePt = 0;
  const add = (word: Word): void => {
    if (line.length > 0 && linePt + seenPt(word) > columnPt + tolerancePt) {
      // A copy has no room for words to come.
      lines.push(line.slice());
      line = [];
      linePt = 0;
    }
    line.push(word);
    linePt += word.widthPt;
  };
  for (let start = 0; start < text.length;) {
    const space = text.indexOf(' ', start);
    const end = space === -1 ? text.length : space + 1;
    const word = measure(text.slice(start, end));
    start = end;
    if (seenPt(word) <= columnPt) {
      add(word);
      continue;
    }
    const pieces = cut(word.text);
    if (pieces === null) return null;
    for (const piece of pieces) add(measure(piece));
  }
  return [...lines, line.slice()];
}

/**
 * Breaks plain words into lines at their spaces, so that a line is measured and drawn as one and not word by word. Answers
 * null where a word is wider than the column, and for line ends and tabs.
 */
export function createLineBreaker(measurePt: (text: string) => number): LineBreaker {
  const words = new Map<string, MeasuredWord>();
  const measure = (text: string): MeasuredWord => {
    let word = words.get(text);
    if (word === undefined) {
      word = { text, widthPt: measurePt(text) };
      words.set(text, word);
    }
    return word;
  };
  return (text, widthPt) => {
    if (/[\n\r\t]| {2}|^ | $/u.test(text)) return null;
    const lines = breakAtSpaces(text, widthPt, measure, () => null);
    return lines === null ? null : lines.map((line) => line.map((word) => word.text).join(''));
  };
}
