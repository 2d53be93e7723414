import { estimateTextWidth } from '#shared/charts/textWidth.ts';

/** A column of a table by its texts, in any unit of length. */
interface ColumnNeed {
  /** The longest word, or figure that no-break spaces hold together: narrower than that, it would be broken. */
  readonly least: number;
  /** Everything on one line. */
  readonly whole: number;
}

/** What a column's texts need at the given type size; `extra` is added for what stands beside them. */
export function columnNeed(texts: readonly string[], fontSize: number, extra: number): ColumnNeed {
  const widthOf = (text: string): number => estimateTextWidth(text, fontSize) * 1.08 + extra;
  return {
    least: Math.max(extra, ...texts.flatMap((text) => text.split(/[ \n/]+/u)).map(widthOf)),
    whole: Math.max(extra, ...texts.map(widthOf)),
  };
}

/**
 * Widths of columns that together are `total`: everybody the longest word, then in proportion to what is still missing;
 * room to spare goes to the longest texts. Where not even the words fit, all shrink alike.
 */
export function shareWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const whole = needs.reduce((sum, need) => sum + need.whole, 0);
  if (least >= total) return needs.map((need) => (need.least / least) * total);
  if (whole > total) {
    const share = (total - least) / (whole - least);
    return needs.map((need) => need.least + (need.whole - need.least) * share);
  }
  const widest = Math.max(...needs.map((need) => need.whole));
  const at = needs.findIndex((need) => need.whole === widest);
  return needs.map((need, index) => need.whole + (index === at ? total - whole : 0));
}
