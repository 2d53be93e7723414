import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeNetwork } from '#shared/analysis/codeNetwork.ts';
import { emotionJourney, type FeelingHeard } from '#shared/analysis/emotionJourney.ts';
import { forceLayout } from '#shared/analysis/forceLayout.ts';
import { mapGroupsAndCodes } from '#shared/analysis/mapGroupsAndCodes.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { switchForces } from '#shared/analysis/switchForces.ts';
import { switchingCosts } from '#shared/analysis/switchingCosts.ts';
import { proposeStage } from '#shared/domain/journeyStage.ts';
import { expectNear, readReference } from './referenceData.ts';

describe('the four forces', () => {
  test('count people once, and say who has forces on either side and on both', () => {
    const { forces, moved, held, both } = switchForces(
      [
        { person: 'Вера', code: 'a', force: 'push' },
        { person: 'Вера', code: 'b', force: 'push' },
        { person: 'Вера', code: 'c', force: 'habit' },
        { person: 'Олег', code: 'd', force: 'pull' },
        { person: 'Анна', code: 'e', force: 'anxiety' },
      ],
      10,
    );
    // One of ten: 1.8–40.4 % (Wilson).
    expectNear([forces[0]!.low, forces[0]!.high], [0.0179, 0.4042], 1e-4);
    expect(forces.map(({ force, people, codes }) => ({ force, people, codes }))).toEqual([
      { force: 'push', people: ['Вера'], codes: ['a', 'b'] },
      { force: 'pull', people: ['Олег'], codes: ['d'] },
      { force: 'habit', people: ['Вера'], codes: ['c'] },
      { force: 'anxiety', people: ['Анна'], codes: ['e'] },
    ]);
    expect([moved, held, both]).toEqual([['Вера', 'Олег'], ['Вера', 'Анна'], ['Вера']]);
  });
});

describe('switching costs', () => {
  test('take the strongest rating of a person, and leave silence out of the median', () => {
    const [habit, wallet] = switchingCosts(
      ['habit', 'wallet'],
      [
        { person: 'Вера', code: 'h', cost: 'habit', strength: 2 },
        { person: 'Вера', code: 'h', cost: 'habit', strength: 4 },
        { person: 'Олег', code: 'h', cost: 'habit', strength: 1 },
        { person: 'Анна', code: 'h', cost: 'habit', strength: null },
      ],
    );
    // Rated 4 and 1: the middle is 2.5; Анна spoke of it, but nobody rated how much.
    expect(habit).toMatchObject({ median: 2.5, low: 1, high: 4, named: ['Вера', 'Олег', 'Анна'] });
    expect(habit!.rated).toHaveLength(2);
    expect(wallet).toMatchObject({ median: null, named: [], rated: [] });
  });
});

describe('the journey of feelings', () => {
  const feeling = (
    person: string,
    valence: 1 | -1,
    intensity: number | null,
    [turn, start, end]: [string, number, number],
  ): FeelingHeard<string, string, string> => ({
    person,
    quotation: `${person} ${turn} ${start}`,
    code: valence === 1 ? 'pos' : 'neg',
    valence,
    intensity,
    turn,
    start,
    end,
  });
  const stages = ['buy', 'use', 'store'] as const;

  test('follows the words, then the turn, and never guesses between two stages', () => {
    const journey = emotionJourney(
      stages,
      [
        feeling('Вера', -1, 4, ['t1', 0, 10]),
        feeling('Вера', 1, 1, ['t2', 0, 5]),
        feeling('Олег', -1, null, ['t3', 50, 60]),
        feeling('Анна', -1, 5, ['t4', 0, 5]),
      ],
      [
        { turn: 't1', start: 5, end: 20, stage: 'buy' },
        { turn: 't1', start: 30, end: 40, stage: 'use' },
        { turn: 't2', start: 10, end: 20, stage: 'buy' },
        { turn: 't3', start: 0, end: 9, stage: 'buy' },
        { turn: 't4', start: 10, end: 12, stage: 'buy' },
        { turn: 't4', start: 20, end: 25, stage: 'use' },
      ],
    );
    const [buy, use, store] = journey.stages;
    // Вера: +1 − 4 = −3; Олег: unrated counts 1, so −1. The middle of −3 and −1 is −2.
    expect(buy).toMatchObject({ median: -2, low: -3, high: -1, positive: ['Вера'], negative: ['Вера', 'Олег'] });
    expect(buy!.unrated).toEqual(['Олег']);
    expect(use!.median).toBeNull();
    expect(store!.values).toEqual([]);
    expect(journey.unplacedPeople).toEqual(['Анна']);
  });

  test('touching words do not overlap', () => {
    const journey = emotionJourney(
      stages,
      [feeling('Вера', 1, 2, ['t', 0, 5])],
      [
        { turn: 't', start: 5, end: 9, stage: 'buy' },
        { turn: 't', start: 4, end: 6, stage: 'use' },
      ],
    );
    expect(journey.stages.map(({ median }) => median)).toEqual([null, 2, null]);
  });

  test.each([
    ['stage.before', '', 'before'],
    ['stage.before', 'до покупки смотрели обзоры', 'before'],
    ['stage.before', 'оплата картой', 'purchase'],
    ['stage.after', 'доставка задержалась', 'delivery'],
    ['stage.after', 'первое использование', 'start'],
    ['stage.after', 'Using it daily', 'use'],
    ['stage.after', 'because of it', null],
    ['stage.after', '', null],
    ['pain.problem', 'доставка', null],
  ] as const)('%s «%s» is proposed %s', (typeId, name, stage) => {
    expect(proposeStage({ typeId, name })).toBe(stage);
  });
});

