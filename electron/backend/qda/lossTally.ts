import type { QdaLoss, QdaLossKind } from '#shared/domain/qdaExchange.ts';

/** Names of a kind that are shown beside its count. */
const exampleLimit = 3;
const exampleLength = 80;

/** Counts what an exchange leaves behind, so that nothing is dropped in silence. */
export class LossTally {
  readonly #counts = new Map<QdaLossKind, { count: number; readonly examples: Set<string> }>();

  add(kind: QdaLossKind, count = 1, example = ''): void {
    if (count === 0) return;
    const known = this.#counts.get(kind) ?? { count: 0, examples: new Set<string>() };
    known.count += count;
    const name = example.replace(/\s+/g, ' ').trim().slice(0, exampleLength);
    if (name !== '' && known.examples.size < exampleLimit) known.examples.add(name);
    this.#counts.set(kind, known);
  }

  /** In the order in which they were met. */
  list(): QdaLoss[] {
    return [...this.#counts].map(([kind, { count, examples }]) => ({ kind, count, examples: [...examples] }));
  }
}
