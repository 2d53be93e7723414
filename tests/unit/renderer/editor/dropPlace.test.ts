import { describe, expect, it } from 'vitest';
import { dropPlaceAt } from '../../../../renderer/editor/dropPlace.ts';
import { targetOfSpan } from '../../../../renderer/editor/textTarget.ts';

const turns = [
  { role: 'interviewer' as const, text: 'Как было?' },
  { role: 'respondent' as const, text: 'Искала чеки. Нашла не все.' },
  { role: 'interviewer' as const, text: 'А потом?' },
  { role: 'respondent' as const, text: '' },
];
const words = (place: ReturnType<typeof dropPlaceAt>) =>
  place?.spans.map(({ turn, start, end }) => turns[turn]?.text.slice(start, end));

describe('where a dragged code lands', () => {
  it('takes the sentence under the pointer, also at its very end and between two', () => {
    for (const offset of [0, 5, 11])
      expect(words(dropPlaceAt(turns, { turn: 1, offset }, null, null, 'ru'))).toEqual(['Искала чеки.']);
    for (const offset of [12, 13, 26])
      expect(words(dropPlaceAt(turns, { turn: 1, offset }, null, null, 'ru'))).toEqual(['Нашла не все.']);
  });

  it('takes what is chosen when the pointer is in it, with the respondents’ words alone', () => {
    const chosen = { anchor: { turn: 0, offset: 4 }, head: { turn: 1, offset: 6 } };
    const place = dropPlaceAt(turns, { turn: 1, offset: 3 }, chosen, null, 'ru');
    expect(place?.target).toBe(chosen);
    expect(words(place)).toEqual(['Искала']);
    expect(words(dropPlaceAt(turns, { turn: 0, offset: 5 }, chosen, null, 'ru'))).toEqual(['Искала']);
    expect(words(dropPlaceAt(turns, { turn: 1, offset: 20 }, chosen, null, 'ru'))).toEqual(['Нашла не все.']);
  });

  it('takes the open quotation when the pointer is in it', () => {
    const open = { turn: 1, start: 7, end: 11 };
    expect(dropPlaceAt(turns, { turn: 1, offset: 8 }, null, open, 'ru')?.target).toEqual(targetOfSpan(open));
  });

  it('finds nothing to code in a question, and no place at all where nothing is said', () => {
    expect(words(dropPlaceAt(turns, { turn: 0, offset: 2 }, null, null, 'ru'))).toEqual([]);
    expect(dropPlaceAt(turns, { turn: 3, offset: 0 }, null, null, 'ru')).toBeNull();
  });
});
