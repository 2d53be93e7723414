import { printInk } from '../charts/chartInk.ts';
import { tornadoInWords, tornadoOption } from '../charts/tornadoOption.ts';
import type { ReportBlock } from '../domain/reportDocument.ts';
import { economicsInputKeys, type EconomicsInputKey, type EconomicsScenario } from '../domain/validation.ts';
import type { RangedFigure } from '../analysis/economicsRanges.ts';
import { sayRange } from '../workflow/sayRange.ts';
import { leverOfInput, scenarioRanges } from '../workflow/scenarioLevers.ts';
import { cell, heading, left, paragraph, plainNote, right, strong } from './reportContext.ts';
import type { SegmentReportContext } from './segmentReportContext.ts';
import { storyTexts } from './storyTexts.ts';

/** An input as it is said: a share, an amount or a plain number. */
export function sayInput(
  { share, money, number }: SegmentReportContext,
  key: EconomicsInputKey,
  value: number,
): string {
  if (key === 'C1') return share(value);
  return key === 'UA' || key === 'APC' || key === 'reachableBuyers' ? number(value) : money(value);
}

/** How long subscribers stay, where the buyers subscribe. */
function sayStay({ options, share, number }: SegmentReportContext, scenario: EconomicsScenario): ReportBlock[] {
  const { subscription, inputs } = scenario;
  if (subscription === null) return [];
  const words = storyTexts[options.language];
  return [paragraph(words.subscription(share(subscription.churn.value), number(inputs.APC.value)))];
}

/** Every input with its source, every formula with its numbers, and which input moves the contribution most. */
export function economicsSection(context: SegmentReportContext): ReportBlock[] {
  const { view, texts, money, number, share, names, options, input } = context;
  const { scenario, economics, mvp } = view;
  if (scenario === null || economics === null) {
    return [heading(2, texts.headings.economics), plainNote(texts.noEconomics)];
  }
  const { columns, formulas } = texts;
  const { inputs, result, marginPerBuyer, marginPerUser, costPerBuyer } = economics;
  const { metrics } = result;
  const buyers = metrics?.buyers ?? 0;
  const contribution = metrics?.contribution ?? 0;
  const reachable = scenario.inputs.reachableBuyers.value;
  const [price, cogs, first, cpa] = [inputs.price, inputs.costPerSale, inputs.firstSaleCost, inputs.costPerUser].map(
    money,
  );
  const [purchases, conversion] = [number(inputs.salesPerBuyer), share(inputs.conversion)];
  const ranges = scenarioRanges(scenario.inputs, mvp?.price ?? null);
  const hasRanges = economicsInputKeys.some((key) => scenario.inputs[key].range !== null);
  const ranged = (value: string, figure: RangedFigure, say: (end: number) => string): string => {
    const ends = sayRange(ranges[figure], say, options.language);
    return ends === '' ? value : `${value} (${ends})`;
  };
  const lines: [string, string, string][] = [
    [formulas.buyers, `UA × C1 = ${number(inputs.users)} × ${conversion}`, number(buyers)],
    [
      formulas.perBuyer,
      `(AvP − COGS) × APC − 1sCOGS = (${price} − ${cogs}) × ${purchases} − ${first}`,
      ranged(money(marginPerBuyer), 'marginPerBuyer', money),
    ],
    [
      formulas.perUser,
      `AMPPU × C1 = ${money(marginPerBuyer)} × ${conversion}`,
      ranged(money(marginPerUser), 'marginPerUser', money),
    ],
    [formulas.costPerBuyer, `CPA / C1 = ${cpa} / ${conversion}`, ranged(money(costPerBuyer), 'costPerBuyer', money)],
    [
      formulas.contribution,
      `UA × (AMPU − CPA) = ${number(inputs.users)} × (${money(marginPerUser)} − ${cpa})`,
      ranged(money(contribution), 'contribution', money),
    ],
    [
      formulas.profit,
      `CM − FC = ${money(contribution)} − ${money(inputs.fixedCosts)}`,
      ranged(money(metrics?.profit ?? 0), 'profit', money),
    ],
    [
      formulas.market,
      `${number(reachable)} × (AMPPU − CAC) = ${number(reachable)} × (${money(marginPerBuyer)} − ${money(costPerBuyer)})`,
      money(economics.marketMargin),
    ],
    [
      formulas.breakEvenPrice,
      `COGS + (CPA / C1 + 1sCOGS) / APC = ${cogs} + (${money(costPerBuyer)} + ${first}) / ${purchases}`,
      ranged(money(economics.breakEvenPrice), 'breakEvenPrice', money),
    ],
  ];
  if (economics.breakEvenConversion !== null) {
    lines.push([
      formulas.breakEvenShare,
      `CPA / AMPPU = ${cpa} / ${money(marginPerBuyer)}`,
      ranged(share(economics.breakEvenConversion), 'breakEvenConversion', share),
    ]);
  }
  const labelOf = new Map(
    Object.entries(leverOfInput).map(([key, field]) => [field as string, texts.inputs[key as EconomicsInputKey]]),
  );
  const tornado = {
    contribution,
    currency: input.facts.project.currency,
    // Contribution is a straight line in every lever, so the worse side mirrors the better one.
    bars: result.sensitivity.map(({ field, contributionChange }) => ({
      label: labelOf.get(field) ?? field,
      worse: -contributionChange,
      better: contributionChange,
    })),
  };
  const size = { widthPx: 650, heightPx: 250 };
  return [
    heading(2, texts.headings.economics),
    ...sayStay(context, scenario),
    ...(mvp === null ? [] : [paragraph(texts.testedPrice(money(economics.price), names.scrub(mvp.name)))]),
    {
      kind: 'table',
      columns: [left(columns.input), right(columns.value), left(columns.source), left(columns.note)],
      rows: economicsInputKeys.map((key) => {
        const { value, source, note, range } = scenario.inputs[key];
        const shown = sayInput(context, key, key === 'AvP' ? economics.price : value);
        const ends = sayRange(range, (end) => sayInput(context, key, end), options.language);
        return [
          cell(texts.inputs[key]),
          strong(ends === '' ? shown : `${shown} (${ends})`),
          cell(texts.sources[source]),
          cell(names.scrub(note)),
        ];
      }),
    },
    {
      kind: 'table',
      columns: [left(''), left(''), right('')],
      rows: lines.map(([name, formula, value]) => [cell(name), cell(formula), strong(value)]),
    },
    ...(hasRanges ? [plainNote(storyTexts[options.language].ranges)] : []),
    heading(3, texts.headings.tornado),
    {
      kind: 'chart',
      title: texts.headings.tornado,
      option: tornadoOption(tornado, { ...size, ink: printInk, language: options.language }),
      ...size,
      inWords: tornadoInWords(tornado, options.language),
    },
  ];
}
