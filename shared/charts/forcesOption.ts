import type { Language } from '../domain/language.ts';
import {
  baseOption,
  hiddenAxis,
  nameAxis,
  plainLabel,
  type ChartFrame,
  type ChartOption,
  type ChartTable,
} from './chartFrame.ts';
import { chartWords } from './chartWords.ts';

export interface ForcesInput {
  /** People heard. */
  readonly of: number;
  /** People with at least one coding of the force. */
  readonly push: number;
  readonly pull: number;
  readonly habit: number;
  readonly anxiety: number;
}

const forces = ['push', 'pull', 'habit', 'anxiety'] as const;
const names = {
  ru: { push: 'Толкает прочь от старого', pull: 'Тянет к новому', habit: 'Держит привычка', anxiety: 'Тревожит новое' },
  en: {
    push: 'Push away from the old',
    pull: 'Pull to the new',
    habit: 'Held by habit',
    anxiety: 'Anxiety of the new',
  },
} as const;

/** Four forces of switching, counted in people. The bars are not to be added or compared as strengths. */
export function forcesOption(input: ForcesInput, frame: ChartFrame): ChartOption {
  const { ink, language } = frame;
  const width = 190;
  return {
    ...baseOption(frame),
    grid: { left: width, right: 64, top: 4, bottom: 4 },
    xAxis: hiddenAxis(0, Math.max(1, input.of)),
    yAxis: nameAxis(
      frame,
      forces.map((force) => names[language][force]),
      width - 14,
    ),
    series: [
      {
        type: 'bar',
        barWidth: 16,
        data: forces.map((force, index) => ({
          value: input[force],
          itemStyle: { color: index < 2 ? ink.data[1] : ink.data[0] },
          label: plainLabel(frame, {
            position: 'right',
            color: ink.ink,
            formatter: language === 'ru' ? `${input[force]} из ${input.of}` : `${input[force]} of ${input.of}`,
          }),
        })),
      },
    ],
  };
}

export function forcesInWords({ push, pull, habit, anxiety, of }: ForcesInput, language: Language): string {
  return chartWords[language].forces(push, pull, habit, anxiety, of);
}

export function forcesTable(input: ForcesInput, language: Language): ChartTable {
  const words = chartWords[language];
  return {
    columns: [words.force, words.people],
    rows: forces.map((force) => [names[language][force], String(input[force])]),
  };
}
