import type { CodeFamily } from '../domain/codeType.ts';
import { formatNumber } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import type { ChartFrame, ChartOption, ChartTable } from './chartFrame.ts';
import { countPeople, quote } from './pictureWords.ts';
import { lineBetween, pixelPlane, type Point, textAt } from './pixelPlane.ts';
import { boxAround, drawLabels } from './placedMarks.ts';

export interface NetworkInput {
  /** People heard. */
  readonly n: number;
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly family: CodeFamily;
    readonly people: number;
    /** Where it lies in the square 0…1. */
    readonly x: number;
    readonly y: number;
  }[];
  /** Indexes into `nodes`, the people who have both, and how many times oftener that is than chance would have it. */
  readonly edges: readonly { readonly a: number; readonly b: number; readonly people: number; readonly lift: number }[];
  readonly minimumPeople: number;
  readonly minimumLift: number;
  /** Codes without an edge that reaches both limits, and edges left out because the picture would not hold them. */
  readonly hiddenCodes: number;
  readonly hiddenEdges: number;
}

const margin = { x: 76, y: 34 };
const fewEdges = 24;

/** Codes that meet in the same people: linked ones lie near each other, a thicker line is more people with both. */
export function networkOption({ nodes, edges }: NetworkInput, frame: ChartFrame): ChartOption {
  const { ink, language, widthPx, heightPx } = frame;
  const places = nodes.map(({ x, y }): Point => [
    margin.x + x * (widthPx - 2 * margin.x),
    margin.y + y * (heightPx - 2 * margin.y),
  ]);
  const mostHeard = Math.max(1, ...nodes.map(({ people }) => people));
  const mostBoth = Math.max(1, ...edges.map(({ people }) => people));
  const sizeOf = (people: number): number => 8 + 14 * Math.sqrt(people / mostHeard);
  const middles = edges.map(({ a, b }): Point => {
    const [[ax, ay], [bx, by]] = [places[a]!, places[b]!];
    return [(ax + bx) / 2, (ay + by) / 2];
  });
  const hasFigures = edges.length <= fewEdges;
  return {
    ...pixelPlane(frame),
    graphic: [
      ...edges.map(({ a, b, people }) =>
        lineBetween(
          places[a]!,
          places[b]!,
          { stroke: ink.data[1], opacity: 0.5, lineWidth: 0.8 + (3.2 * people) / mostBoth },
          1,
        ),
      ),
      ...drawLabels(
        frame,
        nodes.map(({ name }, index) => ({ at: places[index]!, label: name, isStrong: false })),
        [
          ...nodes.map(({ people }, index) => boxAround(places[index]!, sizeOf(people))),
          ...(hasFigures ? middles.map((middle) => boxAround(middle, 16)) : []),
        ],
        // A line leads to each label, so it may stand apart.
        90,
      ),
      ...(hasFigures
        ? edges.map(({ people }, index) =>
            textAt(frame, String(people), middles[index]!, {
              fill: ink.ink2,
              font: `12px ${ink.sans}`,
              textAlign: 'center',
              backgroundColor: ink.paper,
              padding: [0, 3],
            }),
          )
        : []),
    ],
    series: [
      {
        type: 'scatter',
        symbol: 'circle',
        z: 4,
        data: nodes.map(({ id, name, family, people }, index) => ({
          name: id,
          words: `${name}: ${countPeople(people, language)}`,
          value: [...places[index]!],
          symbolSize: sizeOf(people),
          itemStyle: { color: ink.families[family], opacity: 1 },
        })),
      },
      {
        type: 'scatter',
        symbol: 'circle',
        symbolSize: 14,
        z: 3,
        // Nothing to be seen: a place on the line that a pointer can hit.
        itemStyle: { color: ink.paper, opacity: 0 },
        data: edges.map(({ a, b, people, lift }, index) => ({
          name: `${nodes[a]!.id} ${nodes[b]!.id}`,
          words: `${nodes[a]!.name} + ${nodes[b]!.name}: ${countPeople(people, language)}, lift ${formatNumber(lift, language, 1)}`,
          value: [...middles[index]!],
        })),
      },
    ],
  };
}

export function networkInWords(input: NetworkInput, language: Language): string {
  const { nodes, edges, minimumPeople, minimumLift, hiddenCodes, hiddenEdges } = input;
  const isRussian = language === 'ru';
  const lift = formatNumber(minimumLift, language, 1);
  const [first] = edges.toSorted((a, b) => b.people - a.people || b.lift - a.lift);
  if (first === undefined)
    return isRussian
      ? `Ни одна пара кодов не встретилась у ${minimumPeople} и более человек при lift от ${lift}.`
      : `No two codes meet in ${minimumPeople} or more people with a lift of at least ${lift}.`;
  const pair = [first.a, first.b].map((index) => quote(nodes[index]!.name, language));
  return [
    isRussian
      ? `Чаще всего вместе: ${pair.join(' и ')}, ${countPeople(first.people, 'ru')}, lift ${formatNumber(first.lift, 'ru', 1)}: во столько раз чаще, чем вышло бы случайно.`
      : `Most often together: ${pair.join(' and ')}, ${countPeople(first.people, 'en')}, lift ${formatNumber(first.lift, 'en', 1)}: so many times oftener than chance would have it.`,
    isRussian
      ? `Линия: не меньше ${minimumPeople} человек и lift от ${lift}; толще — больше людей. Связанные стоят ближе, но само расстояние ничего не измеряет.`
      : `A line: at least ${minimumPeople} people and a lift of ${lift}; thicker is more people. Linked codes lie nearer, but distance measures nothing.`,
    ...(hiddenCodes > 0
      ? [isRussian ? `Кодов без связей: ${hiddenCodes}.` : `Codes without links: ${hiddenCodes}.`]
      : []),
    ...(hiddenEdges > 0
      ? [
          isRussian
            ? `Слабых связей не показано: ${hiddenEdges}, они в таблице пар.`
            : `Weaker links not shown: ${hiddenEdges}; they are in the table of pairs.`,
        ]
      : []),
  ].join(' ');
}

export function networkTable({ nodes, edges }: NetworkInput, language: Language): ChartTable {
  return {
    columns:
      language === 'ru'
        ? ['Код', 'Другой код', 'Людей с обоими', 'Lift']
        : ['Code', 'Other code', 'People with both', 'Lift'],
    rows: edges
      .toSorted((x, y) => y.people - x.people || y.lift - x.lift)
      .map(({ a, b, people, lift }) => [
        nodes[a]!.name,
        nodes[b]!.name,
        String(people),
        formatNumber(lift, language, 1),
      ]),
  };
}
