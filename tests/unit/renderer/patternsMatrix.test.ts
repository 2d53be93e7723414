import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatrixResult, Pattern } from '#shared/contract/analysisContract.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { type Respondent, unknownRespondent } from '#shared/domain/people.ts';
import { describeMatrix } from '../../../renderer/screens/patterns/matrix/describeMatrix.ts';
import { layoutBrackets } from '../../../renderer/screens/patterns/matrix/layoutBrackets.ts';
import { layoutDendrogram } from '../../../renderer/screens/patterns/matrix/layoutDendrogram.ts';
import { buildMatrix, peopleWithAll, peopleWithSome } from '../../../renderer/screens/patterns/matrixModel.ts';
import { movePlace } from '../../../renderer/screens/patterns/matrix/movePlace.ts';
import { filterPatterns, rankPatterns } from '../../../renderer/screens/patterns/together/rankPatterns.ts';
import { indexesOf, rangeInSight } from '../../../renderer/screens/patterns/matrix/useViewport.ts';

const codeId = (id: string) => id as CodeId;
const personId = (id: string) => id as RespondentId;

function code(id: string, typeId: string): Code {
  return {
    id: codeId(id),
    externalId: null,
    typeId,
    name: `Код ${id}`,
    parentId: null,
    description: '',
    shortcut: null,
    stage: null,
    rival: null,
    color: null,
    isBuiltIn: false,
    position: 0,
  };
}

function respondent(id: string): Respondent {
  return {
    id: personId(id),
    externalId: null,
    name: `Имя ${id}`,
    ...unknownRespondent,
  };
}

