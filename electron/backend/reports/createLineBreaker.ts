/** The lines of a text in a column; null for a text that has to be laid out sign by sign. */
export type LineBreaker = (text: string, widthPt: number) => readonly string[] | null;

/** Wrong by less than the eye sees, for sums of widths that come out a hair too wide. */
const tolerancePt = 0.01;

/**
 * Breaks plain words into lines at their spaces, so that a line is measured and drawn as one and not word by word:
 * thousands of quotes would take three times as long. Answers null where a word is wider than the column, and for line
 * ends and tabs. Lines joined are the text, the spaces at their ends with it.
 */
export function createLineBreaker(measurePt: (text: string) => number): LineBreaker {
  const widths = new Map<string, number>();
  const widthOf = (word: string): number => {
    let width = widths.get(word);
    if (width === undefined) {
      width = measurePt(word);
      widths.set(word, width);
    }
    return width;
  };
  return (text, widthPt) => {
    if (/[\n\r\t]| {2}|^ | $/u.test(text)) return null;
    const spacePt = widthOf(' ');
    const lines: string[] = [];
    let line = '';
    let linePt = 0;
    for (const word of text.split(/(?<= )/u)) {
      const wordPt = widthOf(word);
      const seenPt = word.endsWith(' ') ? wordPt - spacePt : wordPt;
      if (seenPt > widthPt) return null;
      if (linePt + seenPt > widthPt + tolerancePt) {
        lines.push(line);
        line = '';
        linePt = 0;
      }
      line += word;
      linePt += wordPt;
    }
    return [...lines, line];
  };
}
