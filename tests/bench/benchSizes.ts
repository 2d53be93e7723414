export interface BenchSize {
  readonly name: 'S' | 'M' | 'L';
  readonly interviews: number;
  /** Words of each talk; 45,000 characters are about 7,000 words. */
  readonly words: number;
  readonly codes: number;
  readonly codings: number;
}

export type SizeName = BenchSize['name'];

export const benchSizes: Readonly<Record<SizeName, BenchSize>> = {
  S: { name: 'S', interviews: 40, words: 3000, codes: 120, codings: 2000 },
  M: { name: 'M', interviews: 150, words: 7000, codes: 300, codings: 10_000 },
  L: { name: 'L', interviews: 1000, words: 6000, codes: 300, codings: 50_000 },
};
