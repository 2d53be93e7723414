import type { Force } from '../domain/codeType.ts';
import { formatShareRange } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import type { ChartFrame, ChartOption, ChartTable } from './chartFrame.ts';
import { amongPeople, forceNames, kOfN } from './pictureWords.ts';
import { lineBetween, pixelPlane, textAt, whisker } from './pixelPlane.ts';
import { estimateTextWidth, wrapText } from './textWidth.ts';

export interface ForcesInput {
  /** People heard. */
  readonly n: number;
  /** People with at least one coding of the force, in the order of drawing. */
  readonly forces: readonly {
    readonly force: Force;
    readonly people: number;
    /** The 95 % interval of their share, each 0–1. */
    readonly low: number;
    readonly high: number;
  }[];
  /** People with push or pull, with habit or anxiety, and with both. */
  readonly moved: number;
  readonly held: number;
  readonly both: number;
}

const moving: readonly Force[] = ['push', 'pull'];
const barHeight = 16;

/** Four forces of switching, counted in people of those heard. The bars are not to be added or compared as strengths. */
export function forcesOption({ n, forces }: ForcesInput, frame: ChartFrame): ChartOption {
  const { ink, language, widthPx, heightPx } = frame;
  const left = Math.min(190, widthPx * 0.36);
  const rangeOf = ({ low, high }: ForcesInput['forces'][number]): string =>
    n === 0 ? '' : formatShareRange(low, high, language);
  const widest = (texts: readonly string[], fontSizePx: number): number =>
    Math.max(0, ...texts.map((text) => estimateTextWidth(text, fontSizePx)));
  const counts = forces.map(({ people }) => kOfN(people, n, language));
  const right = Math.max(128, 12 + widest(counts, 14) + 10 + widest(forces.map(rangeOf), 12));
  const width = Math.max(40, widthPx - left - right);
  const row = heightPx / Math.max(1, forces.length);
  const across = (share: number): number => left + share * width;
  const middle = (index: number): number => row * (index + 0.5);
  const shareOf = (people: number): number => (n === 0 ? 0 : people / n);
  const outline = (x: number, y: number, length: number): ChartOption => ({
    type: 'rect',
    shape: { x, y, width: length, height: barHeight },
    style: { fill: 'transparent', stroke: ink.data[1], lineWidth: 1 },
    silent: true,
    z: 4,
  });
  return {
    ...pixelPlane(frame),
    graphic: forces.flatMap((counted, index) => {
      const { force, people, low, high } = counted;
      const y = middle(index);
      return [
        ...(index === 2 ? [lineBetween([0, row * 2], [widthPx, row * 2], { stroke: ink.rule, lineWidth: 1 })] : []),
        textAt(frame, wrapText(forceNames[language][force], left - 14, 13), [0, y]),
        textAt(frame, kOfN(people, n, language), [left + width + 12, y], { font: `600 13px ${ink.sans}` }),
        textAt(frame, rangeOf(counted), [widthPx, y], { fill: ink.ink3, font: `12px ${ink.sans}`, textAlign: 'right' }),
        // The faint shade needs an outline; a stretched symbol would stretch its own.
        ...(moving.includes(force) ? [] : [outline(left, y - barHeight / 2, Math.max(3, shareOf(people) * width))]),
        ...(n === 0 ? [] : whisker(frame, [across(low), y], [across(high), y])),
      ];
    }),
    series: [
      {
        type: 'scatter',
        symbol: 'rect',
        z: 3,
        data: forces.map(({ force, people }, index) => {
          const length = Math.max(3, shareOf(people) * width);
          const isMoving = moving.includes(force);
          return {
            name: force,
            words: `${forceNames[language][force]}: ${kOfN(people, n, language)}`,
            value: [left + length / 2, middle(index)],
            symbolSize: [length, barHeight],
            itemStyle: { color: isMoving ? ink.data[1] : ink.data[0], opacity: 1 },
          };
        }),
      },
    ],
  };
}

export function forcesInWords({ n, moved, held, both }: ForcesInput, language: Language): string {
  if (n === 0) return language === 'ru' ? 'Никого ещё не слышали.' : 'Nobody has been heard yet.';
  return language === 'ru'
    ? `Из ${n}: к новому толкает или тянет ${moved}, держит привычка или тревога ${held}; и то и другое ${amongPeople(both, 'ru')}. Это число людей, а не сила: перевес по нему не вычисляют. Кто молчал, мог не быть спрошен.`
    : `Of ${n}: pushed or pulled to the new ${moved}, held by habit or anxiety ${held}; both ${amongPeople(both, 'en')}. These count people, not strength: no balance follows from them. The silent may not have been asked.`;
}

export function forcesTable({ n, forces }: ForcesInput, language: Language): ChartTable {
  return {
    columns: language === 'ru' ? ['Сила', 'Людей', 'Интервал 95\u00a0%'] : ['Force', 'People', '95% interval'],
    rows: forces.map(({ force, people, low, high }) => [
      forceNames[language][force],
      kOfN(people, n, language),
      formatShareRange(low, high, language),
    ]),
  };
}
