import type { PdfFace, PdfGlyph, PdfGlyphRun } from 'pdfmake';

interface Kerned {
  readonly glyph: PdfGlyph;
  /** By the sign before: what the pen goes on after that one, in units of the face. */
  readonly advanceAfter: Map<string, number>;
}

/**
 * Glyphs of plain words as the face's own layout places them, in a twentieth of its time. Our faces have neither ligatures
 * nor contexts, only kerning of two signs (a test holds that): each pair is laid out once. Marks above and beneath letters
 * are not for it.
 */
export function createPairLayout(face: PdfFace): (text: string) => PdfGlyphRun {
  const kerned = new Map<string, Kerned>();
  const kernedOf = (sign: string): Kerned => {
    let known = kerned.get(sign);
    if (known === undefined) {
      const [glyph] = face.font.layout(sign, []).glyphs;
      if (glyph === undefined) throw new Error('A sign without a glyph');
      known = { glyph, advanceAfter: new Map() };
      kerned.set(sign, known);
    }
    return known;
  };
  const advanceOf = (sign: string, next: string): number => {
    const { advanceAfter } = kernedOf(next);
    let advance = advanceAfter.get(sign);
    if (advance === undefined) {
      advance = face.font.layout(sign + next, []).positions[0]?.xAdvance ?? 0;
      advanceAfter.set(sign, advance);
    }
    return advance;
  };
  return (text) => {
    const signs = [...text];
    const glyphs = signs.map((sign) => kernedOf(sign).glyph);
    const positions = signs.map((sign, index) => {
      const next = signs[index + 1];
      const xAdvance = next === undefined ? kernedOf(sign).glyph.advanceWidth : advanceOf(sign, next);
      return { xAdvance, xOffset: 0, yOffset: 0 };
    });
    return { glyphs, positions };
  };
}