function segment(name: string, ...memberIds: string[]): CustomerSegment {
  return {
    id: name as CustomerSegment['id'],
    externalId: null,
    name,
    summary: '',
    memberIds: memberIds.map(personId),
    definingCodeIds: [],
    isManual: true,
    provenance: null,
    decision: 'candidate',
    decisionReason: '',
    decidedBy: null,
    decidedAt: null,
    wave: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}

const codes = { a: code('a', 'pain.problem'), b: code('b', 'job.core') };
const respondents = { x: respondent('x'), y: respondent('y'), z: respondent('z') };
const result: MatrixResult = {
  respondentIds: ['x', 'y', 'z'].map(personId),
  codeIds: ['a', 'b'].map(codeId),
  cells: [
    [0, 0, 2],
    [0, 1, 1],
    [1, 1, 5],
  ],
  merges: [
    { left: 0, right: 1, height: 0.5 },
    { left: 3, right: 2, height: 1 },
  ],
};
const matrixWith = (...segments: CustomerSegment[]) => buildMatrix(result, { codes, respondents }, segments, 'ru');

describe('matrix of codes by people', () => {
  it('places the quotations of every code under its people', () => {
    expect(
      matrixWith(segment('С', 'x')).rows.map(({ name, family, quotations }) => [name, family, [...quotations]]),
    ).toEqual([
      [
        'Код a',
        'pain',
        [
          [0, 2],
          [1, 1],
        ],
      ],
      ['Код b', 'job', [[1, 5]]],
    ]);
  });

  it('marks people outside every kept segment, and nobody when none is kept', () => {
    const outside = (...segments: CustomerSegment[]) => matrixWith(...segments).columns.map((one) => one.isInSegment);
    expect([outside(), outside(segment('С', 'x', 'z'))]).toEqual([
      [true, true, true],
      [true, false, true],
    ]);
  });

  it('leaves out a code that has just been deleted', () => {
    const model = buildMatrix(result, { codes: { b: codes.b }, respondents }, [], 'ru');
    expect(model.rows.map(({ codeId: id, quotations }) => [id, [...quotations]])).toEqual([['b', [[1, 5]]]]);
  });

  it('splits people into those with all codes and those with a part', () => {
    const model = matrixWith();
    const both = [codeId('a'), codeId('b')];
    expect([peopleWithAll(model, both), peopleWithSome(model, both)]).toEqual([['y'], ['x']]);
    expect([peopleWithAll(model, [codeId('a')]), peopleWithSome(model, [codeId('a')])]).toEqual([['x', 'y'], []]);
    expect(peopleWithAll(model, [codeId('a'), codeId('gone')])).toEqual([]);
  });

  it('says the widest code, codes of one person and what a segment shares', () => {
    const segments = [segment('С', 'x', 'y')];
    expect(describeMatrix(matrixWith(...segments), segments)).toEqual({
      widest: { name: 'Код a', people: 2 },
      single: 1,
      segments: [{ name: 'С', people: 2, code: 'Код a', peopleWithCode: 2 }],
    });
    expect(describeMatrix({ rows: [], columns: [] }, [])).toBeNull();
  });
});

describe('dendrogram', () => {
  it('puts a node midway between its children, heights as shares of the highest', () => {
    expect(layoutDendrogram(result.merges, 3)).toEqual([
      { left: 0, right: 1, leftHeight: 0, rightHeight: 0, height: 0.5 },
      { left: 0.5, right: 2, leftHeight: 0.5, rightHeight: 0, height: 1 },
    ]);
  });

  it('draws the left child left even when the merge names it second', () => {
    const branches = layoutDendrogram([{ left: 1, right: 0, height: 2 }], 2);
    expect(branches).toEqual([{ left: 0, right: 1, leftHeight: 0, rightHeight: 0, height: 1 }]);
  });

  it('stays flat when everybody is the same', () => {
    expect(layoutDendrogram([{ left: 0, right: 1, height: 0 }], 2)[0]?.height).toBe(0);
  });
});

describe('brackets of kept segments', () => {
  it('breaks into runs where the columns set members apart', () => {
    const [bracket] = layoutBrackets(matrixWith().columns, [segment('С', 'x', 'z')]);
    expect(bracket).toEqual({
      id: 'С',
      name: 'С',
      lane: 0,
      runs: [
        { from: 0, to: 0 },
        { from: 2, to: 2 },
      ],
    });
  });

  it('gives overlapping segments different lanes and neighbours the same', () => {
    const lanes = layoutBrackets(matrixWith().columns, [
      segment('Оба', 'x', 'y'),
      segment('Второй', 'y'),
      segment('Третий', 'z'),
      segment('Пустой', 'никто'),
    ]).map(({ name, lane }) => [name, lane]);
    expect(lanes).toEqual([
      ['Оба', 0],
      ['Второй', 1],
      ['Третий', 0],
    ]);
  });
});

describe('keys of the grid', () => {
  const model = matrixWith();
  const none = { hasControl: false, page: 1 };

  it('never leaves the grid and never enters the corner', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 40 }), fc.boolean(), (presses, hasControl) => {
        let place = { row: 0, column: 0 };
        for (const key of presses) place = movePlace(place, key, { hasControl, page: 2 }, model) ?? place;
        const { row, column } = place;
        return row >= -1 && row < 2 && column >= -1 && column < 3 && !(row === -1 && column === -1);
      }),
    );
  });

  it('goes from a cell to the person above and to the code at the left', () => {
    expect(movePlace({ row: 0, column: 1 }, 'ArrowUp', none, model)).toEqual({ row: -1, column: 1 });
    expect(movePlace({ row: 1, column: 0 }, 'ArrowLeft', none, model)).toEqual({ row: 1, column: -1 });
    expect(movePlace({ row: 1, column: 0 }, 'KeyA', none, model)).toBeNull();
  });

  it('draws what is in sight and a few more, in steps, never outside', () => {
    expect(rangeInSight(300, 90, 30, 100, 5)).toEqual({ first: 5, last: 19 });
    expect(rangeInSight(310, 90, 30, 100, 5)).toEqual({ first: 5, last: 19 });
    expect(rangeInSight(0, 90, 30, 2)).toEqual({ first: 0, last: 1 });
    expect(indexesOf(rangeInSight(0, 90, 30, 0), -1)).toEqual([]);
  });

  it('keeps the active place when it is scrolled away', () => {
    expect(indexesOf({ first: 2, last: 4 }, 9)).toEqual([2, 3, 4, 9]);
    expect(indexesOf({ first: 2, last: 4 }, 3)).toEqual([2, 3, 4]);
    expect(indexesOf({ first: 2, last: 4 }, -1)).toEqual([2, 3, 4]);
  });
});

describe('order of patterns', () => {
  const pattern = (ids: string[], q: number, lift: number, support: number): Pattern => ({
    codeIds: ids.map(codeId),
    respondentIds: [],
    q,
    p: q,
    lift,
    support,
  });
  const [sure, wide, narrow] = [
    pattern(['a', 'b'], 0.01, 1.1, 3),
    pattern(['a'], 0.2, 2, 6),
    pattern(['b'], 0.2, 3, 3),
  ] as const;

  it('puts the smallest q first, then the largest lift times support', () => {
    expect(rankPatterns([narrow, wide, sure])).toEqual([sure, wide, narrow]);
  });

  it('filters by a code and by a group', () => {
    const all = [sure, wide, narrow];
    expect(filterPatterns(all, 'code:b', codes)).toEqual([sure, narrow]);
    expect(filterPatterns(all, 'group:pain', codes)).toEqual([sure, wide]);
    expect(filterPatterns(all, null, codes)).toEqual(all);
  });
});
