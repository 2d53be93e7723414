import { formatNumber } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import { costNames, type SwitchingKey } from '../domain/switchingCost.ts';
import type { ChartFrame, ChartOption, ChartTable } from './chartFrame.ts';
import { kOfN, quote } from './pictureWords.ts';
import { lineBetween, pixelPlane, type Point, textAt, whisker } from './pixelPlane.ts';
import { wrapText } from './textWidth.ts';

export interface SwitchingCostsInput {
  /** People heard. */
  readonly n: number;
  /** One per spoke, clockwise from the top; 0–5, null where nobody was rated. */
  readonly costs: readonly {
    readonly cost: SwitchingKey;
    readonly named: number;
    readonly rated: number;
    readonly median: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
}

const most = 5;

function describe(
  { named, rated, median }: SwitchingCostsInput['costs'][number],
  n: number,
  language: Language,
): string {
  const isRussian = language === 'ru';
  if (median !== null) return `${formatNumber(median, language, 1)} (${kOfN(rated, n, language)})`;
  if (named === 0) return isRussian ? 'не слышали' : 'not heard';
  return isRussian
    ? `${kOfN(named, n, language)}, сила не\u00a0отмечена`
    : `${kOfN(named, n, language)}, strength not\u00a0noted`;
}

/**
 * Six costs of leaving the present solution on six spokes, 0 in the middle and 5 at the rim: medians of rated people,
 * whiskers to the extremes. A spoke without a rating is dashed and cuts the outline: silence is not a zero.
 */
export function switchingCostsOption({ n, costs }: SwitchingCostsInput, frame: ChartFrame): ChartOption {
  const { ink, language, widthPx, heightPx } = frame;
  const labelWidth = Math.min(150, widthPx * 0.3);
  const radius = Math.max(40, Math.min(heightPx / 2 - 44, widthPx / 2 - labelWidth - 8));
  const centre: Point = [widthPx / 2, heightPx / 2];
  const at = (spoke: number, value: number): Point => {
    const angle = -Math.PI / 2 + (2 * Math.PI * spoke) / costs.length;
    const reach = (value / most) * radius;
    return [centre[0] + Math.cos(angle) * reach, centre[1] + Math.sin(angle) * reach];
  };
  const rings = [1, 2, 3, 4, 5].map((value) => ({
    type: 'polygon',
    shape: { points: costs.map((_, spoke) => at(spoke, value)) },
    style: { fill: 'transparent', stroke: ink.rule, lineWidth: value === most ? 1.2 : 0.8 },
    silent: true,
    z: 0,
  }));
  const medians = costs.map(({ median }, spoke) => (median === null ? null : at(spoke, median)));
  const isWhole = medians.length > 2 && medians.every((point) => point !== null);
  const outline = medians.flatMap((point, spoke) => {
    const next = medians[(spoke + 1) % medians.length] ?? null;
    return point === null || next === null ? [] : [lineBetween(point, next, { stroke: ink.ink, lineWidth: 1.8 }, 3)];
  });
  const graphic: ChartOption[] = [
    ...rings,
    ...(isWhole
      ? [
          {
            type: 'polygon',
            shape: { points: medians },
            style: { fill: ink.mainHull, opacity: 0.7 },
            silent: true,
            z: 1,
          },
        ]
      : []),
    ...costs.flatMap((entry, spoke) => {
      const { cost, median, low, high } = entry;
      const style = {
        stroke: ink.rule,
        lineWidth: 1,
        ...(median === null ? { lineDash: [4, 4], stroke: ink.data[1] } : {}),
      };
      const [x, y] = at(spoke, most);
      const side = Math.abs(x - centre[0]) < 4 ? 'center' : x < centre[0] ? 'right' : 'left';
      const shift = side === 'center' ? 0 : side === 'left' ? 10 : -10;
      const above = side === 'center' ? (y < centre[1] ? -22 : 22) : 0;
      const name = wrapText(costNames[language][cost], side === 'center' ? 220 : labelWidth, 13);
      const figures = wrapText(describe(entry, n, language), side === 'center' ? 260 : labelWidth, 12);
      const nameLines = name.split('\n').length;
      const figureLines = figures.split('\n').length;
      const nameY = y + above - (figureLines * 15) / 2;
      return [
        lineBetween(centre, [x, y], style, 1),
        textAt(frame, name, [x + shift, nameY], { textAlign: side }),
        textAt(frame, figures, [x + shift, nameY + ((nameLines + figureLines) * 15) / 2 + 1], {
          textAlign: side,
          fill: ink.ink2,
          font: `12px ${ink.sans}`,
        }),
        ...(low === null || high === null ? [] : whisker(frame, at(spoke, low), at(spoke, high), 3)),
      ];
    }),
    ...outline,
    textAt(frame, '5', [centre[0] + 5, at(0, most)[1] + 9], { fill: ink.ink3, font: `11.5px ${ink.sans}` }),
    textAt(frame, '0', [centre[0] + 5, centre[1] + 9], { fill: ink.ink3, font: `11.5px ${ink.sans}` }),
  ];
  return {
    ...pixelPlane(frame),
    graphic,
    series: [
      {
        type: 'scatter',
        z: 5,
        data: costs.flatMap((entry, spoke) => {
          if (entry.named === 0) return [];
          const isRated = entry.median !== null;
          return [
            {
              name: entry.cost,
              words: `${costNames[language][entry.cost]}: ${describe(entry, n, language)}`,
              value: [...at(spoke, entry.median ?? most)],
              symbol: 'circle',
              symbolSize: isRated ? 13 : 11,
              itemStyle: {
                color: isRated ? ink.ink : ink.paper,
                borderColor: isRated ? ink.ink : ink.ink2,
                borderType: isRated ? 'solid' : [2.5, 2],
                borderWidth: 1.4,
                opacity: 1,
              },
            },
          ];
        }),
      },
    ],
  };
}

export function switchingCostsInWords({ n, costs }: SwitchingCostsInput, language: Language): string {
  const rated = costs.flatMap((entry) => (entry.median === null ? [] : [{ ...entry, median: entry.median }]));
  const [first] = rated.toSorted((a, b) => b.median - a.median);
  const silent = costs.filter(({ named }) => named === 0).length;
  const isRussian = language === 'ru';
  const lead =
    first === undefined
      ? isRussian
        ? 'Ни одна цена смены не оценена.'
        : 'No cost of switching has been rated.'
      : isRussian
        ? `Дороже всего: ${quote(costNames.ru[first.cost], 'ru')}, середина ${formatNumber(first.median, 'ru', 1)} из 5, оценено ${kOfN(first.rated, n, 'ru')}.`
        : `Costliest: ${quote(costNames.en[first.cost], 'en')}, median ${formatNumber(first.median, 'en', 1)} of 5, rated ${kOfN(first.rated, n, 'en')}.`;
  const rest = isRussian
    ? `Не слышали о ценах: ${silent} из ${costs.length}. Молчание не ноль: оно не входит в середину.`
    : `Costs not heard of: ${silent} of ${costs.length}. Silence is not a zero: it does not enter a median.`;
  return `${lead} ${rest}`;
}

export function switchingCostsTable({ n, costs }: SwitchingCostsInput, language: Language): ChartTable {
  const figure = (value: number | null): string => (value === null ? '–' : formatNumber(value, language, 1));
  return {
    columns:
      language === 'ru'
        ? ['Цена смены', 'Говорили', 'Оценено', 'Середина', 'Меньше всего', 'Больше всего']
        : ['Cost of switching', 'Spoke of it', 'Rated', 'Median', 'Lowest', 'Highest'],
    rows: costs.map(({ cost, named, rated, median, low, high }) => [
      costNames[language][cost],
      kOfN(named, n, language),
      kOfN(rated, n, language),
      figure(median),
      figure(low),
      figure(high),
    ]),
  };
}
