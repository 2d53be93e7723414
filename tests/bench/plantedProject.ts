import { presenceMatrixFromRows, type PresenceMatrix } from '#shared/analysis/presenceMatrix.ts';
import { randomInteger, shuffle, type RandomSource } from '#shared/analysis/randomSource.ts';

/** How clearly the segments of a generated project talk: chances that a code is heard. */
export interface Noise {
  /** A segment's code, from a member and from anybody else. */
  readonly inside: number;
  readonly outside: number;
  /** Codes that belong to no segment, heard from anybody with a chance of their own between .1 and .5. */
  readonly noiseCodes: number;
}

export interface PlantedProject {
  readonly presence: PresenceMatrix;
  /** The planted segment of every person. */
  readonly planted: readonly number[];
  readonly segments: number;
  readonly noise: Noise;
}

const codesPerSegment = 7;
const smallestSegment = 4;

/** Every segment has its smallest size; each further person joins one at random, so that sizes differ. */
function dealPeople(people: number, segments: number, random: RandomSource): number[] {
  const planted = Array.from({ length: people }, (_item, person) =>
    person < segments * smallestSegment ? person % segments : randomInteger(random, segments),
  );
  return shuffle(planted, random);
}

/** A project with 3–5 planted segments of at least four people, 18–60 people in all. */
export function plantProject(noise: Noise, random: RandomSource): PlantedProject {
  const segments = 3 + randomInteger(random, 3);
  const fewest = Math.max(18, segments * (smallestSegment + 1));
  const people = fewest + randomInteger(random, 61 - fewest);
  const planted = dealPeople(people, segments, random);
  const noiseChances = Array.from({ length: noise.noiseCodes }, () => 0.1 + 0.4 * random.next());
  const rows = planted.map((own) => [
    ...Array.from({ length: segments * codesPerSegment }, (_item, code) =>
      random.next() < (Math.floor(code / codesPerSegment) === own ? noise.inside : noise.outside) ? 1 : 0,
    ),
    ...noiseChances.map((chance) => (random.next() < chance ? 1 : 0)),
  ]);
  return { presence: presenceMatrixFromRows(rows), planted, segments, noise };
}

/** The same people and the same popularity of every code, with nothing left that holds codes together. */
export function shuffleColumns(matrix: PresenceMatrix, random: RandomSource): PresenceMatrix {
  const values = new Uint8Array(matrix.values.length);
  for (let code = 0; code < matrix.columns; code += 1) {
    const column = Uint8Array.from(
      { length: matrix.rows },
      (_item, row) => matrix.values[row * matrix.columns + code]!,
    );
    shuffle(column, random).forEach((value, row) => (values[row * matrix.columns + code] = value));
  }
  return { ...matrix, values };
}
