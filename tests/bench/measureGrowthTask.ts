/** Runs one analysis on a generated study in a process of its own, so that its memory is its own: prints JSON. */
import { codeCooccurrence } from '#shared/analysis/codeCooccurrence.ts';
import { comparePeople } from '#shared/analysis/comparePeople.ts';
import { mapPeople } from '#shared/analysis/mapPeople.ts';
import { samplePeople } from '#shared/analysis/partitionPeople.ts';
import { type PresenceMatrix, presenceMatrixFromRows } from '#shared/analysis/presenceMatrix.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { segmentDistances, selectFeatures } from '#shared/analysis/segmentFeatures.ts';
import { analysisTasks } from '../../electron/backend/jobs/analysisTasks.ts';

const codes = 300;
const groups = 4;
const ownCodes = 18;
const seed = 1;

/** About 45 of 300 codes a person, as in the projects of the benchmark; four groups, half of the talk their own. */
function generateStudy(people: number): PresenceMatrix {
  const random = createRandomSource(people);
  const chances = Array.from({ length: codes }, (_item, code) => 0.35 * (1 - code / codes) ** 2 + 0.02);
  return presenceMatrixFromRows(
    Array.from({ length: people }, (_item, person) =>
      chances.map((chance, code) => {
        const isOwn = Math.floor(code / ownCodes) === person % groups;
        return random.next() < (isOwn ? 0.75 : chance) ? 1 : 0;
      }),
    ),
  );
}

const noProgress = (): void => undefined;

const works: Readonly<Record<string, (matrix: PresenceMatrix) => unknown>> = {
  matrix: (matrix) => analysisTasks.dendrogram({ matrix }),
  'co-occurrence': (matrix) => codeCooccurrence(matrix),
  patterns: (matrix) => analysisTasks.patterns({ matrix, minSupport: 3 }),
  segments: (matrix) =>
    analysisTasks.segments(
      {
        respondents: [],
        codes: Array.from({ length: codes }, (_item, id) => ({ id: String(id) })),
        matrix,
        heldOutCodeIndexes: [],
        contextCodeIndexes: [],
        attributes: [],
        seed,
      },
      noProgress,
    ),
  saturation: (matrix) =>
    analysisTasks.saturation({
      groups: [
        {
          people: matrix.rows,
          codesByInterview: Array.from({ length: matrix.rows }, (_item, row) =>
            Array.from({ length: codes }, (_code, code) => code)
              .filter((code) => matrix.values[row * codes + code] === 1)
              .map(String),
          ),
        },
      ],
      seed,
    }),
  map: (presence) => {
    const all = {
      respondents: [],
      codes: Array.from({ length: codes }, (_item, id) => ({ id: String(id) })),
      presence,
    };
    const { features, usable } = comparePeople(all);
    const sample = samplePeople(usable.length, createRandomSource(seed));
    return mapPeople(features, sample, segmentDistances(selectFeatures(features, sample)));
  },
};

const [name, people] = process.argv.slice(2);
const study = generateStudy(Number(people));
globalThis.gc?.();
const before = process.memoryUsage().rss;
const start = process.cpuUsage();
works[name!]!(study);
const { user, system } = process.cpuUsage(start);
// Time of the processor: what else the machine does at that moment does not count.
const ms = (user + system) / 1000;
// The highest memory of the process, in kilobytes on Linux and macOS alike.
console.log(JSON.stringify({ ms, MB: Math.max(0, process.resourceUsage().maxRSS * 1024 - before) / 1e6 }));
