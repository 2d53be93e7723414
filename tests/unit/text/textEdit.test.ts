import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/domain/appError.ts';
import { isSpanValid, snapSpanToGraphemes } from '#shared/text/span.ts';
import {
  applyEdit,
  composeEdits,
  createTextEdit,
  editBetween,
  invertEdit,
  mapSpan,
  mapSpanInText,
  type Replacement,
  type TextEdit,
} from '#shared/text/textEdit.ts';
import { anyText } from './anyText.ts';

/** An edit that fits a text, from numbers that shrink well. */
function editFor(text: string, seeds: readonly (readonly [number, number, string])[]): TextEdit {
  const replacements: Replacement[] = [];
  let cursor = 0;
  for (const [gap, length, inserted] of seeds) {
    const start = Math.min(cursor + gap, text.length);
    const end = Math.min(start + length, text.length);
    replacements.push({ start, end, text: inserted });
    cursor = end;
  }
  return createTextEdit(replacements);
}

const editSeeds = fc.array(fc.tuple(fc.nat(6), fc.nat(5), anyText), { maxLength: 4 });
const textAndSpan = fc
  .tuple(anyText, fc.nat(40), fc.nat(40))
  .map(([text, one, other]) => {
    const start = Math.min(one, other, text.length);
    return { text, span: snapSpanToGraphemes(text, { start, end: Math.min(Math.max(one, other), text.length) }) };
  })
  .filter(({ span }) => span.start < span.end);

describe('createTextEdit', () => {
  it('sorts, joins touching replacements and drops empty ones', () => {
    const edit = createTextEdit([
      { start: 5, end: 5, text: '' },
      { start: 2, end: 3, text: 'б' },
      { start: 0, end: 2, text: 'а' },
    ]);
    expect(edit).toEqual([{ start: 0, end: 3, text: 'аб' }]);
  });

  it('refuses replacements that overlap', () => {
    const overlapping = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ];
    expect(() => createTextEdit(overlapping)).toThrow(AppError);
  });
});

describe('applyEdit', () => {
  it('pastes text with CRLF and emoji', () => {
    expect(applyEdit('Да, больно', [{ start: 2, end: 2, text: '\r\n😀' }])).toBe('Да\r\n😀, больно');
  });

  it('refuses an edit that reaches beyond the text', () => {
    expect(() => applyEdit('да', [{ start: 1, end: 3, text: '' }])).toThrow(AppError);
  });
});

describe('laws of edits', () => {
  it('an inverted edit brings the text back', () => {
    fc.assert(
      fc.property(anyText, editSeeds, (text, seeds) => {
        const edit = editFor(text, seeds);
        expect(applyEdit(applyEdit(text, edit), invertEdit(text, edit))).toBe(text);
      }),
    );
  });

  it('a composed edit does what its parts do one after the other', () => {
    fc.assert(
      fc.property(anyText, editSeeds, editSeeds, (text, firstSeeds, secondSeeds) => {
        const first = editFor(text, firstSeeds);
        const middle = applyEdit(text, first);
        const second = editFor(middle, secondSeeds);
        expect(applyEdit(text, composeEdits(first, second))).toBe(applyEdit(middle, second));
      }),
      { numRuns: 500 },
    );
  });

  it('composing is associative in effect', () => {
    fc.assert(
      fc.property(anyText, editSeeds, editSeeds, editSeeds, (text, ...[one, two, three]) => {
        const first = editFor(text, one);
        const second = editFor(applyEdit(text, first), two);
        const third = editFor(applyEdit(applyEdit(text, first), second), three);
        const left = composeEdits(composeEdits(first, second), third);
        const right = composeEdits(first, composeEdits(second, third));
        expect(applyEdit(text, left)).toBe(applyEdit(text, right));
      }),
    );
  });

  it('the edit between two texts leads from one to the other and cuts no character', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const edit = editBetween(before, after);
        expect(applyEdit(before, edit)).toBe(after);
        for (const { start, end } of edit) expect(snapSpanToGraphemes(before, { start, end })).toEqual({ start, end });
      }),
    );
  });
});

