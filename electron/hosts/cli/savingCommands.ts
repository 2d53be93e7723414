import type { Command } from 'commander';
import { savedByRefutation } from '#shared/analysis/refutationSaving.ts';
import { formatMoney, formatNumber } from '#shared/domain/formatFigure.ts';
import { nameOfLoop } from '#shared/domain/workflow.ts';
import { parseCount } from './analysisCommands.ts';
import { formatTable } from './formatTable.ts';
import { parseAmount } from './parseAmount.ts';
import { Refusal } from './refusal.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';
import { listedAnswer, removedAnswer, savedAnswer } from './savedAnswer.ts';

interface SavingOptions extends OutputOptions {
  readonly wave: number;
  readonly plannedCost: number;
  readonly plannedMonths: number;
  readonly spentCost: number;
  readonly spentMonths: number;
  readonly note: string;
}

const waveOption = ['--wave <n>', 'the wave that ended with the way back', parseCount] as const;

function addList(saving: Command): void {
  saving
    .command('list <file>')
    .description('savings so far, in money and months')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ getRecords, language, project }) => {
        const { refutationSaving, wave } = await getRecords();
        const money = (amount: number) => formatMoney(amount, project.project.currency, language);
        const savings = refutationSaving
          .toSorted((a, b) => a.wave - b.wave)
          .map((entry) => ({ ...entry, saved: savedByRefutation(entry) }));
        const titles =
          language === 'ru'
            ? ['Волна', 'Чем кончилась', 'По плану', 'Потрачено', 'Сбережено', 'Месяцев']
            : ['Wave', 'How it ended', 'As planned', 'Spent', 'Saved', 'Months'];
        const rows = savings.map(({ wave: number, plannedCost, spentCost, saved }) => {
          const loopId = wave.find((next) => next.number === number + 1)?.loopId ?? null;
          const ended = loopId === null ? '—' : nameOfLoop(loopId, language);
          return [
            number,
            ended,
            money(plannedCost),
            money(spentCost),
            money(saved.cost),
            formatNumber(saved.months, language),
          ];
        });
        const empty = language === 'ru' ? 'Ничего ещё не записано.' : 'Nothing is written down yet.';
        return listedAnswer({ savings }, formatTable([titles, ...rows]), empty);
      }),
    );
}

/** What it saved to know in time. */
export function addSavingCommands(program: Command): void {
  const saving = program.command('saving').description('what a refutation saved: list, set, remove');
  addList(saving);
  saving
    .command('set <file>')
    .description('what building would have cost, and what was spent until the refutation')
    .requiredOption(...waveOption)
    .requiredOption('--planned-cost <amount>', 'cost of building as planned', parseAmount)
    .requiredOption('--planned-months <n>', 'months of building as planned', parseAmount)
    .requiredOption('--spent-cost <amount>', 'spent until the refutation', parseAmount)
    .requiredOption('--spent-months <n>', 'months until the refutation', parseAmount)
    .option('--note <text>', 'where the figures come from', '')
    .option('--json', 'print one JSON document')
    .action((file: string, options: SavingOptions) =>
      runOnProject(file, options, async (session) => {
        const { json: _json, ...figures } = options;
        const { wave } = await session.client.workflow.status({});
        if (figures.wave < 1 || figures.wave >= wave)
          throw new Refusal({
            ru: `Волна ${figures.wave} ещё не кончилась возвратом: сейчас волна ${wave}.`,
            en: `Wave ${figures.wave} has not ended with a way back: the project is in wave ${wave}.`,
          });
        await session.client.workflow.saveSaving({ id: null, ...figures });
        return savedAnswer(session, { ...figures, saved: savedByRefutation(figures) });
      }),
    );
  saving
    .command('remove <file>')
    .description('take the figures of a wave away')
    .requiredOption(...waveOption)
    .option('--json', 'print one JSON document')
    .action((file: string, { wave }: Pick<SavingOptions, 'wave'>, command: Command) =>
      runOnProject(file, command.opts<OutputOptions>(), async (session) => {
        const known = (await session.getRecords()).refutationSaving.find((entry) => entry.wave === wave);
        if (known === undefined)
          throw new Refusal({
            ru: `Для волны ${wave} ничего не записано. Список покажет «custdev saving list».`,
            en: `Nothing is written for wave ${wave}. "custdev saving list" lists what there is.`,
          });
        await session.client.workflow.removeSaving({ id: known.id });
        return removedAnswer(session, { wave });
      }),
    );
}
