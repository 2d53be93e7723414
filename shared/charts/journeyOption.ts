import { formatNumber } from '../domain/formatFigure.ts';
import { type JourneyStageKey, stageNames } from '../domain/journeyStage.ts';
import type { Language } from '../domain/language.ts';
import type { ChartFrame, ChartOption, ChartTable } from './chartFrame.ts';
import { amongPeople, countPeople, quote } from './pictureWords.ts';
import { lineBetween, pixelPlane, type Point, textAt, whisker } from './pixelPlane.ts';
import { estimateTextWidth, wrapText } from './textWidth.ts';

export interface JourneyInput {
  /** People heard. */
  readonly n: number;
  /** All stages in their order; −5…5, null where nobody was heard. */
  readonly stages: readonly {
    readonly stage: JourneyStageKey;
    readonly people: number;
    readonly median: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly positive: number;
    readonly negative: number;
    readonly unrated: number;
  }[];
  /** People with a feeling that belongs to no stage. */
  readonly unplaced: number;
}

/** Fewer people than this make a point, not a finding: it is drawn hollow. */
export const fewPeopleAtStage = 3;
const strongest = 5;
const nameSizePx = 12;

const signed = (value: number, language: Language): string =>
  `${value > 0 ? '+' : ''}${formatNumber(value, language, 1)}`;

interface PlacedName {
  readonly text: string;
  /** The middle of its lines. */
  readonly x: number;
  /** Below the first row. */
  readonly down: number;
}

/** Names under their stages in as few rows as they have room in, none of them past the edge. */
function placeNames(
  names: readonly string[],
  { left, step, widthPx }: { readonly left: number; readonly step: number; readonly widthPx: number },
): PlacedName[] {
  const widthOf = (text: string): number =>
    Math.max(...text.split('\n').map((line) => estimateTextWidth(line, nameSizePx)));
  const wrapped = (rows: number): string[] => names.map((name) => wrapText(name, step * rows - 8, nameSizePx));
  // Rows under each other leave room for one line each.
  const hasRoom = (rows: number): boolean =>
    wrapped(rows).every((text) => widthOf(text) <= step * rows - 8 && (rows === 1 || !text.includes('\n')));
  const rows = [1, 2].find(hasRoom) ?? 3;
  return wrapped(rows).map((text, index) => ({
    text,
    x: Math.min(left + step * (index + 0.5), widthPx - widthOf(text) / 2),
    down: (index % rows) * (rows === 3 ? 15 : 20),
  }));
}

/** Feelings over the stages: the median over people, whiskers to the extremes, no line over a stage without anybody. */
export function journeyOption({ stages }: JourneyInput, frame: ChartFrame): ChartOption {
  const { ink, language, widthPx, heightPx } = frame;
  const left = 76;
  const [top, bottom] = [14, 78];
  const step = (widthPx - left - 8) / stages.length;
  const across = (index: number): number => left + step * (index + 0.5);
  const down = (value: number): number => top + ((strongest - value) / (2 * strongest)) * (heightPx - top - bottom);
  const quiet = { fill: ink.ink3, font: `12px ${ink.sans}` };
  const names = placeNames(
    stages.map(({ stage }) => stageNames[language][stage]),
    { left, step, widthPx },
  );
  const level = (value: number, words: string): ChartOption => textAt(frame, words, [0, down(value)], quiet);
  const words = { ru: ['хорошо', 'плохо', 'людей'], en: ['good', 'bad', 'people'] }[language];
  const numbers = heightPx - 10;
  const graphic = [
    lineBetween([left, down(0)], [widthPx, down(0)], { stroke: ink.rule, lineWidth: 1 }, 0),
    level(strongest, `+5 ${words[0]}`),
    level(0, '0'),
    level(-strongest, `−5 ${words[1]}`),
    textAt(frame, words[2] ?? '', [0, numbers], quiet),
    ...stages.flatMap(({ people, low, high }, index) => [
      textAt(
        frame,
        names[index]?.text ?? '',
        [names[index]?.x ?? 0, heightPx - bottom + 20 + (names[index]?.down ?? 0)],
        { ...quiet, fill: people === 0 ? ink.ink3 : ink.ink, textAlign: 'center' },
      ),
      textAt(frame, people === 0 ? '–' : String(people), [across(index), numbers], {
        ...(people === 0 ? quiet : { font: `600 12px ${ink.sans}` }),
        textAlign: 'center',
      }),
      ...(low === null || high === null
        ? []
        : whisker(frame, [across(index), down(high)], [across(index), down(low)], 2)),
    ]),
  ];
  const points = stages.map(({ median }, index): Point | null =>
    median === null ? null : [across(index), down(median)],
  );
  const links = points.slice(1).flatMap((point, index) => {
    const before = points[index] ?? null;
    return point === null || before === null
      ? []
      : [lineBetween(before, point, { stroke: ink.ink, lineWidth: 1.8 }, 2)];
  });
  return {
    ...pixelPlane(frame),
    graphic: [...graphic, ...links],
    series: [
      {
        type: 'scatter',
        symbol: 'circle',
        symbolSize: 13,
        z: 4,
        data: stages.flatMap(({ stage, people, median, positive, negative }, index) => {
          const point = points[index] ?? null;
          if (point === null || median === null) return [];
          const isFew = people < fewPeopleAtStage;
          const says =
            language === 'ru'
              ? `середина ${signed(median, 'ru')} ${amongPeople(people, 'ru')}; хорошее ${positive}, плохое ${negative}`
              : `median ${signed(median, 'en')} ${amongPeople(people, 'en')}; good ${positive}, bad ${negative}`;
          return [
            {
              name: stage,
              words: `${stageNames[language][stage]}: ${says}`,
              value: [...point],
              itemStyle: {
                color: isFew ? ink.paper : ink.ink,
                borderColor: ink.ink,
                borderWidth: isFew ? 1.6 : 0,
                opacity: 1,
              },
              label: {
                show: true,
                // The last one has no room beside it.
                position: index === stages.length - 1 ? 'left' : 'right',
                distance: 8,
                color: ink.ink,
                textBorderWidth: 0,
                fontFamily: ink.sans,
                fontSize: 12,
                formatter: signed(median, language),
              },
            },
          ];
        }),
      },
    ],
  };
}

