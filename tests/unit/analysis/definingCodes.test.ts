import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeEnrichment } from '#shared/analysis/codeEnrichment.ts';
import { type DefiningCode, describeClusters } from '#shared/analysis/describeClusters.ts';
import { presenceMatrixFromRows } from '#shared/analysis/presenceMatrix.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import type { SegmentationInput } from '#shared/analysis/segmentProposal.ts';
import { segmentRespondents } from '#shared/analysis/segmentRespondents.ts';

const study = fc.tuple(fc.integer({ min: 6, max: 14 }), fc.integer({ min: 2, max: 8 })).chain(([people, codes]) =>
  fc.record({
    rows: fc.array(fc.array(fc.constantFrom(0, 1), { minLength: codes, maxLength: codes }), {
      minLength: people,
      maxLength: people,
    }),
    labels: fc.array(fc.constantFrom(-1, 0, 1), { minLength: people, maxLength: people }),
    isHeldOut: fc.array(fc.boolean(), { minLength: codes, maxLength: codes }),
  }),
);

/** Compiles only while a descriptive code has no p: the screens rely on it. */
function printP(code: DefiningCode): string {
  // @ts-expect-error p is there only after asking whether the code was held out
  const unasked: unknown = code.p;
  return code.heldOut ? `p ${code.p}` : `described ${String(unasked)}`;
}

describe('a code that built the segments', () => {
  it('never carries a test, and a tested code never built them', () => {
    fc.assert(
      fc.property(study, ({ rows, labels, isHeldOut }) => {
        const descriptions = describeClusters(presenceMatrixFromRows(rows), labels, isHeldOut, 1);
        for (const { definingCodes, heldOutTests } of descriptions) {
          for (const code of [...definingCodes, ...heldOutTests]) {
            expect(code.heldOut).toBe(isHeldOut[code.codeIndex]);
            expect('p' in code || 'q' in code).toBe(code.heldOut);
            expect(printP(code).startsWith('p')).toBe(code.heldOut);
          }
          const held = isHeldOut.flatMap((is, index) => (is ? [index] : []));
          expect(heldOutTests.map(({ codeIndex }) => codeIndex)).toEqual(held);
        }
      }),
    );
  });

  it('leaves the family of the held-out codes alone', () => {
    fc.assert(
      fc.property(study, ({ rows, labels, isHeldOut }) => {
        const people = presenceMatrixFromRows(rows);
        const held = isHeldOut.flatMap((is, index) => (is ? [index] : []));
        const family = codeEnrichment(people, labels, held);
        const tests = describeClusters(people, labels, isHeldOut, 1).flatMap(({ heldOutTests }) => heldOutTests);
        expect(tests.map(({ q }) => q)).toEqual(family.map(({ q }) => q));
      }),
    );
  });

  it('is one of the circumstances too: jobs and solutions under which pains are compared', () => {
    const random = createRandomSource(4);
    const presence = presenceMatrixFromRows(
      Array.from({ length: 24 }, (_item, person) =>
        Array.from({ length: 14 }, (_code, code) => (random.next() < (code % 2 === person % 2 ? 0.85 : 0.1) ? 1 : 0)),
      ),
    );
    const input: SegmentationInput = {
      respondents: [],
      codes: Array.from({ length: 14 }, (_item, id) => ({ id: String(id) })),
      presence,
      heldOutCodeIndexes: [8, 9, 10, 11, 12, 13],
      contextCodeIndexes: [[10, 11]],
    };
    const { segments } = segmentRespondents(input, { permutations: 99, bootstraps: 30 }, createRandomSource(1));
    expect(segments.length).toBeGreaterThan(0);
    for (const { definingCodes, heldOutTests } of segments) {
      expect(heldOutTests.map(({ codeIndex }) => codeIndex)).toEqual([8, 9, 12, 13]);
      for (const { codeIndex, heldOut } of definingCodes) expect(heldOut).toBe([8, 9, 12, 13].includes(codeIndex));
    }
  });
});
