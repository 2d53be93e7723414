import type { Memo } from '#shared/domain/memo.ts';

export type MemoKind = Memo['targetKind'] | 'all';

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** Memos of a kind with all the words asked for, in their text or their place's name, the newest first. */
export function listMemos(
  memos: readonly Memo[],
  { kind, words, nameOf }: { readonly kind: MemoKind; readonly words: string; readonly nameOf: (memo: Memo) => string },
): Memo[] {
  const asked = fold(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return memos
    .filter((memo) => {
      if (kind !== 'all' && memo.targetKind !== kind) return false;
      const text = fold(`${memo.text} ${nameOf(memo)} ${memo.author}`);
      return asked.every((word) => text.includes(word));
    })
    .toSorted((left, right) =>
      left.createdAt === right.createdAt
        ? Number(left.id < right.id) - Number(left.id > right.id)
        : left.createdAt < right.createdAt
          ? 1
          : -1,
    );
}
