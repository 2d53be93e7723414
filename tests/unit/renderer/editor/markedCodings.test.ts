import { describe, expect, it } from 'vitest';
import type { Code } from '#shared/domain/coding.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { MarkedCoding } from '../../../../renderer/editor/mergeSameCode.ts';
import {
  MarkedCodings,
  withCodingsOnTheirWay,
} from '../../../../renderer/screens/interviews/transcript/markedCodings.ts';
import { showOnTheirWay, useCodingsOnTheirWay } from '../../../../renderer/store/codingsOnTheirWay.ts';

const code: Code = {
  id: 'c' as Code['id'],
  externalId: null,
  typeId: 'pain.problem' as Code['typeId'],
  name: 'Долгая сверка',
  parentId: null,
  description: '',
  shortcut: null,
  stage: null,
  rival: null,
  color: null,
  isBuiltIn: false,
  position: 1,
};
const codes = { c: code };
const turns = ['t0', 't1', 't2'].map((id) => ({ id: id as Turn['id'] }));
const span = { codeId: 'c', start: 3, end: 9 };
const drawnOf = ({ id: _id, quotationId: _quotationId, ...drawn }: MarkedCoding) => drawn;

describe('a coding on its way to disk', () => {
  it('is drawn exactly as when it is stored', () => {
    const marked = new MarkedCodings(codes, 'ru');
    const stored = [[], marked.of([{ id: 'stored', quotationId: 'q', ...span }]), []];
    const onItsWay = withCodingsOnTheirWay([[], [], []], turns, [{ turnId: 't1', ...span }], codes, 'ru');
    expect(onItsWay.map((ofTurn) => ofTurn.map(drawnOf))).toEqual(stored.map((ofTurn) => ofTurn.map(drawnOf)));
  });

  it('leaves the codings of other turns the same arrays, and its turn those that are there', () => {
    const marked = new MarkedCodings(codes, 'ru');
    const before = turns.map(({ id }) => marked.of([{ id: `of ${id}`, quotationId: 'q', ...span }]));
    const after = withCodingsOnTheirWay(before, turns, [{ turnId: 't1', ...span, end: 20 }], codes, 'ru');
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.slice(0, 1)).toEqual(before[1]);
    expect(after[1]?.length).toBe(2);
  });

  it('of a code or a turn that is gone is not drawn', () => {
    const gone = [
      { turnId: 'elsewhere', ...span },
      { turnId: 't1', ...span, codeId: 'gone' },
    ];
    expect(withCodingsOnTheirWay([[], [], []], turns, gone, codes, 'ru').flat()).toEqual([]);
  });

  it('goes when it is stored or refused, whatever else is still on its way', () => {
    const stopFirst = showOnTheirWay([{ turnId: 't0', ...span }]);
    const stopSecond = showOnTheirWay([{ turnId: 't1', ...span }]);
    stopFirst();
    expect(useCodingsOnTheirWay.getState().codings.map(({ turnId }) => turnId)).toEqual(['t1']);
    stopSecond();
    expect(useCodingsOnTheirWay.getState().codings).toEqual([]);
  });
});
