import type { Command } from 'commander';
import type { LightRecords } from '#shared/contract/projectsContract.ts';
import type { Language } from '#shared/domain/language.ts';
import {
  type EconomicsInput,
  type EconomicsInputs,
  type EconomicsScenario,
  economicsInputKeys,
  inputSources,
} from '#shared/domain/validation.ts';
import { scenarioRanges } from '#shared/workflow/scenarioLevers.ts';
import { type ScenarioEconomics, scenarioEconomics } from '#shared/workflow/scenarioEconomics.ts';
import { formatNumber } from './formatTable.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { Refusal } from './refusal.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';

interface SetOptions extends OutputOptions {
  readonly name: string;
  readonly mvp?: string;
}

function findCurrentScenario(records: LightRecords): EconomicsScenario | null {
  return records.economicsScenario.find(({ isCurrent }) => isCurrent) ?? null;
}

function priceOf(scenario: EconomicsScenario, records: LightRecords): number | null {
  return records.mvp.find(({ id }) => id === scenario.mvpId)?.price ?? null;
}

function linesOf(economics: ScenarioEconomics, currency: string, language: Language): string[] {
  const money = (value: number) => `${formatNumber(value, language)} ${currency}`;
  const { metrics, sensitivity } = economics.result;
  if (metrics === null) return [];
  const conversion = economics.breakEvenConversion;
  const strongest = sensitivity
    .slice(0, 3)
    .map(({ field }) => field)
    .join(', ');
  const labels =
    language === 'ru'
      ? [
          'Маржа с покупателя (AMPPU)',
          'Маржа с человека (AMPU)',
          'Стоимость покупателя (CAC)',
          'Вклад (CM)',
          'Прибыль',
          'Безубыточная цена',
          'Безубыточная конверсия',
          'Сильнее всего влияют',
        ]
      : [
          'Margin per buyer (AMPPU)',
          'Margin per user (AMPU)',
          'Cost per buyer (CAC)',
          'Contribution (CM)',
          'Profit',
          'Break-even price',
          'Break-even conversion',
          'Strongest levers',
        ];
  const values = [
    money(economics.marginPerBuyer),
    money(economics.marginPerUser),
    money(economics.costPerBuyer),
    money(metrics.contribution),
    money(metrics.profit),
    money(economics.breakEvenPrice),
    conversion === null ? '—' : formatNumber(conversion, language),
    strongest,
  ];
  return labels.map((label, index) => `${label}: ${values[index]}`);
}

const noScenario = new Refusal({
  ru: 'Расчёта ещё нет. Задайте его: «custdev economics set FILE UA=1000 C1=0.05 AvP=4900 …».',
  en: 'There is no scenario yet. Set one with "custdev economics set FILE UA=1000 C1=0.05 AvP=4900 …".',
});

/**
 * `C1=0.05~0.02..0.1:fact` — a lever, its value, between what it may lie, and where the value comes from. Without a
 * range it is taken as it is; without a source it is a guess.
 */
function parseInput(text: string): [key: keyof EconomicsInputs, input: EconomicsInput] {
  const pattern = /^(\w+)=(-?[\d.]+?)(?:~(-?[\d.]+?)\.\.(-?[\d.]+))?(?::(\w+))?$/u;
  const [, name = '', amount = '', low, high, source = 'guess'] = pattern.exec(text) ?? [];
  const key = economicsInputKeys.find((known) => known === name);
  const knownSource = inputSources.find((known) => known === source);
  const value = amount === '' ? Number.NaN : Number(amount);
  if (key !== undefined && knownSource !== undefined && Number.isFinite(value))
    return [key, { value, source: knownSource, note: '', range: toRange(low, high) }];
  const keys = economicsInputKeys.join(', ');
  throw new Refusal({
    ru: `Непонятно «${text}». Пишите рычаг=число:источник или рычаг=число~от..до:источник, где рычаг — ${keys}, источник — fact, interview или guess.`,
    en: `"${text}" is not clear. Write lever=number:source or lever=number~from..to:source, where the lever is one of ${keys} and the source fact, interview or guess.`,
  });
}

function toRange(low: string | undefined, high: string | undefined): EconomicsInput['range'] {
  return low === undefined || high === undefined ? null : { low: Number(low), high: Number(high) };
}

const nothingSet: EconomicsInput = { value: 0, source: 'guess', note: '', range: null };

function inputsFrom(previous: EconomicsInputs | null, given: readonly string[]): EconomicsInputs {
  const start = previous ?? {
    UA: nothingSet,
    C1: nothingSet,
    AvP: nothingSet,
    COGS: nothingSet,
    firstSaleCogs: nothingSet,
    APC: { ...nothingSet, value: 1 },
    CPA: nothingSet,
    fixedCosts: nothingSet,
    reachableBuyers: nothingSet,
  };
  return { ...start, ...Object.fromEntries(given.map(parseInput)) };
}

export function addEconomicsCommands(program: Command): void {
  const economics = program
    .command('economics')
    .argument('<file>')
    .description('unit economics of the current scenario')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ getRecords, language, project }) => {
        const records = await getRecords();
        const scenario = findCurrentScenario(records);
        if (scenario === null) throw noScenario;
        const figures = scenarioEconomics(scenario.inputs, priceOf(scenario, records));
        const { id, name, mvpId, inputs, subscription } = scenario;
        const impossible =
          language === 'ru'
            ? 'С такими числами посчитать нельзя: проверьте конверсию и цену.'
            : 'These figures cannot be computed with: check conversion and price.';
        return {
          json: {
            scenario: { id, name, mvpId, inputs, subscription },
            price: figures?.price ?? null,
            metrics: figures?.result.metrics ?? null,
            breakEven: figures?.result.breakEven ?? null,
            sensitivity: figures?.result.sensitivity ?? [],
            priceTest: figures?.result.priceTest ?? null,
            marketMargin: figures?.marketMargin ?? null,
            ranges: figures === null ? null : scenarioRanges(inputs, priceOf(scenario, records)),
          },
          lines: [name, ...(figures === null ? [impossible] : linesOf(figures, project.project.currency, language))],
        };
      }),
    );
  economics
    .command('set <file> <levers...>')
    .description('set levers of the current scenario, such as C1=0.05:fact or C1=0.05~0.02..0.1:guess')
    .option('--name <name>', 'name of a new scenario', '1')
    .option('--mvp <mvp>', 'the prototype it is about')
    .action((file: string, levers: string[], options: SetOptions, command: Command) =>
      runOnProject(file, command.optsWithGlobals<OutputOptions>(), async ({ client, getRecords, language }) => {
        const records = await getRecords();
        const current = findCurrentScenario(records);
        const mvpId =
          options.mvp === undefined
            ? (current?.mvpId ?? null)
            : pickRecord(records.mvp, options.mvp, ({ name }) => name, listedBy(`mvp list ${file}`)).id;
        const { scenarioId } = await client.validation.saveScenario({
          id: current?.id ?? null,
          name: current?.name ?? options.name,
          mvpId,
          inputs: inputsFrom(current?.inputs ?? null, levers),
          subscription: current?.subscription ?? null,
          isCurrent: true,
        });
        return { json: { scenarioId }, lines: [language === 'ru' ? 'Расчёт сохранён.' : 'The scenario is saved.'] };
      }),
    );
}
