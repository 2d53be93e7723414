import type { Command } from 'commander';
import type { LightRecords } from '#shared/contract/projectsContract.ts';
import { formatMoney } from '#shared/domain/formatFigure.ts';
import type { EconomicsScenario } from '#shared/domain/validation.ts';
import { computeScenario, linesOfScenario } from './economicsLines.ts';
import { formatTable } from './formatTable.ts';
import { inputsWith, parseLevers, subscriptionWith } from './leverInput.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { Refusal } from './refusal.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';
import { listedAnswer, removedAnswer, savedAnswer } from './savedAnswer.ts';

interface ScenarioOptions extends OutputOptions {
  readonly scenario?: string;
}

interface SetOptions extends ScenarioOptions {
  readonly name: string;
  readonly mvp?: string;
  readonly bySale?: boolean;
}

const nameOf = ({ name }: { readonly name: string }): string => name;

const noScenario = new Refusal({
  ru: 'Расчёта ещё нет. Задайте его: «custdev economics set FILE UA=1000 C1=0.05 AvP=4900 …».',
  en: 'There is no scenario yet. Set one with "custdev economics set FILE UA=1000 C1=0.05 AvP=4900 …".',
});

/** The scenario that is named, else the current one; null when there is none at all. */
function findScenario(records: LightRecords, file: string, wanted: string | undefined): EconomicsScenario | null {
  const { economicsScenario } = records;
  return wanted === undefined
    ? (economicsScenario.find(({ isCurrent }) => isCurrent) ?? null)
    : pickRecord(economicsScenario, wanted, nameOf, listedBy(`economics list ${file}`));
}

function getScenario(records: LightRecords, file: string, wanted: string | undefined): EconomicsScenario {
  const scenario = findScenario(records, file, wanted);
  if (scenario === null) throw noScenario;
  return scenario;
}

function addSet(economics: Command): void {
  economics
    .command('set <file> <levers...>')
    .description(
      'set levers of a scenario, such as C1=0.05:fact, C1=0.05~0.02..0.1:guess, churn=0.05, retention=0.9,0.7',
    )
    .option('--name <name>', 'name of a new scenario', '1')
    .option('--mvp <mvp>', 'the prototype it is about')
    .option('--by-sale', 'buyers pay by the sale: no subscription')
    .option('--scenario <scenario>', 'which, the current one by default')
    .action((file: string, levers: string[], options: SetOptions, command: Command) =>
      runOnProject(file, command.optsWithGlobals<OutputOptions>(), async ({ client, getRecords, language }) => {
        const records = await getRecords();
        const { scenario: wanted } = command.optsWithGlobals<ScenarioOptions>();
        const known = findScenario(records, file, wanted);
        const given = parseLevers(levers);
        const mvpId =
          options.mvp === undefined
            ? (known?.mvpId ?? null)
            : pickRecord(records.mvp, options.mvp, nameOf, listedBy(`mvp list ${file}`)).id;
        const { scenarioId } = await client.validation.saveScenario({
          id: known?.id ?? null,
          name: known?.name ?? options.name,
          mvpId,
          inputs: inputsWith(known?.inputs ?? null, given),
          subscription: subscriptionWith(known?.subscription ?? null, given, options.bySale === true),
          isCurrent: known?.isCurrent ?? true,
        });
        return { json: { scenarioId }, lines: [language === 'ru' ? 'Расчёт сохранён.' : 'The scenario is saved.'] };
      }),
    );
}

