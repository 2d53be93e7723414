import type { CodeFamily } from '../domain/codeType.ts';
import { formatShare } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import type { ChartFrame, ChartOption, ChartTable } from './chartFrame.ts';
import { amongPeople, countPeople, kOfN } from './pictureWords.ts';
import { lineBetween, pixelPlane, type Point, textAt } from './pixelPlane.ts';
import { boxAround, drawLabels } from './placedMarks.ts';

/**
 * `symmetric`: segments and codes both in principal coordinates; distances between a segment and a code mean nothing.
 * `standardCodes`: codes in standard coordinates, so that a segment is the weighted middle of its codes.
 */
export type CorrespondenceScaling = 'symmetric' | 'standardCodes';

export interface CorrespondenceInput {
  readonly groups: readonly {
    readonly key: string;
    readonly name: string;
    readonly people: number;
    /** Those in no segment: a dashed ring. */
    readonly isOutside?: boolean;
    readonly x: number;
    readonly y: number;
  }[];
  readonly codes: readonly {
    readonly id: string;
    readonly name: string;
    readonly family: CodeFamily;
    /** People with the code, group by group. */
    readonly people: readonly number[];
    readonly x: number;
    readonly y: number;
    readonly contribution: number;
  }[];
  readonly shares: readonly [number, number];
  readonly inertias: readonly [number, number];
  readonly rareCodes: number;
  readonly minimumPeople: number;
  readonly sparseShare: number | null;
  readonly scaling: CorrespondenceScaling;
}

const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const;
const margin = { x: 84, y: 48 };
/** One label for so many px²: more could not be told apart. */
const roomOfLabel = 15_000;
const fewPeople = 5;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Standard coordinates are principal ones over the singular value of the axis. */
function coordinatesOf({ codes, inertias, scaling }: CorrespondenceInput): Point[] {
  const unit = (axis: 0 | 1): number =>
    scaling === 'standardCodes' && inertias[axis] > 0 ? Math.sqrt(inertias[axis]) : 1;
  return codes.map(({ x, y }) => [x / unit(0), y / unit(1)]);
}

/** Both axes have one scale and the middle of the map stays where the axes cross. */
function createScale(points: readonly Point[], { widthPx, heightPx }: ChartFrame): (point: Point) => Point {
  const ends = (axis: 0 | 1): [number, number] => {
    const values = points.map((point) => point[axis]);
    return [Math.min(0, ...values), Math.max(0, ...values)];
  };
  const [[left, right], [low, high]] = [ends(0), ends(1)];
  const perUnit = Math.min(
    right > left ? (widthPx - 2 * margin.x) / (right - left) : Number.POSITIVE_INFINITY,
    high > low ? (heightPx - 2 * margin.y) / (high - low) : Number.POSITIVE_INFINITY,
  );
  const scale = Number.isFinite(perUnit) ? perUnit : 0;
  return ([x, y]) => [widthPx / 2 + (x - (left + right) / 2) * scale, heightPx / 2 - (y - (low + high) / 2) * scale];
}

/** Segments and codes on the two strongest axes of their table; labels for the codes that shape the picture most. */
export function correspondenceOption(input: CorrespondenceInput, frame: ChartFrame): ChartOption {
  const { groups, codes, shares } = input;
  const { ink, language, widthPx, heightPx } = frame;
  const coordinates = coordinatesOf(input);
  const toPixels = createScale([...coordinates, ...groups.map(({ x, y }): Point => [x, y])], frame);
  const groupPlaces = groups.map(({ x, y }) => toPixels([x, y]));
  const codePlaces = coordinates.map(toPixels);
  const most = Math.max(1, ...codes.map(({ people }) => sum(people)));
  const sizeOf = (people: readonly number[]): number => 6 + 8 * Math.sqrt(sum(people) / most);
  const room = Math.max(6, Math.floor((widthPx * heightPx) / roomOfLabel) - groups.length);
  const labelled = new Set(
    codes
      .toSorted((a, b) => b.contribution - a.contribution)
      .slice(0, room)
      .map(({ id }) => id),
  );
  const [originX, originY] = toPixels([0, 0]);
  const axisName = (axis: 0 | 1): string =>
    `${language === 'ru' ? 'Ось' : 'Axis'} ${axis + 1}: ${formatShare(shares[axis], language, 0)}`;
  const quiet = { fill: ink.ink3, font: `12px ${ink.sans}` };
  const hairline = { stroke: ink.rule, lineWidth: 1 };
  const labels = drawLabels(
    frame,
    [
      ...groups.map(({ name }, index) => ({ at: groupPlaces[index]!, label: name, isStrong: true })),
      ...codes.flatMap(({ id, name }, index) =>
        labelled.has(id) ? [{ at: codePlaces[index]!, label: name, isStrong: false }] : [],
      ),
    ],
    [
      ...groupPlaces.map((place) => boxAround(place, 18)),
      ...codePlaces.map((place) => boxAround(place, 10)),
      { left: widthPx - 84, top: originY - 18, width: 84, height: 18 },
      { left: originX, top: 0, width: 84, height: 18 },
    ],
  );
  return {
    ...pixelPlane(frame),
    graphic: [
      lineBetween([0, originY], [widthPx, originY], hairline, 0),
      lineBetween([originX, 0], [originX, heightPx], hairline, 0),
      textAt(frame, axisName(0), [widthPx - 2, originY - 9], { ...quiet, textAlign: 'right' }),
      ...(shares[1] > 0 ? [textAt(frame, axisName(1), [originX + 6, 9], quiet)] : []),
      ...labels,
    ],
    series: [
      ...groups.map(({ key, name, people, isOutside }, index) => ({
        type: 'scatter',
        symbol: isOutside === true ? 'circle' : symbols[index % symbols.length],
        symbolSize: 16,
        z: 4,
        itemStyle:
          isOutside === true
            ? { color: 'transparent', borderColor: ink.ink, borderType: [2.5, 2], borderWidth: 1.6, opacity: 1 }
            : { color: ink.ink, opacity: 1 },
        data: [{ name: key, words: `${name}: ${countPeople(people, language)}`, value: [...groupPlaces[index]!] }],
      })),
      {
        type: 'scatter',
        symbol: 'circle',
        z: 3,
        data: codes.map(({ id, name, family, people }, index) => ({
          name: id,
          words: `${name}: ${groups.map((group, row) => `${group.name} ${kOfN(people[row] ?? 0, group.people, language)}`).join('; ')}`,
          value: [...codePlaces[index]!],
          symbolSize: sizeOf(people),
          itemStyle: { color: ink.families[family], opacity: 1 },
        })),
      },
    ],
  };
}

