/** Where every seeded analysis takes its randomness from: the caller owns the generator, the result carries its seed. */
export interface RandomSource {
  /** The next number, uniform in [0, 1). */
  next(): number;
}

/**
 * A repeatable stream of numbers for shuffles and resamples.
 *
 * Generator: xoshiro128** 1.1 (Blackman & Vigna 2021, doi 10.1145/3460772; reference code in the public domain at
 * prng.di.unimi.it), its four words filled by SplitMix32, the 32-bit form of Steele, Lea & Flood 2014
 * (doi 10.1145/2660193.2660195). Period 2^128 − 1; `next` has 32 bits of resolution.
 * Law: the same seed gives the same stream on every machine. Seeds are taken modulo 2^32. Not for secrets.
 */
export function createRandomSource(seed: number): RandomSource {
  let state = seed | 0;
  const splitMix = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let s0 = splitMix();
  let s1 = splitMix();
  let s2 = splitMix();
  let s3 = splitMix();
  return {
    next() {
      const product = Math.imul(s1, 5);
      const result = Math.imul((product << 7) | (product >>> 25), 9);
      const shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
      return (result >>> 0) / 0x100000000;
    },
  };
}

/** A whole number uniform in [0, bound); `bound` is a positive integer below 2^32. Bias is below bound / 2^32. */
export function randomInteger(random: RandomSource, bound: number): number {
  return Math.floor(random.next() * bound);
}

/** Shuffles in place (Fisher–Yates, Durstenfeld 1964, doi 10.1145/364520.364540); every order is equally likely. */
export function shuffle<T extends { [index: number]: unknown; readonly length: number }>(
  items: T,
  random: RandomSource,
): T {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const chosen = randomInteger(random, last + 1);
    const kept = items[last];
    items[last] = items[chosen];
    items[chosen] = kept;
  }
  return items;
}
