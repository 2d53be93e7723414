import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeGroup, getCodeType } from '#shared/domain/codeType.ts';
import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { createContentFilter, noFilter, type TranscriptFilter } from '../../../../renderer/store/filterContent.ts';
import { buildContent, type InterviewContent } from '../../../../renderer/store/openInterview.ts';

const speakers = ['Вера', 'Анна', 'Пётр'];
const coders = ['Анна', 'Борис', ''];
const codes: Readonly<Record<string, { typeId: string; parentId: Coding['codeId'] | null }>> = {
  manual: { typeId: 'pain.problem', parentId: null },
  excel: { typeId: 'pain.problem', parentId: 'manual' as Coding['codeId'] },
  fear: { typeId: 'emotion.neg', parentId: null },
  goal: { typeId: 'job.core', parentId: null },
};

interface Planned {
  readonly turn: number;
  readonly code: keyof typeof codes;
  readonly coder: string;
}

/** One quotation for each turn, with the planned codings on it. */
function contentOf(turnSpeakers: readonly string[], planned: readonly Planned[]): InterviewContent {
  const turns = turnSpeakers.map(
    (speaker, position) => ({ id: `t${position}`, position, speaker, role: 'respondent', text: 'слова' }) as Turn,
  );
  const quotations = turns.map(
    ({ id }) => ({ id: `q ${id}`, turnId: id, start: 0, end: 5, isOrphan: false }) as unknown as Quotation,
  );
  const codings = planned
    .filter(({ turn }) => turn < turns.length)
    .map(
      ({ turn, code, coder }, index) => ({ id: `c${index}`, quotationId: `q t${turn}`, codeId: code, coder }) as Coding,
    );
  return buildContent(turns, quotations, codings);
}

const plans = fc.record({
  speakers: fc.array(fc.constantFrom(...speakers), { minLength: 1, maxLength: 6 }),
  codings: fc.array(
    fc.record({
      turn: fc.nat(5),
      code: fc.constantFrom(...Object.keys(codes)),
      coder: fc.constantFrom(...coders),
    }),
    { maxLength: 20 },
  ),
});
const filters: fc.Arbitrary<TranscriptFilter> = fc.record({
  codeIds: fc.subarray(['manual', 'excel', 'fear', 'goal', 'gone']),
  typeIds: fc.subarray(['pain.problem', 'emotion.neg']),
  groups: fc.subarray<CodeGroup>(['pain', 'emotion', 'job']),
  coders: fc.subarray(coders),
  speakers: fc.subarray(speakers),
});

/** The same law said the slow way. */
function isWanted(filter: TranscriptFilter, { codeId, coder }: Coding, speaker: string): boolean {
  const code = codes[codeId]!;
  const known = filter.codeIds.filter((id) => id in codes);
  const asksMeaning = known.length + filter.typeIds.length + filter.groups.length > 0;
  const means =
    known.includes(codeId) ||
    (code.parentId !== null && known.includes(code.parentId)) ||
    filter.typeIds.includes(code.typeId) ||
    filter.groups.includes(getCodeType(code.typeId).group);
  return (
    (!asksMeaning || means) &&
    (filter.coders.length === 0 || filter.coders.includes(coder)) &&
    (filter.speakers.length === 0 || filter.speakers.includes(speaker))
  );
}

describe('the filter of the transcript', () => {
  it('shows exactly the codings that satisfy every part', () => {
    fc.assert(
      fc.property(plans, filters, ({ speakers: turnSpeakers, codings }, filter) => {
        const content = contentOf(turnSpeakers, codings);
        const filtered = createContentFilter(filter, codes)(content);
        const wanted = content.turns.flatMap(({ id, speaker }) =>
          (content.placedByTurn.get(id) ?? []).filter((placed) =>
            isWanted(filter, content.codings.get(placed.id)!, speaker),
          ),
        );
        expect(content.turns.flatMap(({ id }) => filtered.placedByTurn.get(id) ?? [])).toEqual(wanted);
        expect(filtered.shown).toBe(wanted.length);
        expect(filtered.total).toBe(content.codings.size);
        if (filtered.quotationIds !== null)
          expect(filtered.quotationIds).toEqual(new Set(wanted.map(({ quotationId }) => quotationId)));
      }),
    );
  });

  it('gives back the very map when nothing is asked', () => {
    fc.assert(
      fc.property(plans, ({ speakers: turnSpeakers, codings }) => {
        const content = contentOf(turnSpeakers, codings);
        for (const filter of [noFilter, { ...noFilter, codeIds: ['gone'] }])
          expect(createContentFilter(filter, codes)(content).placedByTurn).toBe(content.placedByTurn);
      }),
    );
  });

  it('keeps the array of a turn whose codings all pass, and gives the same array for the same codings again', () => {
    const content = contentOf(
      ['Вера', 'Вера'],
      [
        { turn: 0, code: 'excel', coder: 'Анна' },
        { turn: 1, code: 'excel', coder: 'Анна' },
        { turn: 1, code: 'fear', coder: 'Анна' },
      ],
    );
    const apply = createContentFilter({ ...noFilter, groups: ['pain'] }, codes);
    const first = apply(content);
    const again = apply({ ...content, placedByTurn: new Map(content.placedByTurn) });
    expect(first.placedByTurn.get('t0')).toBe(content.placedByTurn.get('t0'));
    expect(again.placedByTurn.get('t1')).toBe(first.placedByTurn.get('t1'));
    expect(again.placedByTurn.get('t1')).toHaveLength(1);
  });

  it('filters nothing more the second time', () => {
    fc.assert(
      fc.property(plans, filters, ({ speakers: turnSpeakers, codings }, filter) => {
        const content = contentOf(turnSpeakers, codings);
        const apply = createContentFilter(filter, codes);
        const once = apply(content);
        const twice = apply({ ...content, placedByTurn: once.placedByTurn });
        expect([...twice.placedByTurn]).toEqual([...once.placedByTurn]);
      }),
    );
  });

  it('tells the coders of one quotation apart', () => {
    const content = contentOf(
      ['Вера'],
      [
        { turn: 0, code: 'excel', coder: 'Анна' },
        { turn: 0, code: 'excel', coder: 'Борис' },
      ],
    );
    const { placedByTurn, shown, total } = createContentFilter({ ...noFilter, coders: ['Борис'] }, codes)(content);
    expect(placedByTurn.get('t0')?.map(({ id }) => id)).toEqual(['c1']);
    expect([shown, total]).toEqual([1, 2]);
  });
});
