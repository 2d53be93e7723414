import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AffinityCard } from '#shared/contract/affinityContract.ts';
import type { AffinityGroupId, CodeId, InterviewId, QuotationId } from '#shared/domain/ids.ts';
import {
  cardPlace,
  findAreaAt,
  layOutBoard,
  neighbourCard,
  rowsInSight,
} from '../../../renderer/screens/board/boardGeometry.ts';
import {
  aloneKey,
  commonNearCode,
  groupCards,
  keyOfCard,
  mergeGroups,
  moveCards,
  placeGroup,
  renameGroup,
  showBoard,
  type ShownBoard,
} from '../../../renderer/screens/board/boardModel.ts';
import { boardNotes } from '../../../renderer/screens/board/boardNotes.ts';

const id = (name: string) => name as QuotationId;

function card(name: string, rest: Partial<AffinityCard> = {}): AffinityCard {
  return {
    quotationId: id(name),
    interviewId: 'talk' as InterviewId,
    interviewTitle: 'Разговор',
    turn: 0,
    startMs: null,
    text: name,
    speaker: name,
    respondentIds: [],
    near: null,
    ...rest,
  };
}

function boardOf(groups: Readonly<Record<string, readonly string[]>>, alone: readonly string[] = []): ShownBoard {
  const names = [...Object.values(groups).flat(), ...alone];
  return {
    cards: new Map(names.map((name) => [id(name), card(name)])),
    groups: Object.entries(groups).map(([key, cards], index) => ({
      id: null,
      key,
      name: '',
      words: key,
      quotationIds: cards.map(id),
      typicalId: null,
      place: { x: index * 2000, y: 0 },
    })),
    aloneIds: alone.map(id),
  };
}

const contents = ({ groups, aloneIds }: ShownBoard) => [
  ...groups.map(({ quotationIds }) => quotationIds.join('')),
  aloneIds.join(''),
];

describe('corrections of the board', () => {
  const board = boardOf({ A: ['a', 'b'], B: ['c'] }, ['d']);

  test('move cards, to the rest too, and drop a group left empty', () => {
    expect(contents(moveCards(board, [id('a'), id('d')], 'B'))).toEqual(['b', 'cad', '']);
    expect(contents(moveCards(board, [id('c')], aloneKey))).toEqual(['ab', 'dc']);
    expect(contents(moveCards(board, [id('b')], 'A'))).toEqual(['ab', 'c', 'd']);
  });

  test('make a group of cards beside the one they leave', () => {
    const next = groupCards(board, [id('b'), id('d')], null);
    expect(contents(next)).toEqual(['a', 'c', 'bd', '']);
    expect(next.groups[2]!.place.x).toBeGreaterThan(0);
    expect(next.groups[2]!.place.x).toBeLessThan(2000);
  });

  test('merge into a group, which keeps its name or takes the other', () => {
    const named = renameGroup(board, 'A', ' сверка ');
    expect(mergeGroups(named, 'A', 'B').groups.map(({ key, name }) => [key, name])).toEqual([['B', 'сверка']]);
    const both = renameGroup(named, 'B', 'акты');
    expect(mergeGroups(both, 'A', 'B').groups.map(({ name }) => name)).toEqual(['акты']);
  });

  test('keep the places of all that is not in the way', () => {
    const next = placeGroup(board, 'B', { x: 5000, y: 700 });
    expect(next.groups.map(({ place }) => place)).toEqual([
      { x: 0, y: 0 },
      { x: 5000, y: 700 },
    ]);
  });

  test('go on under the same keys when the backend has kept them', () => {
    const shown = moveCards(board, [id('d')], 'A');
    const kept = shown.groups.map((group, index) => ({ ...group, id: `id-${index}` as AffinityGroupId }));
    const answer = { cards: [...shown.cards.values()], groups: kept, aloneIds: [], putApartIds: [] };
    expect(showBoard(answer, shown).groups.map(({ key }) => key)).toEqual(['A', 'B']);
    expect(showBoard(answer, null).groups.map(({ key }) => key)).toEqual(['id-0', 'id-1']);
  });

  test('never lose or double a card', () => {
    const names = ['a', 'b', 'c', 'd'];
    const step = fc.tuple(fc.constantFrom('move', 'group', 'merge'), fc.subarray(names, { minLength: 1 }), fc.nat(3));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let now = board;
        for (const [kind, chosen, at] of steps) {
          const ids = chosen.map(id);
          const keys = [...now.groups.map(({ key }) => key), aloneKey];
          if (kind === 'group') now = groupCards(now, ids, null);
          else if (kind === 'merge')
            now = mergeGroups(now, keyOfCard(now, ids[0]!), now.groups[at % Math.max(1, now.groups.length)]?.key ?? '');
          else now = moveCards(now, ids, keys[at % keys.length]!);
        }
        expect(contents(now).join('').split('').toSorted()).toEqual(names);
      }),
    );
  });

  test('know the code that most cards are near to', () => {
    const near = { codeId: 'code' as CodeId, interviewId: 'talk' as InterviewId, quote: 'x', likeness: 0.5 };
    const cards = new Map([
      [id('a'), card('a', { near })],
      [id('b'), card('b')],
      [id('c'), card('c')],
    ]);
    expect(commonNearCode({ ...board, cards }, [id('a'), id('b')])).toBe('code');
    expect(commonNearCode({ ...board, cards }, [id('a'), id('b'), id('c')])).toBeNull();
  });
});

describe('where things lie', () => {
  const geometry = layOutBoard(boardOf({ A: ['a', 'b', 'c', 'd', 'e'], B: ['f'] }, ['g', 'h']), 1000);
  const [first, second, rest] = geometry.areas;

  test('puts areas inside the plane and those alone below them', () => {
    for (const area of geometry.areas) {
      expect(area.x).toBeGreaterThan(0);
      expect(area.x + area.width).toBeLessThan(geometry.width);
      expect(area.y + area.height).toBeLessThan(geometry.height);
    }
    expect(rest!.y).toBeGreaterThan(first!.y + first!.height);
    expect(findAreaAt(geometry, second!.x + 5, second!.y + 5)?.key).toBe('B');
    expect(findAreaAt(geometry, 1, 1)).toBeUndefined();
  });

  test('walks by arrows as one sees it, and stays at the edge', () => {
    expect(neighbourCard(geometry, id('a'), 'right')).toBe('b');
    expect(neighbourCard(geometry, id('a'), 'down')).toBe('c');
    expect(neighbourCard(geometry, id('b'), 'right')).toBe('f');
    expect(neighbourCard(geometry, id('e'), 'down')).toBe('g');
    expect(neighbourCard(geometry, id('a'), 'left')).toBeNull();
  });

  test('draws every row that is in sight and no other', () => {
    const { y } = cardPlace(first!, 2);
    const rowTop = first!.y + y;
    expect(rowsInSight(first!, rowTop + 1, rowTop + 2)).toEqual({ first: 2, end: 4 });
    expect(rowsInSight(first!, -1000, 5000)).toEqual({ first: 0, end: 5 });
    expect(rowsInSight(first!, 4000, 5000)).toMatchObject({ first: 5, end: 5 });
  });
});

test('says what makes a board say little', () => {
  const one = { speaker: 'Вера' };
  expect(boardNotes([])).toEqual([]);
  expect(boardNotes([card('сверка', one), card('акты', one)])).toEqual(['fewCards', 'onePerson']);
  const russian = Array.from({ length: 8 }, (_, index) => card(`цитата ${index}`));
  expect(boardNotes(russian)).toEqual([]);
  expect(boardNotes([...russian, card('a quote')])).toEqual(['twoLanguages']);
});
