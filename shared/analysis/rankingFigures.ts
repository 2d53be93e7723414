/** How well ranked suggestions met the codes that people gave. All in [0, 1]. */
export interface RankingFigures {
  readonly texts: number;
  /** Mean over codes of F1 of the first suggestion; every code weighs alike. */
  readonly macroF1: number;
  /** F1 of the first suggestions taken together; common codes weigh more. */
  readonly microF1: number;
  /** Share of texts whose first suggestion is right. */
  readonly precisionAt1: number;
  /** Mean over texts of the share of its codes among the first three. */
  readonly recallAt3: number;
}

export interface RankedText {
  /** Best first; may be empty. */
  readonly suggested: readonly number[];
  /** At least one. */
  readonly given: readonly number[];
}

/**
 * Figures of a ranking. F1 = 2·hits/(suggested + given), counting the first suggestion of each text; a text with several
 * codes can be met in one of them only, so F1 stays below 1 even for a perfect ranking. Does not show whether a wrong
 * suggestion was a reasonable one.
 */
export function rankingFigures(texts: readonly RankedText[], codes: readonly number[]): RankingFigures {
  const hits = new Map<number, number>();
  const firsts = new Map<number, number>();
  const wanted = new Map<number, number>();
  const count = (counts: Map<number, number>, code: number): void => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  };
  let recall = 0;
  for (const { suggested, given } of texts) {
    const [first] = suggested;
    for (const code of given) count(wanted, code);
    if (first !== undefined) count(firsts, first);
    if (first !== undefined && given.includes(first)) count(hits, first);
    recall += given.filter((code) => suggested.slice(0, 3).includes(code)).length / given.length;
  }
  const sum = (counts: Map<number, number>): number => [...counts.values()].reduce((total, value) => total + value, 0);
  const f1 = (hit: number, out: number, given: number): number => (out + given === 0 ? 0 : (2 * hit) / (out + given));
  const perCode = codes.map((code) => f1(hits.get(code) ?? 0, firsts.get(code) ?? 0, wanted.get(code) ?? 0));
  return {
    texts: texts.length,
    macroF1: codes.length === 0 ? 0 : perCode.reduce((total, value) => total + value, 0) / codes.length,
    microF1: f1(sum(hits), sum(firsts), sum(wanted)),
    precisionAt1: texts.length === 0 ? 0 : sum(hits) / texts.length,
    recallAt3: texts.length === 0 ? 0 : recall / texts.length,
  };
}