describe('the map of groups and codes', () => {
  test('gives the inertias and places of the reference table of smokers', () => {
    const { smoke } = readReference<{
      smoke: { table: number[][]; inertias: number[]; pct: number[]; row_principal: number[][] };
    }>('maps.json');
    // A table of counts as people: person i of a group has the first codes that still need people.
    const groups: Set<string>[] = [];
    const having = new Map<number, Set<string>>();
    for (const [row, counts] of smoke.table.entries()) {
      groups.push(
        new Set(counts.flatMap((count, column) => Array.from({ length: count }, (_, i) => `${row} ${column} ${i}`))),
      );
      for (const [column, count] of counts.entries()) {
        const people = having.get(column) ?? new Set();
        for (let i = 0; i < count; i += 1) people.add(`${row} ${column} ${i}`);
        having.set(column, people);
      }
    }
    const map = mapGroupsAndCodes(groups, having, 3);
    expectNear(map.inertias, smoke.inertias.slice(0, 2), 1e-6);
    expectNear(map.shares, [0.8775587, 0.1175865], 1e-6);
    expectNear(
      map.groups.map(({ x, y }) => Math.hypot(x, y)),
      smoke.row_principal.map(([x, y]) => Math.hypot(x!, y!)),
      1e-5,
    );
    expectNear([map.codes.reduce((sum, { contribution }) => sum + contribution, 0)], [1], 1e-9);
  });

  test('leaves rare codes out before it looks, and says how many', () => {
    const people = (...ids: string[]) => new Set(ids);
    const map = mapGroupsAndCodes(
      [people('a', 'b', 'c'), people('d', 'e', 'f')],
      new Map([
        ['left', people('a', 'b', 'c')],
        ['right', people('d', 'e', 'f')],
        ['rare', people('a')],
        ['elsewhere', people('z')],
      ]),
      3,
    );
    expect(map.codes.map(({ code }) => code)).toEqual(['left', 'right']);
    expect(map.rareCodes).toBe(1);
    // Two groups that share nothing: one axis with all the inertia, each cell expects 1.5 people.
    expectNear(map.shares, [1, 0], 1e-9);
    expectNear([map.totalInertia], [1], 1e-9);
    expect(map.sparseShare).toBe(1);
  });
});

describe('the places of a network', () => {
  test('are the same for the same seed, inside the square, and linked nodes lie nearer', () => {
    const edges = [
      { a: 0, b: 1, weight: 3 },
      { a: 1, b: 2, weight: 3 },
      { a: 0, b: 2, weight: 3 },
      { a: 3, b: 4, weight: 3 },
      { a: 4, b: 5, weight: 3 },
      { a: 3, b: 5, weight: 3 },
    ];
    const places = forceLayout(6, edges, createRandomSource(1));
    expect(forceLayout(6, edges, createRandomSource(1))).toEqual(places);
    const distance = (a: number, b: number) => Math.hypot(places[a]!.x - places[b]!.x, places[a]!.y - places[b]!.y);
    expect(Math.max(distance(0, 1), distance(1, 2), distance(3, 4), distance(4, 5))).toBeLessThan(
      Math.min(distance(0, 3), distance(1, 4), distance(2, 5)),
    );
  });

  test('never leave the square, whatever the network', () => {
    const network = fc.integer({ min: 0, max: 14 }).chain((nodes) =>
      fc.record({
        nodes: fc.constant(nodes),
        edges: fc.array(
          fc.record({
            a: fc.integer({ min: 0, max: Math.max(0, nodes - 1) }),
            b: fc.integer({ min: 0, max: Math.max(0, nodes - 1) }),
            weight: fc.integer({ min: 1, max: 20 }),
          }),
          { maxLength: nodes < 2 ? 0 : 30 },
        ),
        seed: fc.integer(),
      }),
    );
    fc.assert(
      fc.property(network, ({ nodes, edges, seed }) => {
        const proper = edges.filter(({ a, b }) => a !== b);
        for (const { x, y } of forceLayout(nodes, proper, createRandomSource(seed)))
          expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the network of codes', () => {
  test('keeps pairs with enough people and lift, the strongest first, and says what it hides', () => {
    // Of 10 people: 0 has 5, 1 has 4, 2 has 5, 3 has 1. Lift of 0 and 1: 10·4/(5·4) = 2; of 0 and 2: 10·3/25 = 1.2.
    const pairs = [
      { a: 0, b: 2, people: 3 },
      { a: 0, b: 1, people: 4 },
      { a: 1, b: 3, people: 1 },
    ];
    const options = { minimumPeople: 2, minimumLift: 1.2, mostEdges: 10 };
    const { nodes, edges, hiddenCodes, hiddenEdges } = codeNetwork(
      [5, 4, 5, 1],
      pairs,
      10,
      options,
      createRandomSource(1),
    );
    expect(nodes.map(({ code }) => code)).toEqual([0, 1, 2]);
    expect(edges).toEqual([
      { a: 0, b: 1, people: 4, lift: 2 },
      { a: 0, b: 2, people: 3, lift: 1.2 },
    ]);
    expect([hiddenCodes, hiddenEdges]).toEqual([1, 0]);
    const fewer = codeNetwork([5, 4, 5, 1], pairs, 10, { ...options, mostEdges: 1 }, createRandomSource(1));
    expect([fewer.edges.length, fewer.hiddenCodes, fewer.hiddenEdges]).toEqual([1, 2, 1]);
  });
});
