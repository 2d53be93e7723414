import { describe, expect, it } from 'vitest';
import { turnRound } from '../../../../renderer/editor/textTarget.ts';
import { sayPlace, type SaidPlace } from '../../../../renderer/screens/interviews/transcript/sayPlace.ts';
import { editorStrings } from '../../../../renderer/strings/editor.ts';

const talk = [
  { speaker: 'Интервьюер', role: 'interviewer', text: 'Как прошёл месяц?' },
  { speaker: 'Вера', role: 'respondent', text: 'Искала чеки.\nНашла не все.' },
] as unknown as SaidPlace['turns'];
const nowhere: SaidPlace = { turns: talk, currentTurn: null, target: null, open: null };

function say(place: Partial<SaidPlace>): string {
  const fill = (key: keyof typeof editorStrings.ru, values: Record<string, string>): string =>
    editorStrings.ru[key].replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '');
  return sayPlace({ ...nowhere, ...place }, fill as unknown as Parameters<typeof sayPlace>[1], (text) => `«${text}»`);
}

describe('what is said of the place in a transcript', () => {
  it('is nothing before the first key, then the turn', () => {
    expect([say({}), say({ currentTurn: 0 })]).toEqual(['', 'Интервьюер: Как прошёл месяц?']);
  });

  it('is the chosen words, whichever end moves', () => {
    const target = { anchor: { turn: 0, offset: 11 }, head: { turn: 1, offset: 12 } };
    const words = 'Выделено: месяц? Искала чеки.';
    expect([say({ target, currentTurn: 1 }), say({ target: turnRound(target), currentTurn: 1 })]).toEqual([
      words,
      words,
    ]);
  });

  it('is the open quotation with its codes, or that it has none', () => {
    const open = { words: 'Нашла не все.', codes: ['боль', 'злость'] };
    expect([say({ open }), say({ open: { ...open, codes: [] } })]).toEqual([
      'боль, злость: «Нашла не все.»',
      'Без кодов. «Нашла не все.»',
    ]);
  });

  it('is shortened at a word', () => {
    const turns = [{ ...talk[1], text: 'слово '.repeat(300) }] as unknown as SaidPlace['turns'];
    const said = say({ turns, currentTurn: 0 });
    expect(said.length).toBeLessThan(620);
    expect(said.endsWith('слово…')).toBe(true);
  });
});
