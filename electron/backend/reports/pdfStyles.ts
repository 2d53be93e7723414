import { printInk } from '#shared/charts/chartInk.ts';
import type { TextStyle } from './pdfLetters.ts';

/** Of the words of quotes and of the line beneath each. */
export const quoteStyle = { font: 'Literata', fontSize: 10.5, color: printInk.ink } as const satisfies TextStyle;
export const sourceStyle = { font: 'Golos Text', fontSize: 8.5, color: printInk.ink2 } as const satisfies TextStyle;
/** Above and beneath every page. */
export const runningStyle = { font: 'Golos Text', fontSize: 9, color: printInk.ink2 } as const satisfies TextStyle;

export interface HeadingStyle extends TextStyle {
  /** In points: left, above, right, beneath. */
  readonly margin: readonly [number, number, number, number];
}

const heading = (fontSize: number, above: number, beneath: number): HeadingStyle => ({
  font: 'Literata',
  isBold: true,
  fontSize,
  color: printInk.ink,
  margin: [0, above, 0, beneath],
});

/** Headings by their levels. */
export const headingStyles = { 1: heading(18, 14, 6), 2: heading(14, 14, 4), 3: heading(11.5, 8, 3) } as const;

/** Quotes that are longer may go over the page. */
export const longestTogether = 600;

/** Between a quote with its source and the next. */
export const quoteGapPt = 8;
