import { describe, expect, it } from 'vitest';
import { findOrphanPlaces, type OrphanPlace } from '#shared/text/findOrphanPlaces.ts';

const turnsOf = (...texts: readonly string[]) => texts.map((text, index) => ({ id: `turn ${index}`, text }));

const wordsOf = (turns: readonly { readonly text: string }[], places: readonly OrphanPlace[]): string[] =>
  places.map(({ turn, span }) => `${turn}: ${turns[turn]?.text.slice(span.start, span.end)}`);

describe('findOrphanPlaces', () => {
  it('goes by what stood around the words when the talk came in, where the same words are said often', () => {
    const turns = turnsOf('Вношу туда чек.', 'Ищу чек до ночи, иногда час.', 'Бросаю чек в коробку.');
    const orphan = { text: 'чек', turnId: 'gone', start: 0 };
    const places = findOrphanPlaces(turns, orphan, ['Третьего ищу чек до ночи.']);
    expect(wordsOf(turns, places)).toEqual(['1: чек', '2: чек', '0: чек']);
    expect(places.every(({ isExact }) => isExact)).toBe(true);
  });

  it('looks in the turn where the words stood before it looks elsewhere, when nothing else tells them apart', () => {
    const turns = turnsOf('Ищу чек.', 'Ищу чек.', 'Ищу чек.');
    expect(findOrphanPlaces(turns, { text: 'чек', turnId: 'turn 2', start: 4 }, [])[0]?.turn).toBe(2);
  });

  it('puts the same words before similar ones, and similar ones where the surroundings are gone', () => {
    const turns = turnsOf('Сверяю счета до утра.', 'Мы сверяем счёта до ночи.', 'Нет.');
    const orphan = { text: 'сверяем счета до ночи', turnId: 'turn 0', start: 0 };
    const places = findOrphanPlaces(turns, orphan, ['По пятницам сверяем счета до ночи, бывает и дольше.']);
    expect(wordsOf(turns, places)).toEqual(['1: сверяем счёта до ночи', '0: Сверяю счета до утра']);
    expect(places.map(({ isExact }) => isExact)).toEqual([false, false]);
  });

  it('finds nothing among other words, and at most three places', () => {
    expect(findOrphanPlaces(turnsOf('Нет.', 'Да.'), { text: 'ищу чеки', turnId: 'turn 0', start: 0 }, [])).toEqual([]);
    const turns = turnsOf('чек', 'чек', 'чек', 'чек');
    expect(findOrphanPlaces(turns, { text: 'чек', turnId: 'gone', start: 0 }, [])).toHaveLength(3);
  });
});