export function correspondenceInWords(input: CorrespondenceInput, language: Language): string {
  const { groups, shares, rareCodes, minimumPeople, sparseShare, scaling } = input;
  const isRussian = language === 'ru';
  const share = (value: number): string => formatShare(value, language, 0);
  const smallest = Math.min(...groups.map(({ people }) => people));
  const scalings = {
    symmetric: isRussian
      ? 'Главные координаты с обеих сторон: рядом стоящие сегменты похожи, рядом стоящие коды звучат у похожих сегментов, а расстояние от сегмента до кода ничего не значит, важно лишь направление.'
      : 'Principal coordinates on both sides: near segments are alike, near codes are heard in like segments; the distance from a segment to a code means nothing, only the direction does.',
    standardCodes: isRussian
      ? 'Коды в стандартных координатах, сегменты в главных: сегмент стоит в середине своих кодов, с весом по числу людей.'
      : 'Codes in standard coordinates, segments in principal ones: a segment stands in the middle of its codes, weighted by people.',
  };
  return [
    shares[1] > 0
      ? isRussian
        ? `Ось 1 показывает ${share(shares[0])} различий, ось 2 — ${share(shares[1])}.`
        : `Axis 1 shows ${share(shares[0])} of the differences, axis 2 ${share(shares[1])}.`
      : isRussian
        ? `Различия помещаются на одну ось (${share(shares[0])}).`
        : `One axis holds the differences (${share(shares[0])}).`,
    scalings[scaling],
    isRussian
      ? 'Сегменты найдены по кодам, поэтому карта описывает их, но не доказывает.'
      : 'The segments were found by codes, so the map describes them and proves nothing.',
    ...(rareCodes > 0
      ? [
          isRussian
            ? `Скрыто редких кодов (меньше чем ${amongPeople(minimumPeople, 'ru')}): ${rareCodes}.`
            : `Rare codes hidden (fewer than ${countPeople(minimumPeople, 'en')}): ${rareCodes}.`,
        ]
      : []),
    ...(smallest < fewPeople
      ? [
          isRussian
            ? `В наименьшем сегменте ${countPeople(smallest, 'ru')}: его место ненадёжно.`
            : `The smallest segment has ${countPeople(smallest, 'en')}: its place is unsteady.`,
        ]
      : []),
    ...(sparseShare !== null && sparseShare > 0.2
      ? [
          isRussian
            ? `Мало людей: в ${share(sparseShare)} клеток таблицы ожидается меньше 5, места отдельных кодов приблизительны.`
            : `Few people: ${share(sparseShare)} of the table’s cells expect fewer than 5, so places of single codes are rough.`,
        ]
      : []),
  ].join(' ');
}

export function correspondenceTable({ groups, codes }: CorrespondenceInput, language: Language): ChartTable {
  return {
    columns: [
      language === 'ru' ? 'Код' : 'Code',
      ...groups.map(({ name }) => name),
      language === 'ru' ? 'Вклад в карту' : 'Share of the map',
    ],
    rows: codes
      .toSorted((a, b) => b.contribution - a.contribution)
      .map(({ name, people, contribution }) => [
        name,
        ...groups.map((group, row) => kOfN(people[row] ?? 0, group.people, language)),
        formatShare(contribution, language, 0),
      ]),
  };
}
