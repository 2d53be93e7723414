import type { FigureRange } from '#shared/analysis/economicsRanges.ts';
import type { LightRecords } from '#shared/contract/projectsContract.ts';
import { formatMoney, formatNumber, formatShare } from '#shared/domain/formatFigure.ts';
import type { Language } from '#shared/domain/language.ts';
import type { EconomicsScenario } from '#shared/domain/validation.ts';
import { sayRange } from '#shared/workflow/sayRange.ts';
import { scenarioEconomics } from '#shared/workflow/scenarioEconomics.ts';
import { scenarioRanges } from '#shared/workflow/scenarioLevers.ts';

/** The price that was put to people with the scenario's prototype; null without one. */
function priceOf(scenario: EconomicsScenario, records: LightRecords): number | null {
  return records.mvp.find(({ id }) => id === scenario.mvpId)?.price ?? null;
}

/** A scenario with what follows from it; `figures` and `ranges` are null when its inputs cannot be computed with. */
export function computeScenario(scenario: EconomicsScenario, records: LightRecords) {
  const price = priceOf(scenario, records);
  const figures = scenarioEconomics(scenario.inputs, price);
  return { figures, ranges: figures === null ? null : scenarioRanges(scenario.inputs, price) };
}

export type ComputedScenario = ReturnType<typeof computeScenario>;

/** «1 200 ₽ (900 ₽ – 1 500 ₽)»: the figure, and between what it may lie where its inputs have ranges. */
function withRange(value: string, range: FigureRange | undefined, say: (end: number) => string, language: Language) {
  const ends = sayRange(range, say, language);
  return ends === '' ? value : `${value} (${ends})`;
}

const labels: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'Маржа с покупателя (AMPPU)',
    'Маржа с человека (AMPU)',
    'Стоимость покупателя (CAC)',
    'Вклад (CM)',
    'Прибыль',
    'Безубыточная цена',
    'Безубыточная конверсия',
    'Сильнее всего влияют',
  ],
  en: [
    'Margin per buyer (AMPPU)',
    'Margin per user (AMPU)',
    'Cost per buyer (CAC)',
    'Contribution (CM)',
    'Profit',
    'Break-even price',
    'Break-even conversion',
    'Strongest levers',
  ],
};

function sayStay({ subscription, inputs }: EconomicsScenario, language: Language): string[] {
  if (subscription === null) return [];
  const churn = formatShare(subscription.churn.value, language);
  const payments = formatNumber(inputs.APC.value, language);
  return [
    language === 'ru'
      ? `Подписка: отток ${churn} в месяц, оплат на покупателя ${payments}`
      : `Subscription: churn ${churn} a month, payments per buyer ${payments}`,
  ];
}

/** The figures of one scenario, a line each. */
export function linesOfScenario(
  scenario: EconomicsScenario,
  { figures, ranges }: ComputedScenario,
  currency: string,
  language: Language,
): string[] {
  const metrics = figures?.result.metrics ?? null;
  if (figures === null || metrics === null) {
    return [
      language === 'ru'
        ? 'С такими числами посчитать нельзя: проверьте конверсию и цену.'
        : 'These figures cannot be computed with: check conversion and price.',
    ];
  }
  const money = (value: number) => formatMoney(value, currency, language);
  const share = (value: number) => formatShare(value, language, 2);
  const ranged = (value: number, range?: FigureRange) => withRange(money(value), range, money, language);
  const strongest = figures.result.sensitivity.slice(0, 3).map(({ field }) => field);
  const values = [
    ranged(figures.marginPerBuyer, ranges?.marginPerBuyer),
    ranged(figures.marginPerUser, ranges?.marginPerUser),
    ranged(figures.costPerBuyer, ranges?.costPerBuyer),
    ranged(metrics.contribution, ranges?.contribution),
    ranged(metrics.profit, ranges?.profit),
    ranged(figures.breakEvenPrice, ranges?.breakEvenPrice),
    figures.breakEvenConversion === null
      ? '—'
      : withRange(share(figures.breakEvenConversion), ranges?.breakEvenConversion, share, language),
    strongest.join(', '),
  ];
  return [...sayStay(scenario, language), ...labels[language].map((label, at) => `${label}: ${values[at] ?? ''}`)];
}