export function journeyInWords({ stages, unplaced }: JourneyInput, language: Language): string {
  const heard = stages.flatMap((stage) => (stage.median === null ? [] : [{ ...stage, median: stage.median }]));
  const isRussian = language === 'ru';
  const worst = heard.toSorted((a, b) => a.median - b.median)[0];
  const best = heard.toSorted((a, b) => b.median - a.median)[0];
  const named = ({ stage, median, people }: (typeof heard)[number]): string =>
    `${quote(stageNames[language][stage], language)}, ${signed(median, language)} ${amongPeople(people, language)}`;
  const parts: string[] = [];
  if (worst === undefined || best === undefined) {
    parts.push(isRussian ? 'Ни одно чувство не привязано к этапу.' : 'No feeling is tied to a stage.');
  } else if (worst.stage === best.stage) {
    parts.push(
      isRussian ? `Чувства слышны на одном этапе: ${named(worst)}.` : `Feelings at one stage: ${named(worst)}.`,
    );
  } else {
    parts.push(
      isRussian
        ? `Тяжелее всего: ${named(worst)}; легче всего: ${named(best)}.`
        : `Hardest: ${named(worst)}; easiest: ${named(best)}.`,
    );
  }
  const silent = stages.length - heard.length;
  if (heard.length > 0 && silent > 0)
    parts.push(
      isRussian
        ? `Этапов без данных: ${silent}, над ними линии нет.`
        : `Stages without data: ${silent}; the line stops there.`,
    );
  if (heard.some(({ people }) => people < fewPeopleAtStage))
    parts.push(isRussian ? 'Пустой кружок: меньше 3 человек.' : 'A hollow mark: fewer than 3 people.');
  if (heard.some(({ unrated }) => unrated > 0))
    parts.push(
      isRussian ? 'Чувство без отмеченной силы считается за 1.' : 'A feeling without a noted strength counts as 1.',
    );
  if (unplaced > 0)
    parts.push(
      isRussian
        ? `Вне этапов остались чувства ${amongPeople(unplaced, 'ru')}.`
        : `Feelings outside of stages: ${amongPeople(unplaced, 'en')}.`,
    );
  return parts.join(' ');
}

export function journeyTable({ stages }: JourneyInput, language: Language): ChartTable {
  const isRussian = language === 'ru';
  const figure = (value: number | null): string => (value === null ? '–' : signed(value, language));
  return {
    columns: isRussian
      ? ['Этап', 'Людей', 'Середина', 'Самое плохое', 'Самое хорошее', 'С хорошим', 'С плохим', 'Сила не отмечена']
      : ['Stage', 'People', 'Median', 'Lowest', 'Highest', 'With good', 'With bad', 'Strength not noted'],
    rows: stages.map(({ stage, people, median, low, high, positive, negative, unrated }) => [
      stageNames[language][stage],
      people === 0 ? '0' : countPeople(people, language),
      figure(median),
      figure(low),
      figure(high),
      String(positive),
      String(negative),
      String(unrated),
    ]),
  };
}