describe('mapSpan', () => {
  const text = 'Каждый месяц сверяем вручную.';
  const span = { start: 13, end: 28 };
  const covered = 'сверяем вручную';

  const textAfter = (edit: TextEdit, bias = {}): string | null => {
    const mapped = mapSpan(span, edit, bias);
    return mapped === null ? null : applyEdit(text, edit).slice(mapped.start, mapped.end);
  };

  it('keeps a quotation attached when text is inserted before it', () => {
    expect(textAfter([{ start: 0, end: 0, text: '😀\r\n' }])).toBe(covered);
  });

  it('leaves text typed at both ends outside', () => {
    const edit = createTextEdit([
      { start: 13, end: 13, text: 'мы ' },
      { start: 28, end: 28, text: ' всё' },
    ]);
    expect(textAfter(edit)).toBe(covered);
  });

  it('takes text typed at both ends in when asked', () => {
    const edit = createTextEdit([
      { start: 13, end: 13, text: 'мы ' },
      { start: 28, end: 28, text: ' всё' },
    ]);
    expect(textAfter(edit, { startBias: 'before', endBias: 'after' })).toBe('мы сверяем вручную всё');
  });

  it('grows with text typed inside', () => {
    expect(textAfter([{ start: 20, end: 20, text: ' всё' }])).toBe('сверяем всё вручную');
  });

  it('keeps a corrected first word', () => {
    expect(textAfter([{ start: 13, end: 20, text: 'сверяю' }])).toBe('сверяю вручную');
  });

  it('leaves out a replacement that reaches in from outside', () => {
    expect(textAfter([{ start: 7, end: 21, text: 'год ' }])).toBe('вручную');
  });

  it('gives an orphan when all its text is deleted', () => {
    expect(textAfter([{ start: 12, end: 29, text: '' }])).toBeNull();
  });

  it('gives an orphan when its text is replaced piece by piece', () => {
    const edit = createTextEdit([
      { start: 13, end: 20, text: 'а' },
      { start: 20, end: 28, text: 'б' },
    ]);
    expect(textAfter(edit)).toBeNull();
  });

  it('gives a span inside the new text that holds every kept unit and no kept unit from outside', () => {
    fc.assert(
      fc.property(textAndSpan, editSeeds, fc.boolean(), fc.boolean(), (given, seeds, isStartBefore, isEndAfter) => {
        const edit = editFor(given.text, seeds);
        const mapped = mapSpan(given.span, edit, {
          startBias: isStartBefore ? 'before' : 'after',
          endBias: isEndAfter ? 'after' : 'before',
        });
        const keptOffsets: number[] = [];
        let shift = 0;
        let cursor = 0;
        for (const { start, end, text: inserted } of [
          ...edit,
          { start: given.text.length, end: given.text.length, text: '' },
        ]) {
          for (; cursor < start; cursor += 1) {
            if (given.span.start <= cursor && cursor < given.span.end) keptOffsets.push(cursor + shift);
          }
          shift += inserted.length - (end - start);
          cursor = end;
        }
        if (mapped === null) {
          expect(keptOffsets).toEqual([]);
          return;
        }
        expect(mapped.start).toBeLessThan(mapped.end);
        expect(mapped.end).toBeLessThanOrEqual(applyEdit(given.text, edit).length);
        expect(keptOffsets.length).toBeGreaterThan(0);
        expect(mapped.start).toBeLessThanOrEqual(keptOffsets[0]!);
        expect(mapped.end).toBeGreaterThan(keptOffsets.at(-1)!);
      }),
      { numRuns: 500 },
    );
  });

  it('covers the same text when the edit lies outside', () => {
    fc.assert(
      fc.property(textAndSpan, editSeeds, ({ text: before, span: given }, seeds) => {
        const edit = createTextEdit(
          editFor(before, seeds).filter(({ start, end }) => end <= given.start || start >= given.end),
        );
        const mapped = mapSpan(given, edit);
        const after = applyEdit(before, edit);
        expect(mapped && after.slice(mapped.start, mapped.end)).toBe(before.slice(given.start, given.end));
      }),
    );
  });

  it('stays valid in the new text whatever is pasted', () => {
    fc.assert(
      fc.property(textAndSpan, editSeeds, ({ text: before, span: given }, seeds) => {
        const edit = editFor(before, seeds);
        const after = applyEdit(before, edit);
        const mapped = mapSpanInText(given, edit, after);
        if (mapped !== null) expect(isSpanValid(after, mapped)).toBe(true);
      }),
    );
  });
});