function addList(economics: Command): void {
  economics
    .command('list <file>')
    .description('all scenarios side by side')
    .action((file: string, _options: object, command: Command) =>
      runOnProject(file, command.optsWithGlobals<OutputOptions>(), async ({ getRecords, language, project }) => {
        const records = await getRecords();
        const money = (value: number | null | undefined) =>
          value === null || value === undefined ? '—' : formatMoney(value, project.project.currency, language);
        const scenarios = records.economicsScenario.map((scenario) => {
          const { figures, ranges } = computeScenario(scenario, records);
          const { id, name, mvpId, wave, isCurrent, inputs, subscription } = scenario;
          const metrics = figures?.result.metrics ?? null;
          const breakEvenPrice = figures?.breakEvenPrice ?? null;
          const told = { id, name, mvpId, wave, isCurrent, inputs, subscription };
          return { ...told, price: figures?.price ?? null, metrics, breakEvenPrice, ranges };
        });
        const titles =
          language === 'ru'
            ? ['Сценарий', 'Волна', 'Цена', 'С человека', 'Вклад', 'Прибыль', 'Безубыточная цена', '']
            : ['Scenario', 'Wave', 'Price', 'Per person', 'Contribution', 'Profit', 'Break-even price', ''];
        const current = language === 'ru' ? 'текущий' : 'current';
        const rows = scenarios.map(({ name, wave, price, metrics, breakEvenPrice, isCurrent }) => [
          name,
          wave,
          money(price),
          money(metrics?.marginPerUser),
          money(metrics?.contribution),
          money(metrics?.profit),
          money(breakEvenPrice),
          isCurrent ? current : '',
        ]);
        return listedAnswer({ scenarios }, formatTable([titles, ...rows]), noScenario.texts[language]);
      }),
    );
}

function addChoice(economics: Command): void {
  economics
    .command('copy <file> <name>')
    .description('a scenario of another name with the levers of this one, to change them there')
    .option('--scenario <scenario>', 'which, the current one by default')
    .action((file: string, name: string, _options: object, command: Command) => {
      const options = command.optsWithGlobals<ScenarioOptions>();
      return runOnProject(file, options, async (session) => {
        const { mvpId, inputs, subscription } = getScenario(await session.getRecords(), file, options.scenario);
        const copy = { id: null, name, mvpId, inputs, subscription, isCurrent: false };
        const { scenarioId } = await session.client.validation.saveScenario(copy);
        return savedAnswer(session, { scenarioId, name });
      });
    });
  economics
    .command('use <file> <scenario>')
    .description('make a scenario the current one, which gates and report reckon with')
    .action((file: string, wanted: string, _options: object, command: Command) =>
      runOnProject(file, command.optsWithGlobals<OutputOptions>(), async (session) => {
        const { id, name, mvpId, inputs, subscription } = getScenario(await session.getRecords(), file, wanted);
        await session.client.validation.saveScenario({ id, name, mvpId, inputs, subscription, isCurrent: true });
        return savedAnswer(session, { scenarioId: id, name });
      }),
    );
  economics
    .command('remove <file> <scenario>')
    .description('take a scenario away')
    .action((file: string, wanted: string, _options: object, command: Command) =>
      runOnProject(file, command.optsWithGlobals<OutputOptions>(), async (session) => {
        const { id, name } = getScenario(await session.getRecords(), file, wanted);
        await session.client.validation.removeScenario({ id });
        return removedAnswer(session, { scenarioId: id, name });
      }),
    );
}

export function addEconomicsCommands(program: Command): void {
  const economics = program
    .command('economics')
    .argument('<file>')
    .description('unit economics of a scenario; set, list, copy, use, remove')
    .option('--scenario <scenario>', 'which, the current one by default')
    .option('--json', 'print one JSON document')
    .action((file: string, options: ScenarioOptions) =>
      runOnProject(file, options, async ({ getRecords, language, project }) => {
        const records = await getRecords();
        const scenario = getScenario(records, file, options.scenario);
        const computed = computeScenario(scenario, records);
        const { figures, ranges } = computed;
        const { id, name, mvpId, inputs, subscription } = scenario;
        return {
          json: {
            scenario: { id, name, mvpId, inputs, subscription },
            price: figures?.price ?? null,
            metrics: figures?.result.metrics ?? null,
            breakEven: figures?.result.breakEven ?? null,
            sensitivity: figures?.result.sensitivity ?? [],
            priceTest: figures?.result.priceTest ?? null,
            marketMargin: figures?.marketMargin ?? null,
            ranges,
          },
          lines: [name, ...linesOfScenario(scenario, computed, project.project.currency, language)],
        };
      }),
    );
  addSet(economics);
  addList(economics);
  addChoice(economics);
}
