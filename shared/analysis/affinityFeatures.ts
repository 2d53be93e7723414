import { countFeatures, countRowsHaving, type TokenizedText, type Vocabulary } from './phraseFeatures.ts';
import { countRows, normalizeRows, type SparseRows } from './sparseRows.ts';

export interface AffinityFeatureOptions {
  /** Lemmas that say nothing by themselves; neither they nor their letters count. */
  readonly isEmptyWord: (lemma: string) => boolean;
  /** Share of the likeness that lemmas give; the rest is given by runs of letters. */
  readonly lemmaShare?: number;
}

const shortestRun = 3;
const longestRun = 5;
const defaultLemmaShare = 0.5;

/** Runs of 3–5 letters inside the word, its edges marked with spaces. */
function letterRuns(form: string): string[] {
  const edged = ` ${form} `;
  const runs: string[] = [];
  for (let length = shortestRun; length <= longestRun; length += 1)
    for (let start = 0; start + length <= edged.length; start += 1) runs.push(edged.slice(start, start + length));
  return runs;
}

function weigh(names: readonly (readonly string[])[], share: number): { rows: SparseRows; width: number } {
  const vocabulary: Vocabulary = new Map();
  const rows = countFeatures(names, vocabulary);
  const having = countRowsHaving(rows, vocabulary.size);
  for (const [k, column] of rows.columns.entries()) {
    const idf = Math.log((1 + names.length) / (1 + having[column]!)) + 1;
    rows.values[k] = (1 + Math.log(rows.values[k]!)) * idf;
  }
  normalizeRows(rows);
  const factor = Math.sqrt(share);
  for (let k = 0; k < rows.values.length; k += 1) rows.values[k]! *= factor;
  return { rows, width: vocabulary.size };
}

function joinBlocks(left: SparseRows, leftWidth: number, right: SparseRows): SparseRows {
  const size = countRows(left);
  const starts = new Int32Array(size + 1);
  const columns = new Int32Array(left.columns.length + right.columns.length);
  const values = new Float64Array(columns.length);
  let next = 0;
  const take = (rows: SparseRows, row: number, shift: number): void => {
    for (let k = rows.starts[row]!; k < rows.starts[row + 1]!; k += 1) {
      columns[next] = rows.columns[k]! + shift;
      values[next] = rows.values[k]!;
      next += 1;
    }
  };
  for (let row = 0; row < size; row += 1) {
    take(left, row, 0);
    take(right, row, leftWidth);
    starts[row + 1] = next;
  }
  return { starts, columns, values };
}

/** The same products of different rows in fewer columns: what one text alone has meets nothing. */
function dropLonelyColumns(rows: SparseRows, width: number): { rows: SparseRows; width: number } {
  const having = countRowsHaving(rows, width);
  const renumbered = new Int32Array(width).fill(-1);
  let next = 0;
  for (let column = 0; column < width; column += 1) {
    if (having[column]! < 2) continue;
    renumbered[column] = next;
    next += 1;
  }
  const starts = new Int32Array(rows.starts.length);
  const columns: number[] = [];
  const values: number[] = [];
  for (let row = 0; row + 1 < rows.starts.length; row += 1) {
    for (let k = rows.starts[row]!; k < rows.starts[row + 1]!; k += 1) {
      const column = renumbered[rows.columns[k]!]!;
      if (column < 0) continue;
      columns.push(column);
      values.push(rows.values[k]!);
    }
    starts[row + 1] = columns.length;
  }
  return { rows: { starts, columns: Int32Array.from(columns), values: Float64Array.from(values) }, width: next };
}

/**
 * What does each short text say, in a form that can be compared?
 *
 * Two blocks side by side: lemmas, and runs of 3–5 letters within words (Cavnar & Trenkle 1994), each (1 + ln count) ·
 * (ln((1 + n)/(1 + texts having it)) + 1) (Spärck Jones 1972, doi 10.1108/eb026526, smoothed) and brought to length 1,
 * then to √share, so that the cosine of two rows is the weighted mean of both blocks' cosines. Letters meet forms that no
 * dictionary brings together («сверка», «сверять»), and names misheard by a transcriber. Words without content are left
 * out beforehand. Knows nothing of meaning: «долго» and «медленно» share nothing. A text without words of content is an
 * empty row. Columns that one text alone has are left out at the end, so that products of two rows are cosines while a row
 * may be shorter than 1. Cost: O(letters of all texts).
 */
export function affinityFeatures(
  texts: readonly TokenizedText[],
  { isEmptyWord, lemmaShare = defaultLemmaShare }: AffinityFeatureOptions,
): { rows: SparseRows; width: number } {
  const lemmas: string[][] = [];
  const runs: string[][] = [];
  for (const text of texts) {
    const kept = text.lemmas.flatMap((lemma, index) => (lemma === '' || isEmptyWord(lemma) ? [] : [index]));
    lemmas.push(kept.map((index) => text.lemmas[index]!));
    runs.push(kept.flatMap((index) => letterRuns(text.forms[index]!)));
  }
  const words = weigh(lemmas, lemmaShare);
  const letters = weigh(runs, 1 - lemmaShare);
  const joined = normalizeRows(joinBlocks(words.rows, words.width, letters.rows));
  return dropLonelyColumns(joined, words.width + letters.width);
}
