import fc from 'fast-check';
import pdfmake, { type Drawer } from 'pdfmake';
import { beforeAll, describe, expect, test } from 'vitest';
import { findReportFonts } from '../../../electron/backend/reports/findReportFonts.ts';
import { createPairLayout } from '../../../electron/backend/reports/layOutByPairs.ts';

let drawer: Drawer;
beforeAll(async () => {
  pdfmake.setFonts(findReportFonts());
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  drawer = await pdfmake.createPdf({ content: [] }).getStream();
});

const letters = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАГДТУЧЯ'),
    fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzAVTWYfilé'),
    fc.constantFrom(...' \u00a0.,:;!?«»„“”"\'()[]-–—…/%№₽€0123456789қғñß'),
  ),
  minLength: 1,
  maxLength: 24,
});

describe.each([
  ['Literata', false],
  ['Literata', true],
  ['Golos Text', false],
  ['Golos Text', true],
] as const)('plain words in %s, bold %s', (family, isBold) => {
  test('stand as the layout of the whole word places them', () => {
    const face = drawer.provideFont(family, isBold, false);
    const layOut = createPairLayout(face);
    fc.assert(
      fc.property(letters, (text) => {
        const whole = face.font.layout(text, []);
        const pairs = layOut(text);
        expect(pairs.glyphs.map(({ id }) => id)).toEqual(whole.glyphs.map(({ id }) => id));
        expect(pairs.positions).toEqual(
          whole.positions.map(({ xAdvance, xOffset, yOffset }) => ({ xAdvance, xOffset, yOffset })),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('are kerned', () => {
    const { glyphs, positions } = createPairLayout(drawer.provideFont(family, isBold, false))('AV');
    expect(positions[0]!.xAdvance).toBeLessThan(glyphs[0]!.advanceWidth);
  });
});
