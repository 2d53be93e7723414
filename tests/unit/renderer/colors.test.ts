import { describe, expect, it } from 'vitest';
import { codeFamilies } from '#shared/domain/codeType.ts';
import { darkTokens, lightTokens } from '../../../renderer/app/colors.ts';

type Triple = readonly [number, number, number];

/**
 * How people with dichromacy see linear sRGB: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, “A Physiologically-based
 * Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15(6), 2009, doi:10.1109/TVCG.2009.113, severity 1.0.
 */
const visions: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const channels = (hex: string): Triple =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as never;
const times = (matrix: readonly Triple[], [a, b, c]: Triple): Triple =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as never;
/** IEC 61966-2-1. */
const linear = (hex: string): Triple =>
  channels(hex).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as never;

/** B. Ottosson, “A perceptual color space for image processing”, 2020. */
function toOklab(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones.map(Math.cbrt) as never,
  );
}

/** What a screen can show: the simulation may leave its gamut. */
const seen = (hex: string, vision: readonly Triple[]): Triple =>
  toOklab(times(vision, linear(hex)).map((value) => Math.min(1, Math.max(0, value))) as never);

/** Distance in OKLab, times 100. */
function distance(left: string, right: string, vision: readonly Triple[]): number {
  const [a, b] = [seen(left, vision), seen(right, vision)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** WCAG 2.2. */
function contrast(left: string, right: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(left), luminance(right)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', lightTokens, 7.7],
  ['dark', darkTokens, 7.3],
] as const)('the colours of the %s theme', (_theme, tokens, smallest) => {
  const coloured = [
    ...Object.entries(tokens.families),
    ['carmine', tokens.carmine],
    ['carmineLine', tokens.carmineLine],
  ];

  it.each(Object.keys(visions))('keep code families apart from each other and from carmine in %s', (vision) => {
    const pairs = coloured.flatMap(([name, color], index) =>
      coloured.slice(index + 1).flatMap(([other, otherColor]) => {
        if (name!.startsWith('carmine')) return [];
        return [{ pair: `${name} ${other}`, apart: distance(color!, otherColor!, visions[vision]!) }];
      }),
    );
    const closest = pairs.toSorted((a, b) => a.apart - b.apart)[0]!;
    expect(closest.apart, closest.pair).toBeGreaterThanOrEqual(smallest - 0.05);
  });

  it('has a colour for every family', () => {
    expect(Object.keys(tokens.families).toSorted()).toEqual([...codeFamilies].toSorted());
  });

  it('shows marks at 3 : 1 or more on every surface that carries them', () => {
    for (const [family, color] of Object.entries(tokens.families))
      for (const surface of [tokens.sheet, tokens.paper, tokens.mark])
        expect(contrast(color, surface), `${family} on ${surface}`).toBeGreaterThanOrEqual(3);
    for (const mark of [tokens.edge, tokens.carmine, tokens.carmineLine])
      expect(contrast(mark, tokens.paper), mark).toBeGreaterThanOrEqual(3);
  });

  it('shows text at 4.5 : 1 or more', () => {
    const { ink, ink2, ink3, carmineLine, met, warning, error, sheet, paper, selection, warningBand } = tokens;
    for (const text of [ink, ink2, ink3, carmineLine, met, warning, error])
      for (const surface of [sheet, paper])
        expect(contrast(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    for (const [text, surface] of [
      [ink, selection],
      [ink2, selection],
      [ink, warningBand],
      [ink2, warningBand],
      [tokens.carmineText, tokens.carmine],
    ] as const)
      expect(contrast(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
  });
});
