/** What became of a value that two sides may have changed. */
export type MergedValue =
  | { readonly from: 'mine' | 'theirs' | 'both'; readonly value: unknown }
  /** Both changed it, differently, and nothing says which is meant. */
  | { readonly from: 'neither' };

/** Equal as they are stored: records and lists compare by what they hold, in their order. */
export function isSameValue(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

function isListOfWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What neither side took away, in the order of the base, then what either added, in the order of the words. */
function mergeLists(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const known = new Set(base);
  const kept = base.filter((item) => mine.includes(item) && theirs.includes(item));
  const added = [...mine, ...theirs].filter((item) => !known.has(item));
  return [...kept, ...[...new Set(added)].toSorted()];
}

function mergeTables(
  base: Readonly<Record<string, unknown>>,
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): MergedValue {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])].toSorted();
  const merged: Record<string, unknown> = {};
  for (const key of keys) {
    const one = mergeValues(base[key] ?? null, mine[key] ?? null, theirs[key] ?? null);
    if (one.from === 'neither') return one;
    if (one.value !== null) merged[key] = one.value;
  }
  return { from: 'both', value: merged };
}

/**
 * Merges a value that was `base` when the two sides parted; undefined when nobody knows what it was.
 *
 * Laws: what only one side changed is taken from it; equal values stay; lists of words and tables are merged by what was
 * added and taken away; exchanging the sides exchanges `mine` and `theirs` and changes no value; merging a result with
 * either side again gives the result.
 */
export function mergeValues(base: unknown, mine: unknown, theirs: unknown): MergedValue {
  if (isSameValue(mine, theirs)) return { from: 'mine', value: mine };
  if (base !== undefined && isSameValue(base, theirs)) return { from: 'mine', value: mine };
  if (base !== undefined && isSameValue(base, mine)) return { from: 'theirs', value: theirs };
  if (isListOfWords(mine) && isListOfWords(theirs) && isListOfWords(base ?? []))
    return { from: 'both', value: mergeLists((base ?? []) as readonly string[], mine, theirs) };
  if (isTable(mine) && isTable(theirs) && isTable(base)) return mergeTables(base, mine, theirs);
  return { from: 'neither' };
}
