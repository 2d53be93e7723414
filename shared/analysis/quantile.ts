/**
 * The value below which a share of the numbers lies, interpolated between neighbours: type 7 of Hyndman & Fan 1996
 * (doi 10.1080/00031305.1996.10473566), the default of R and NumPy. NaN for no numbers. Cost: one sort.
 */
export function quantile(numbers: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(numbers).sort();
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * Math.min(1, Math.max(0, share));
  const below = Math.floor(position);
  const lower = sorted[below]!;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return lower + (position - below) * (upper - lower);
}

/** The middle value; NaN for no numbers. */
export function median(numbers: ArrayLike<number>): number {
  return quantile(numbers, 0.5);
}
