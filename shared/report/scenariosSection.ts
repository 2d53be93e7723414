import type { RangedFigure } from '../analysis/economicsRanges.ts';
import type { ReportBlock } from '../domain/reportDocument.ts';
import { economicsInputKeys, type EconomicsScenario } from '../domain/validation.ts';
import { sayRange } from '../workflow/sayRange.ts';
import { type ScenarioEconomics, scenarioEconomics } from '../workflow/scenarioEconomics.ts';
import { scenarioRanges } from '../workflow/scenarioLevers.ts';
import { sayInput } from './economicsSection.ts';
import { cell, heading, left, plainNote, right, strong } from './reportContext.ts';
import type { SegmentReportContext } from './segmentReportContext.ts';
import { storyTexts } from './storyTexts.ts';

/** As many columns as can be read beside their figures. */
const mostShown = 4;

interface Column {
  readonly scenario: EconomicsScenario;
  readonly economics: ScenarioEconomics | null;
  readonly ranges: ReturnType<typeof scenarioRanges> | null;
}

const figureOf: Readonly<Record<RangedFigure, (economics: ScenarioEconomics) => number | null>> = {
  marginPerBuyer: ({ marginPerBuyer }) => marginPerBuyer,
  marginPerUser: ({ marginPerUser }) => marginPerUser,
  costPerBuyer: ({ costPerBuyer }) => costPerBuyer,
  contributionPerUser: ({ result }) => result.metrics?.contributionPerUser ?? null,
  contribution: ({ result }) => result.metrics?.contribution ?? null,
  profit: ({ result }) => result.metrics?.profit ?? null,
  breakEvenPrice: ({ breakEvenPrice }) => breakEvenPrice,
  breakEvenConversion: ({ breakEvenConversion }) => breakEvenConversion,
};

/** The current one, then the latest. */
function chooseColumns({ input: { facts } }: SegmentReportContext): Column[] {
  const latest = facts.economicsScenarios.toReversed();
  const chosen = latest.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent)).slice(0, mostShown);
  return chosen.map((scenario) => {
    const price = facts.mvps.find(({ id }) => id === scenario.mvpId)?.price ?? null;
    const economics = scenarioEconomics(scenario.inputs, price);
    return { scenario, economics, ranges: economics === null ? null : scenarioRanges(scenario.inputs, price) };
  });
}

/** Every scenario of the project beside the others: inputs in which they differ, and results. Empty with one or none. */
export function scenariosSection(context: SegmentReportContext): ReportBlock[] {
  const { input, options, names, money, share, texts } = context;
  const words = storyTexts[options.language];
  const all = input.facts.economicsScenarios.length;
  if (all < 2) return [];
  const columns = chooseColumns(context);
  const row = (name: string, values: readonly string[]) => {
    const differs = new Set(values).size > 1;
    return [cell(name), ...values.map((value) => (differs ? strong(value) : cell(value)))];
  };
  const inputRows = economicsInputKeys
    .map((key) => {
      const said = columns.map(({ scenario: { inputs } }) => {
        const { value, range, source } = inputs[key];
        const ends = sayRange(range, (end) => sayInput(context, key, end), options.language);
        return `${sayInput(context, key, value)}${ends === '' ? '' : ` (${ends})`}, ${texts.sources[source]}`;
      });
      return { name: texts.inputs[key], said };
    })
    .filter(({ said }) => new Set(said).size > 1);
  const resultRow = (name: string, figure: RangedFigure) => {
    const say = figure === 'breakEvenConversion' ? share : money;
    const values = columns.map(({ economics, ranges }) => {
      const value = economics === null ? null : figureOf[figure](economics);
      if (value === null) return texts.nothing;
      const ends = sayRange(ranges?.[figure], say, options.language);
      return ends === '' ? say(value) : `${say(value)} (${ends})`;
    });
    return row(name, values);
  };
  const { formulas } = texts;
  return [
    heading(2, words.headings.scenarios),
    plainNote(
      [
        words.sameInputs,
        ...(all > columns.length ? [words.someScenarios(String(columns.length), String(all))] : []),
      ].join(' '),
    ),
    {
      kind: 'table',
      columns: [
        left(words.columns.figure),
        ...columns.map(({ scenario: { name, isCurrent } }) =>
          right(isCurrent ? words.currentScenario(names.scrub(name)) : names.scrub(name)),
        ),
      ],
      rows: [
        row(
          words.columns.wave,
          columns.map(({ scenario }) => String(scenario.wave)),
        ),
        row(
          words.testedPrice,
          columns.map(({ economics }) => (economics === null ? texts.nothing : money(economics.price))),
        ),
        ...inputRows.map(({ name, said }) => row(name, said)),
        resultRow(formulas.perBuyer, 'marginPerBuyer'),
        resultRow(formulas.costPerBuyer, 'costPerBuyer'),
        resultRow(words.perPersonLeft, 'contributionPerUser'),
        resultRow(formulas.contribution, 'contribution'),
        resultRow(formulas.profit, 'profit'),
        resultRow(formulas.breakEvenPrice, 'breakEvenPrice'),
        resultRow(formulas.breakEvenShare, 'breakEvenConversion'),
      ],
    },
  ];
}
