import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupSources, sourceByteLimit } from '#shared/domain/sourceLimits.ts';

describe('groupSources', () => {
  it('keeps every source and the order, within both limits unless one alone is larger', () => {
    const sources = fc.array(fc.record({ size: fc.nat(300) }), { maxLength: 60 });
    fc.assert(
      fc.property(sources, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 10 }), (all, bytes, count) => {
        const groups = groupSources(all, bytes, count);
        expect(groups.flat()).toEqual(all);
        for (const group of groups) {
          const sum = group.reduce((total, { size }) => total + size, 0);
          expect(group.length > 0 && group.length <= count && (sum <= bytes || group.length === 1)).toBe(true);
        }
      }),
    );
  });
});

describe('sourceByteLimit', () => {
  it('lets projects of other programs be larger than transcripts', () => {
    expect(sourceByteLimit('Проект.QDPX')).toBeGreaterThan(sourceByteLimit('talk.qdpx.txt'));
  });
});
