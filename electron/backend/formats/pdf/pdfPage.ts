/** One stretch of text as the page draws it. Units are points; `y` is the baseline, counted down from the page's top. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** The text that stands upright on a page, in the order of drawing. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PdfRun[];
}

/** Text on one baseline of one column, read from left to right. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Where the words begin after a gap, as they do beside a column of names; null without one. */
  readonly hangX: number | null;
  /** The font of its first letters. */
  readonly font: string;
  /** Whether nothing in it is in another font. */
  readonly isOneFont: boolean;
}

/** Runs on one baseline, from left to right. */
export interface PdfRow {
  readonly y: number;
  readonly size: number;
  readonly runs: readonly PdfRun[];
}
