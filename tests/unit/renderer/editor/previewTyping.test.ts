import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import { buildContent } from '../../../../renderer/store/openInterview.ts';
import { previewAnySteps, previewIds, previewSteps } from '../../../../renderer/store/previewSteps.ts';

const interviewId = 'i' as Turn['interviewId'];
const text = 'Искала чек до ночи, нашла не все.';

const turnOf = (position: number): Turn => ({
  id: `t${position}` as Turn['id'],
  interviewId,
  position,
  speaker: 'Вера',
  role: 'respondent',
  startMs: null,
  text,
});

const spanIn = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([left, right]) => ({ start: Math.min(left, right), end: Math.max(left, right) }));

const quotations = fc.array(
  fc.record({ turn: fc.nat(2), span: spanIn(text.length), isOrphan: fc.boolean(), isCoded: fc.boolean() }),
  { maxLength: 12 },
);

describe('a letter shown before it is stored', () => {
  it('changes the talk as any steps do, looking at its turn alone', () => {
    fc.assert(
      fc.property(
        quotations,
        fc.nat(2),
        spanIn(text.length),
        fc.string({ maxLength: 3 }),
        fc.boolean(),
        (quoted, at, { start, end }, typed, isInto) => {
          const turns = [turnOf(0), turnOf(1), turnOf(2)];
          const placed = quoted
            .filter(({ span, isOrphan }) => isOrphan || span.start < span.end)
            .map(({ turn, span, isOrphan }, index): Quotation => {
              const own = isOrphan ? { start: span.start, end: span.start } : span;
              const words = isOrphan ? 'чек' : text.slice(own.start, own.end);
              return {
                id: `q${index}` as Quotation['id'],
                interviewId,
                turnId: turns[turn]!.id,
                ...own,
                text: words,
                isOrphan,
              };
            });
          const codings = placed.flatMap(({ id }, index) =>
            quoted[index]?.isCoded === true ? [{ id: `c${index}`, quotationId: id, codeId: 'k' } as Coding] : [],
          );
          const content = buildContent(turns, placed, codings);
          const step: TranscriptStep = {
            kind: 'replace',
            turnId: turns[at]!.id,
            edit: [{ start, end, text: typed }],
            ...(isInto && start === end ? { into: placed.map(({ id }) => id) } : {}),
          };
          expect(previewSteps(content, [step])).toEqual(previewAnySteps(content, [step], previewIds));
        },
      ),
    );
  });

  it('refuses a place outside the turn, and a turn that is not there, as any steps do', () => {
    const content = buildContent([turnOf(0)], [], []);
    const edit = [{ start: 90, end: 91, text: '' }];
    const outside: TranscriptStep = { kind: 'replace', turnId: turnOf(0).id, edit };
    const nowhere: TranscriptStep = { kind: 'replace', turnId: turnOf(7).id, edit };
    expect(() => previewSteps(content, [outside])).toThrow();
    expect(() => previewSteps(content, [nowhere])).toThrow('recordNotFound');
  });
});
