import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyNumbers, withRoomFor } from '#shared/analysis/keyNumbers.ts';

const keys = fc.array(fc.oneof(fc.nat({ max: 50 }), fc.maxSafeNat()), { maxLength: 3000 });

it('numbers keys in the order in which they first come, as a map would', () => {
  fc.assert(
    fc.property(keys, keys, (added, others) => {
      const numbers = new KeyNumbers();
      const byMap = new Map<number, number>();
      for (const key of added) {
        if (!byMap.has(key)) byMap.set(key, byMap.size);
        expect(numbers.numberOf(key)).toBe(byMap.get(key));
      }

      expect(numbers.size).toBe(byMap.size);
      expect(others.map((key) => numbers.find(key))).toEqual(others.map((key) => byMap.get(key) ?? -1));
      expect([...byMap.values()].map((number) => numbers.keyOf(number))).toEqual([...byMap.keys()]);
    }),
  );
});

it('keeps what was there when it makes room', () => {
  expect(withRoomFor(Int32Array.of(7, 8), 2)).toEqual(Int32Array.of(7, 8, 0, 0));
});
