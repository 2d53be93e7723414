import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedMutualInformation } from '#shared/analysis/adjustedMutualInformation.ts';
import { affinityBoard, type AffinityBoardInput } from '#shared/analysis/affinityBoard.ts';
import { affinityFeatures } from '#shared/analysis/affinityFeatures.ts';
import { affinityGroups, selectRows } from '#shared/analysis/affinityGroups.ts';
import { affinityLayout, areaSize, type BoardArea, boardMeasures } from '#shared/analysis/affinityLayout.ts';
import { affinityNames, type SpokenText } from '#shared/analysis/affinityNames.ts';
import { nearestCodes } from '#shared/analysis/nearestCodes.ts';

const empty = new Set(['и', 'в', 'на', 'the', 'a', 'и']);
const isEmptyWord = (lemma: string): boolean => empty.has(lemma);

/** Words are their own lemmas here; a full stop ends a thought. */
function spoken(text: string): SpokenText {
  const words = text.split(' ').flatMap((word) => (word.endsWith('.') ? [word.slice(0, -1), ''] : [word]));
  const forms = words.map((word) => word.toLowerCase());
  return { words, forms, lemmas: forms };
}
const featuresOf = (texts: readonly string[]) => affinityFeatures(texts.map(spoken), { isEmptyWord });
const board = (cards: readonly string[], rest: Partial<AffinityBoardInput> = {}) =>
  affinityBoard({ cards: cards.map(spoken), kept: [], keptAlone: [], coded: [], isEmptyWord, ...rest });

describe('adjusted mutual information', () => {
  // scikit-learn 1.9.1, adjusted_mutual_info_score with its default arithmetic mean.
  const first = [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3];
  const second = [1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 3, 1, 3, 3, 3, 2, 2];
  const times = (labels: readonly number[], count: number) => Array.from({ length: count }, () => labels).flat();
  test.each([
    ['its own example', first, second, 0.2782096465726981],
    ['many copies of it', times(first, 110), times(second, 110), 0.37773516443675115],
    ['worse than chance', [0, 0, 1, 1, 2, 2], [0, 1, 0, 1, 0, 1], -0.4481886872563349],
    ['unequal groups', [0, 0, 0, 1, 2, 3], [0, 0, 1, 1, 2, 2], 0.191504673113275],
    ['all together against all apart', [0, 0, 0, 0], [0, 1, 2, 3], 0],
    ['all apart twice', [0, 1, 2, 3], [3, 2, 1, 0], 1],
    ['all together twice', [0, 0], [1, 1], 1],
  ])('agrees with another implementation on %s', (_name, a, b, expected) => {
    expect(adjustedMutualInformation(a, b)).toBeCloseTo(expected, 10);
  });

  const pairs = fc
    .array(fc.tuple(fc.nat(4), fc.nat(3)), { minLength: 2, maxLength: 40 })
    .map((list) => [list.map(([a]) => a), list.map(([, b]) => b)] as const);
  test('is symmetric, at most 1, and does not see what groups are called', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const value = adjustedMutualInformation(a, b);
        expect(adjustedMutualInformation(b, a)).toBeCloseTo(value, 9);
        expect(
          adjustedMutualInformation(
            a.map((label) => `g${9 - label}`),
            b,
          ),
        ).toBeCloseTo(value, 9);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
        expect(adjustedMutualInformation(a, a)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('refuses groupings of different lengths', () => {
    expect(() => adjustedMutualInformation([1], [1, 2])).toThrow(RangeError);
  });
});

const talk = [
  'сверка выписка накладная',
  'выписка накладная вечер',
  'накладная сверка выписка ночь',
  'клиент молчит неделю',
  'клиент молчит долго',
  'отпуск',
];

describe('groups of texts', () => {
  test('join what shares words and leave alone what shares none', () => {
    const { groups, alone } = affinityGroups(featuresOf(talk));
    expect([groups, alone]).toEqual([
      [
        [0, 1, 2],
        [3, 4],
      ],
      [5],
    ]);
  });

  test('join forms of a word that no dictionary brought together', () => {
    const { groups } = affinityGroups(featuresOf(['сверка счетов', 'сверкой занимаюсь', 'кот спит', 'пёс гуляет']));
    expect(groups).toEqual([[0, 1]]);
  });

  test.each([
    ['no text', [], [], []],
    ['one text', ['слово'], [], [0]],
    ['two unlike texts', ['кот', 'рынок'], [], [0, 1]],
    ['two equal texts', ['кот спит', 'кот спит'], [[0, 1]], []],
    ['texts without content', ['и в', 'и в', ''], [], [0, 1, 2]],
  ])('stand for %s', (_name, texts, groups, alone) => {
    expect(affinityGroups(featuresOf(texts))).toMatchObject({ groups, alone });
  });

  const words = fc.constantFrom('кот', 'пёс', 'рынок', 'счёт', 'акт', 'банк', 'в', 'ночь', 'чек', 'налог');
  const texts = fc.array(
    fc.array(words, { maxLength: 5 }).map((list) => list.join(' ')),
    { maxLength: 30 },
  );
  test('hold every text once, equal texts together, and do not change when those alone are asked again', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const features = featuresOf(list);
        const { groups, alone } = affinityGroups(features);
        expect([...groups.flat(), ...alone].toSorted((a, b) => a - b)).toEqual(list.map((_text, index) => index));
        const placeOf = (index: number): number => groups.findIndex((group) => group.includes(index));
        for (const [i, text] of list.entries()) {
          const twin = list.indexOf(text);
          if (text.split(' ').some((word) => word !== '' && word !== 'в')) expect(placeOf(i)).toBe(placeOf(twin));
        }
        expect(affinityGroups(features, alone).groups).toEqual([]);
      }),
    );
  });

  test('take in texts beyond the number that is compared', () => {
    const list = Array.from({ length: 2600 }, (_, index) => talk[index % 5]!);
    const { groups, alone } = affinityGroups(featuresOf(list));
    expect(groups.reduce((sum, group) => sum + group.length, 0)).toBe(2600);
    expect(alone).toEqual([]);
    for (let kind = 0; kind < 5; kind += 1)
      expect(
        new Set(list.flatMap((_text, i) => (i % 5 === kind ? [groups.findIndex((g) => g.includes(i))] : []))).size,
      ).toBe(1);
  });
});

