/** A two-sided interval of a share, both ends within 0…1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
