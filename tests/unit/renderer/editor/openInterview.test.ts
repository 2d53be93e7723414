import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordChange } from '#shared/domain/changeSet.ts';
import { reverseChanges } from '#shared/domain/changeSet.ts';
import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { applyToContent, buildContent, emptyContent } from '../../../../renderer/store/openInterview.ts';

const interviewId = 'i' as Turn['interviewId'];

function turn(position: number, text = 'слова'): Turn {
  return {
    id: `t${position}` as Turn['id'],
    interviewId,
    position,
    speaker: 'Вера',
    role: 'respondent',
    startMs: null,
    text,
  };
}

function quotation(id: string, turnId: string, start: number): Quotation {
  return {
    id: id as Quotation['id'],
    interviewId,
    turnId: turnId as Quotation['turnId'],
    start,
    end: start + 2,
    text: 'сл',
    isOrphan: false,
  };
}

function coding(id: string, quotationId: string, codeId: string): Coding {
  return {
    id: id as Coding['id'],
    quotationId: quotationId as Coding['quotationId'],
    codeId: codeId as Coding['codeId'],
    coder: '',
    emotion: null,
    frequency: null,
    effort: null,
    note: '',
    origin: 'blind',
    passId: null,
    isSetAside: false,
    createdAt: '2026-11-21T10:00:00.000Z',
  };
}

const turns = [turn(0), turn(1), turn(2)];

/** Random edits as the backend would record them: each knows what was there before. */
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('quotation', 'coding', 'recode', 'removeQuotation', 'removeCoding'),
    a: fc.integer({ min: 0, max: 4 }),
    b: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 30 },
);

describe('the open interview', () => {
  it('equals what would be fetched after any changes, and what was before when they are reversed', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const quotations = new Map<string, Quotation>();
        const codings = new Map<string, Coding>();
        const start = buildContent(turns, [], []);
        let content = start;
        const all: RecordChange[] = [];
        for (const { kind, a, b } of list) {
          const changes: RecordChange[] = [];
          const setQuotation = (id: string, after: Quotation | null): void => {
            const before = quotations.get(id) ?? null;
            if (before === null && after === null) return;
            changes.push({ entity: 'quotation', id, before, after });
            if (after === null) quotations.delete(id);
            else quotations.set(id, after);
          };
          const setCoding = (id: string, after: Coding | null): void => {
            const before = codings.get(id) ?? null;
            if (before === null && after === null) return;
            changes.push({ entity: 'coding', id, before, after });
            if (after === null) codings.delete(id);
            else codings.set(id, after);
          };
          if (kind === 'quotation') setQuotation(`q${a}`, quotation(`q${a}`, `t${b % 3}`, b));
          else if (kind === 'coding' && quotations.has(`q${a}`))
            setCoding(`c${a}${b}`, coding(`c${a}${b}`, `q${a}`, 'x'));
          else if (kind === 'recode' && codings.has(`c${a}${b}`))
            setCoding(`c${a}${b}`, coding(`c${a}${b}`, `q${a}`, 'y'));
          else if (kind === 'removeCoding') setCoding(`c${a}${b}`, null);
          else if (kind === 'removeQuotation') {
            const own = [...codings.values()].filter(({ quotationId }) => quotationId === `q${a}`);
            for (const { id } of own) setCoding(id, null);
            setQuotation(`q${a}`, null);
          }
          all.push(...changes);
          content = applyToContent(content, interviewId, changes);
        }
        expect(content).toEqual(buildContent(turns, [...quotations.values()], [...codings.values()]));
        expect(applyToContent(content, interviewId, reverseChanges(all))).toEqual(start);
      }),
    );
  });

  it('is the same object after changes elsewhere', () => {
    const content = buildContent(turns, [quotation('q', 't0', 0)], [coding('c', 'q', 'x')]);
    const elsewhere = { ...quotation('other', 'far', 0), interviewId: 'j' as Turn['interviewId'] };
    const changes: RecordChange[] = [
      { entity: 'quotation', id: 'other', before: null, after: elsewhere },
      { entity: 'coding', id: 'd', before: null, after: coding('d', 'other', 'x') },
    ];
    expect(applyToContent(content, interviewId, changes)).toBe(content);
  });

  it('keeps the codings of untouched turns as they are', () => {
    const content = buildContent(
      turns,
      [quotation('q', 't0', 0), quotation('p', 't1', 0)],
      [coding('c', 'q', 'x'), coding('d', 'p', 'x')],
    );
    const next = applyToContent(content, interviewId, [
      { entity: 'coding', id: 'e', before: null, after: coding('e', 'p', 'y') },
    ]);
    expect(next.placedByTurn.get('t0')).toBe(content.placedByTurn.get('t0'));
    expect(next.placedByTurn.get('t1')?.map(({ id }) => id)).toEqual(['d', 'e']);
  });

  it('takes a coding that is named before its quotation', () => {
    const next = applyToContent({ ...emptyContent, turns }, interviewId, [
      { entity: 'coding', id: 'c', before: null, after: coding('c', 'q', 'x') },
      { entity: 'quotation', id: 'q', before: null, after: quotation('q', 't2', 1) },
    ]);
    expect(next).toEqual(buildContent(turns, [quotation('q', 't2', 1)], [coding('c', 'q', 'x')]));
  });

  it('follows a corrected speaker', () => {
    const content = buildContent(turns, [], []);
    const corrected = { ...turn(1), role: 'interviewer' as const };
    const next = applyToContent(content, interviewId, [
      { entity: 'turn', id: 't1', before: turn(1), after: corrected },
    ]);
    expect(next.turns.map(({ role }) => role)).toEqual(['respondent', 'interviewer', 'respondent']);
  });
});