describe('the name of a group', () => {
  test('is made of words that set it off, as they were said', () => {
    const list = ['Сверка с банком ночью', 'сверка с банком утром', 'клиент молчит', 'клиент молчит ночью'].map(spoken);
    const named = affinityNames(
      [
        [0, 1],
        [2, 3],
      ],
      list,
      { isEmptyWord: (lemma) => lemma === 'с' || isEmptyWord(lemma) },
    );
    expect(named).toEqual(['сверка с банком', 'клиент молчит']);
  });

  test('does not say a word twice in two of its kin', () => {
    const list = ['странно спит странный кот', 'странно ест странный пёс'].map(spoken);
    expect(affinityNames([[0, 1]], list, { isEmptyWord })).toEqual(['странно']);
  });

  test('keeps the capital of a name, not that of a beginning', () => {
    const list = ['Звонит Геннадий ночью', 'пишет Геннадий ночью', 'Акт лежит', 'Акт лежит'].map(spoken);
    expect(
      affinityNames(
        [
          [0, 1],
          [2, 3],
        ],
        list,
        { isEmptyWord },
      ),
    ).toEqual(['Геннадий ночью', 'акт лежит']);
  });

  test('never goes across the end of a thought, and is empty without content', () => {
    const list = ['акт. банк', 'акт. банк', 'и в'].map(spoken);
    expect(affinityNames([[0, 1], [2]], list, { isEmptyWord })).toEqual(['акт, банк', '']);
  });
});

describe('the nearest code', () => {
  test('is that of the nearest coded text, or none', () => {
    const texts = ['клиент молчит', 'отпуск', 'сверка выписка', 'клиент молчит неделю'];
    const { rows, width } = featuresOf(texts);
    expect(nearestCodes(rows, width, 2, [7, 8])).toMatchObject([{ code: 8, example: 1 }, null]);
    expect(nearestCodes(selectRows(rows, [0]), width, 1, [])).toEqual([null]);
  });
});

const place = fc.record({ x: fc.integer({ min: -3000, max: 3000 }), y: fc.integer({ min: -3000, max: 3000 }) });
const areas: fc.Arbitrary<BoardArea[]> = fc.array(
  fc.record({
    cards: fc.integer({ min: 1, max: 60 }),
    centre: fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })),
    place: fc.option(place),
  }),
  { maxLength: 25 },
);

describe('places on the board', () => {
  test('overlap nowhere and stay when they are placed again', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const places = affinityLayout(list);
        const boxes = places.map((at, index) => ({ ...at, ...areaSize(list[index]!.cards) }));
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            const room = boardMeasures.between - 1e-6;
            const isApart =
              a.x + a.width + room <= b.x ||
              b.x + b.width + room <= a.x ||
              a.y + a.height + room <= b.y ||
              b.y + b.height + room <= a.y;
            expect(isApart).toBe(true);
          }
        }
        const again = affinityLayout(list.map((area, index) => ({ ...area, place: places[index]! })));
        expect(again).toEqual(places);
      }),
    );
  });

  test('bring a new area onto a board that was turned, mirrored and scaled', () => {
    const at = (x: number, y: number) => ({ cards: 1, centre: [x, y] as const });
    const { width, height } = areaSize(1);
    const onBoard = (x: number, y: number) => ({ x: -4000 * y - width / 2, y: -4000 * x - height / 2 });
    const corners = [
      [0, 0],
      [1, 0],
      [0, 1],
    ] as const;
    const places = affinityLayout([
      ...corners.map(([x, y]) => ({ ...at(x, y), place: onBoard(x, y) })),
      { ...at(1, 1), place: null },
    ]);
    expect(places[3]!.x).toBeCloseTo(onBoard(1, 1).x, -1);
    expect(places[3]!.y).toBeCloseTo(onBoard(1, 1).y, -1);
  });
});

describe('the board', () => {
  test('never regroups what was kept, and shows the shortest typical quotation', () => {
    const { groups, alone } = board([...talk, 'клиент молчит'], {
      kept: [{ cards: [5, 0], place: { x: 7, y: 9 } }],
      keptAlone: [1],
    });
    expect(groups[0]).toMatchObject({ kept: 0, cards: [5, 0], place: { x: 7, y: 9 } });
    expect(groups[1]).toMatchObject({ kept: null, typical: 6 });
    expect(new Set(groups[1]!.cards)).toEqual(new Set([3, 4, 6]));
    expect(alone).toContain(1);
  });

  test('looks the same however often it is asked', () => {
    expect(board(talk)).toEqual(board(talk));
  });

  test('stands where it stood when a card comes in', () => {
    const before = board(talk);
    const kept = before.groups.map(({ cards, place: at }) => ({ cards, place: at }));
    const after = board([...talk, 'новое слово'], { kept });
    expect(after.groups.map(({ place: at }) => at)).toEqual(before.groups.map(({ place: at }) => at));
  });
});
