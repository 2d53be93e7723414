import type { SegmentMapInput } from '#shared/charts/segmentMapOption.ts';
import type { ForcesInput } from '#shared/charts/forcesOption.ts';
import type { ChartFrame } from '#shared/charts/chartFrame.ts';
import { lightInk } from '#shared/charts/chartInk.ts';

export const frame = (widthPx: number, heightPx: number, language: 'ru' | 'en' = 'ru'): ChartFrame => ({
  widthPx,
  heightPx,
  ink: lightInk,
  language,
});

const names =
  'Анна Л.|Денис В.|Игорь С.|Марина К.|Светлана П.|Полина Ж.|Ольга Т.|Лев Н.|Катя М.|Руслан А.|Тимур Х.|Юлия Б.|Никита Р.|Вера Д.|Ася Г.|Инна Ф.|Глеб О.|Павел Е.'.split(
    '|',
  );

/** Eighteen people in three tight groups, some almost on top of each other. */
export const crowdedMap: SegmentMapInput = {
  points: names.map((label, index) => {
    const group = index < 7 ? 0 : index < 12 ? 1 : index < 15 ? 2 : 3;
    const [x, y] = [
      [0.3, 0.35],
      [-0.4, 0.05],
      [0.35, -0.4],
      [0, 0],
    ][group] as [number, number];
    return {
      respondentId: `r${index}`,
      label,
      x: x + 0.06 * Math.cos(index * 2.4) + (index % 3) * 0.01,
      y: y + 0.07 * Math.sin(index * 2.4),
    };
  }),
  segments: [
    {
      id: 's1',
      name: 'Собирают месяц вручную',
      respondentIds: [0, 1, 2, 3, 4, 5, 6].map((n) => `r${n}`),
      medoidRespondentId: 'r1',
      isMain: true,
    },
    {
      id: 's2',
      name: 'Платят и не могут проверить',
      respondentIds: [7, 8, 9, 10, 11].map((n) => `r${n}`),
      medoidRespondentId: 'r10',
      isMain: false,
    },
    {
      id: 's3',
      name: 'Ждут акты от клиентов',
      respondentIds: [12, 13, 14].map((n) => `r${n}`),
      medoidRespondentId: 'r12',
      isMain: false,
    },
  ],
  varianceShown: 0.57,
};

export const tornado = {
  contribution: 291_000,
  currency: 'RUB',
  bars: [
    { label: 'Цена', worse: -88_200, better: 88_200 },
    { label: 'Покупок на клиента', worse: -72_000, better: 72_000 },
    { label: 'Доля покупки', worse: -67_500, better: 67_500 },
    { label: 'Цена человека', worse: -38_400, better: 38_400 },
    { label: 'Первая продажа', worse: -4500, better: 4500 },
  ],
};

export const funnel = {
  asked: 9,
  stages: [
    { label: 'Спросили о деньгах', people: 9, low: 0.7, high: 1 },
    { label: 'Назвали срок', people: 6, low: 0.354, high: 0.879 },
    { label: 'Пообещали письменно', people: 4, low: 0.189, high: 0.733 },
    { label: 'Оплатили', people: 2, low: 0.063, high: 0.547 },
  ],
  breakEven: 0.042,
};

export const saturation = { newCodes: [9, 6, 5, 3, 2, 0, 1, 0, 0], reachedAt: 9 };
export const cooccurrence = {
  names: ['сверка вручную в конце месяца', 'своя таблица', 'счета и акты в разных местах', '1–2 дня владельца'],
  pairs: [
    { a: 0, b: 1, people: 7 },
    { a: 0, b: 2, people: 5 },
    { a: 1, b: 3, people: 2 },
    { a: 2, b: 3, people: 1 },
  ],
};
export const forces: ForcesInput = {
  n: 18,
  forces: [
    { force: 'push', people: 15, low: 0.608, high: 0.942 },
    { force: 'pull', people: 9, low: 0.29, high: 0.71 },
    { force: 'habit', people: 11, low: 0.386, high: 0.797 },
    { force: 'anxiety', people: 4, low: 0.09, high: 0.452 },
  ],
  moved: 16,
  held: 12,
  both: 10,
};

export const quality = {
  measure: 'talkRatio',
  points: [0.62, 0.5, 0.41, 0.44, 0.36, 0.31, 0.28].map((value, index) => ({
    title: `И${index}`,
    day: '1 мар',
    value,
  })),
  trend: { slope: -0.05, intercept: 0.65, low: -0.08, high: -0.02 },
  limit: 0.3,
} as const;
