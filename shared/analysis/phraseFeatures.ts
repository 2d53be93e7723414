import { normalizeRows, type SparseRows } from './sparseRows.ts';

/** The words of one text in their order: as they stand, folded, and brought to their stems or dictionary forms. */
export interface TokenizedText {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
}

/** Names of features to columns, grown while texts are read. */
export type Vocabulary = Map<string, number>;

/** Words one by one and in neighbouring pairs. */
export function listPhrases({ lemmas }: TokenizedText): string[] {
  const phrases = [...lemmas];
  for (let index = 1; index < lemmas.length; index += 1) phrases.push(`${lemmas[index - 1]} ${lemmas[index]}`);
  return phrases;
}

/** Counts of the features of each text; new ones get the next column of the vocabulary. */
export function countFeatures(texts: readonly (readonly string[])[], vocabulary: Vocabulary): SparseRows {
  const starts = new Int32Array(texts.length + 1);
  const size = texts.reduce((sum, names) => sum + names.length, 0);
  const columns = new Int32Array(size);
  const values = new Float64Array(size);
  const placeOf = new Int32Array(vocabulary.size + size).fill(-1);
  let next = 0;
  for (const [index, names] of texts.entries()) {
    for (const name of names) {
      let column = vocabulary.get(name);
      if (column === undefined) {
        column = vocabulary.size;
        vocabulary.set(name, column);
      }
      const place = placeOf[column]!;
      if (place >= starts[index]!) {
        values[place]! += 1;
        continue;
      }
      placeOf[column] = next;
      columns[next] = column;
      values[next] = 1;
      next += 1;
    }
    starts[index + 1] = next;
  }
  return { starts, columns: columns.subarray(0, next), values: values.subarray(0, next) };
}

/** One row with the counts of the features that the vocabulary knows; others are left out. */
export function countKnownFeatures(names: readonly string[], vocabulary: Vocabulary): SparseRows {
  const counts = new Map<number, number>();
  for (const name of names) {
    const column = vocabulary.get(name);
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return {
    starts: Int32Array.of(0, counts.size),
    columns: Int32Array.from(counts.keys()),
    values: Float64Array.from(counts.values()),
  };
}

/** In how many rows each column occurs. */
export function countRowsHaving({ columns }: SparseRows, columnCount: number): Float64Array {
  const having = new Float64Array(columnCount);
  for (const column of columns) having[column]! += 1;
  return having;
}

/** Columns of hashed features; two features may meet in one, which costs little while few are common. */
export const hashedColumns = 2 ** 15;

const shortestRun = 3;
const longestRun = 5;
const prime = 0x01000193;
const stemSeed = 0x811c9dc5 | 0;
const letterSeed = Math.imul(stemSeed ^ 1, prime);
const space = 32;

/** One step of FNV-1a of 32 bits (Fowler, Noll & Vo), fed with a UTF-16 unit. */
function feed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, prime);
}

function columnOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (hashedColumns - 1);
}

function forEachHashed({ forms, lemmas }: TokenizedText, visit: (column: number) => void): void {
  for (const lemma of lemmas) {
    let hash = stemSeed;
    for (let index = 0; index < lemma.length; index += 1) hash = feed(hash, lemma.charCodeAt(index));
    visit(columnOf(hash));
  }
  for (const form of forms) {
    for (let start = -1; start + shortestRun <= form.length + 1; start += 1) {
      let hash = letterSeed;
      const end = Math.min(start + longestRun, form.length + 1);
      for (let index = start; index < end; index += 1) {
        hash = feed(hash, index < 0 || index === form.length ? space : form.charCodeAt(index));
        if (index - start + 1 >= shortestRun) visit(columnOf(hash));
      }
    }
  }
}

/**
 * Stems and the runs of 3–5 letters of every word with its edges marked, hashed into `hashedColumns` columns
 * (Weinberger et al. 2009, doi 10.1145/1553374.1553516), each 1 + ln count, rows of length 1. Runs of letters meet forms
 * that no stemmer brings together, and names misheard by a transcriber.
 */
export function hashTexts(texts: readonly TokenizedText[]): SparseRows {
  const counts = new Uint16Array(hashedColumns);
  const starts = new Int32Array(texts.length + 1);
  let columns = new Int32Array(1024);
  let values = new Float64Array(1024);
  let next = 0;
  const visit = (column: number): void => {
    counts[column]! += 1;
    if (counts[column] !== 1) return;
    if (next === columns.length) {
      columns = grown(columns, new Int32Array(2 * next));
      values = grown(values, new Float64Array(2 * next));
    }
    columns[next] = column;
    next += 1;
  };
  for (const [index, text] of texts.entries()) {
    forEachHashed(text, visit);
    for (let k = starts[index]!; k < next; k += 1) {
      const column = columns[k]!;
      values[k] = 1 + Math.log(counts[column]!);
      counts[column] = 0;
    }
    starts[index + 1] = next;
  }
  return normalizeRows({ starts, columns: columns.subarray(0, next), values: values.subarray(0, next) });
}

function grown<Numbers extends Int32Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
