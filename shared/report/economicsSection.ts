import { printInk } from '../charts/chartInk.ts';
import { tornadoInWords, tornadoOption } from '../charts/tornadoOption.ts';
import type { ReportBlock } from '../domain/reportDocument.ts';
import { economicsInputKeys, type EconomicsInputKey } from '../domain/validation.ts';
import { leverOfInput } from '../workflow/scenarioLevers.ts';
import { cell, heading, left, paragraph, plainNote, right, strong } from './reportContext.ts';
import type { SegmentReportContext } from './segmentReportContext.ts';

/** An input as it is said: a share, an amount or a plain number. */
export function sayInput(
  { share, money, number }: SegmentReportContext,
  key: EconomicsInputKey,
  value: number,
): string {
  if (key === 'C1') return share(value);
  return key === 'UA' || key === 'APC' || key === 'reachableBuyers' ? number(value) : money(value);
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
  const lines: [string, string, string][] = [
    [formulas.buyers, `UA × C1 = ${number(inputs.users)} × ${conversion}`, number(buyers)],
    [
      formulas.perBuyer,
      `(AvP − COGS) × APC − 1sCOGS = (${price} − ${cogs}) × ${purchases} − ${first}`,
      money(marginPerBuyer),
    ],
    [formulas.perUser, `AMPPU × C1 = ${money(marginPerBuyer)} × ${conversion}`, money(marginPerUser)],
    [formulas.costPerBuyer, `CPA / C1 = ${cpa} / ${conversion}`, money(costPerBuyer)],
    [
      formulas.contribution,
      `UA × (AMPU − CPA) = ${number(inputs.users)} × (${money(marginPerUser)} − ${cpa})`,
      money(contribution),
    ],
    [formulas.profit, `CM − FC = ${money(contribution)} − ${money(inputs.fixedCosts)}`, money(metrics?.profit ?? 0)],
    [
      formulas.market,
      `${number(reachable)} × (AMPPU − CAC) = ${number(reachable)} × (${money(marginPerBuyer)} − ${money(costPerBuyer)})`,
      money(economics.marketMargin),
    ],
    [
      formulas.breakEvenPrice,
      `COGS + (CPA / C1 + 1sCOGS) / APC = ${cogs} + (${money(costPerBuyer)} + ${first}) / ${purchases}`,
      money(economics.breakEvenPrice),
    ],
  ];
  if (economics.breakEvenConversion !== null) {
    lines.push([
      formulas.breakEvenShare,
      `CPA / AMPPU = ${cpa} / ${money(marginPerBuyer)}`,
      share(economics.breakEvenConversion),
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
    ...(mvp === null ? [] : [paragraph(texts.testedPrice(money(economics.price), names.scrub(mvp.name)))]),
    {
      kind: 'table',
      columns: [left(columns.input), right(columns.value), left(columns.source), left(columns.note)],
      rows: economicsInputKeys.map((key) => {
        const { value, source, note, range } = scenario.inputs[key];
        const shown = sayInput(context, key, key === 'AvP' ? economics.price : value);
        const ends = range === null ? [] : [range.low, range.high].map((end) => sayInput(context, key, end));
        return [
          cell(texts.inputs[key]),
          ends.length === 0 ? strong(shown) : strong(`${shown} (${ends.join(' – ')})`),
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
