/** What stands in only one of two lists by rising key; what both hold is the very same value. */
export function listDiffering<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const differing: Item[] = [];
  let left = 0;
  let right = 0;
  while (left < before.length && right < after.length) {
    const was = before[left]!;
    const is = after[right]!;
    if (was === is) {
      left += 1;
      right += 1;
    } else if (keyOf(was) <= keyOf(is)) {
      differing.push(was);
      left += 1;
    } else {
      differing.push(is);
      right += 1;
    }
  }
  return [...differing, ...before.slice(left), ...after.slice(right)];
}
