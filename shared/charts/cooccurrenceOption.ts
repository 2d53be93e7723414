import type { Language } from '../domain/language.ts';
import { baseOption, nameAxis, plainLabel, type ChartFrame, type ChartOption, type ChartTable } from './chartFrame.ts';
import { chartWords } from './chartWords.ts';
import { countPeople } from './pictureWords.ts';

export interface CooccurrenceInput {
  readonly names: readonly string[];
  /** Pairs `a < b` of indexes into `names`, with the people who have both. */
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly people: number }[];
}

/**
 * Which codes meet in the same people, as the lower half of a matrix: rows carry the names, columns their numbers.
 * The figure in a square says the people, its shade repeats it.
 */
export function cooccurrenceOption({ names, pairs }: CooccurrenceInput, frame: ChartFrame): ChartOption {
  const { ink } = frame;
  const left = 220;
  const top = 24;
  const cell = Math.min((frame.widthPx - left - 8) / names.length, (frame.heightPx - top - 4) / names.length);
  const most = Math.max(1, ...pairs.map(({ people }) => people));
  const shade = (people: number): number => (people > most * 0.66 ? 2 : people > most * 0.33 ? 1 : 0);
  const onShade = [ink.ink, ink.paper, ink.paper];
  return {
    ...baseOption(frame),
    grid: { left, top, width: cell * names.length, height: cell * names.length },
    xAxis: {
      type: 'category',
      data: names.map((_, index) => String(index + 1)),
      position: 'top',
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { interval: 0, color: ink.ink3, fontFamily: ink.sans, fontSize: 12, textBorderWidth: 0 },
    },
    yAxis: nameAxis(
      frame,
      names.map((name, index) => `${name}\u00a0${index + 1}`),
      left - 16,
      'right',
    ),
    series: [
      {
        type: 'scatter',
        symbol: 'rect',
        symbolSize: Math.max(4, cell - 3),
        data: pairs
          .filter(({ people }) => people > 0)
          .map(({ a, b, people }) => ({
            value: [a, b, people],
            words: `${names[a] ?? ''} + ${names[b] ?? ''}: ${countPeople(people, frame.language)}`,
            itemStyle: { color: ink.data[shade(people)], opacity: 1 },
            label: plainLabel(frame, { formatter: String(people), color: onShade[shade(people)], position: 'inside' }),
          })),
      },
    ],
  };
}

export function cooccurrenceInWords({ names, pairs }: CooccurrenceInput, language: Language): string {
  const words = chartWords[language];
  const best = pairs.toSorted((x, y) => y.people - x.people)[0];
  return best === undefined || best.people === 0
    ? words.cooccurrenceEmpty
    : words.cooccurrence(names[best.a] ?? '', names[best.b] ?? '', best.people);
}

export function cooccurrenceTable({ names, pairs }: CooccurrenceInput, language: Language): ChartTable {
  const words = chartWords[language];
  return {
    columns: [words.code, words.otherCode, words.together],
    rows: pairs
      .toSorted((x, y) => y.people - x.people)
      .map(({ a, b, people }) => [names[a] ?? '', names[b] ?? '', String(people)]),
  };
}
