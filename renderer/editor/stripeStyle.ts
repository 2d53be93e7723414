import type { CodeFamily } from '#shared/domain/codeType.ts';

/** Stripes that are drawn; what lies deeper is counted. */
export const mostStripes = 4;

const thickness = 2.6;
const step = 3.5;
/**
 * Top of the first stripe below the top of the inline box: 3 px under the base line. Literata at 17.5 px has an inline
 * box of 26 px in its line of 33 px.
 */
const firstTop = 23.4;

export interface DrawnStripe {
  readonly lane: number;
  readonly family: CodeFamily;
}

/** CSS variables that draw one stripe for each of the first four lanes under a piece of text; see transcript.css. */
export function stripeStyle(stripes: readonly DrawnStripe[]): string {
  const drawn = stripes.filter(({ lane }) => lane < mostStripes);
  const images = drawn.map(({ family }) => `linear-gradient(var(--family-${family}),var(--family-${family}))`);
  const places = drawn.map(({ lane }) => `0 ${(firstTop + lane * step).toFixed(1)}px`);
  const sizes = drawn.map(() => `100% ${thickness}px`);
  return `--stripes:${images.join(',')};--stripes-at:${places.join(',')};--stripes-size:${sizes.join(',')}`;
}
