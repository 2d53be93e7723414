/** Turns near the viewport, `[from, to)`: only they carry decorations. */
export interface TurnWindow {
  readonly from: number;
  readonly to: number;
}
