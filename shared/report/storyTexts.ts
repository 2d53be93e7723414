import type { Language } from '../domain/language.ts';

const ru = {
  headings: {
    scenarios: 'Сценарии рядом',
    history: 'История пути',
    savings: 'Что сберегло вовремя узнанное',
  },
  columns: {
    figure: 'Показатель',
    when: 'Когда',
    what: 'Что',
    why: 'Почему и кто',
    atThatTime: 'Что было тогда',
    wave: 'Волна',
    ended: 'Чем кончилась',
    planned: 'По плану',
    spent: 'Потрачено',
    saved: 'Сбережено',
    from: 'Откуда цифры',
  },
  ranges: 'Диапазоны в скобках — крайние значения при всех сочетаниях концов вводных, а не вероятности.',
  subscription: (churn: string, payments: string) =>
    `Подписка: отток ${churn} в месяц, отсюда ${payments} оплат на покупателя.`,
  testedPrice: 'Цена, которую называли',
  perPersonLeft: 'Остаётся с человека',
  someScenarios: (shown: string, all: string) => `Показаны ${shown} из ${all}: текущий и последние.`,
  sameInputs: 'Показаны вводные, в которых сценарии расходятся, и то, что из них выходит.',
  currentScenario: (name: string) => `${name} (текущий)`,
  waveOf: (wave: number) => `волна ${wave}`,
  haveOfNeed: (have: string, need: string) => `есть ${have}, нужно ${need}`,
  metGates: (met: string, all: string) => `ворот ${met} из ${all}`,
  paidOfAsked: (paid: number, asked: number) => `оплатили ${paid} из ${asked}`,
  lastEvents: (shown: string, all: string) => `Показаны последние ${shown} из ${all}.`,
  months: (months: string, _count: number) => `${months}\u00a0мес.`,
  savedAltogether: (cost: string, months: string) => `Всего сбережено ${cost} и ${months}`,
};

const en: typeof ru = {
  headings: {
    scenarios: 'Scenarios side by side',
    history: 'History of the path',
    savings: 'What it saved to know in time',
  },
  columns: {
    figure: 'Figure',
    when: 'When',
    what: 'What',
    why: 'Why and who',
    atThatTime: 'What there was then',
    wave: 'Wave',
    ended: 'How it ended',
    planned: 'As planned',
    spent: 'Spent',
    saved: 'Saved',
    from: 'Source of the figures',
  },
  ranges: 'Ranges in brackets are the extremes over all combinations of the ends of the inputs, not probabilities.',
  subscription: (churn, payments) => `Subscription: churn ${churn} a month, hence ${payments} payments per buyer.`,
  testedPrice: 'Price that was named',
  perPersonLeft: 'Left of one person',
  someScenarios: (shown, all) => `${shown} of ${all} are shown: the current one and the latest.`,
  sameInputs: 'Shown are the inputs in which the scenarios differ, and what comes out.',
  currentScenario: (name) => `${name} (current)`,
  waveOf: (wave) => `wave ${wave}`,
  haveOfNeed: (have, need) => `has ${have}, needs ${need}`,
  metGates: (met, all) => `gates ${met} of ${all}`,
  paidOfAsked: (paid, asked) => `${paid} of ${asked} paid`,
  lastEvents: (shown, all) => `The latest ${shown} of ${all} are shown.`,
  months: (months, count) => `${months}\u00a0${count === 1 ? 'month' : 'months'}`,
  savedAltogether: (cost, months) => `Altogether ${cost} and ${months} were saved.`,
};

/** The words of the sections that tell how the project got where it is. */
export const storyTexts: Readonly<Record<Language, typeof ru>> = { ru, en };
