import type { Command } from 'commander';
import { byLatestEvent } from '#shared/domain/pathEvent.ts';
import { nameOfLoop, nameOfState } from '#shared/domain/workflow.ts';
import { sayPathEvent } from '#shared/workflow/sayPathEvent.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { addLoopCommand } from './loopCommand.ts';
import { Refusal } from './refusal.ts';
import { listedAnswer } from './savedAnswer.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';

interface ReasonOptions extends OutputOptions {
  readonly reason: string;
}

function addStatus(program: Command): void {
  program
    .command('status <file>')
    .description('where the project stands, gate by gate')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ client, language }) => {
        const status = await client.workflow.status({});
        const say = ({ key, values }: { key: string; values: Record<string, string | number> }) =>
          workflowText(key, values, language);
        const gates = status.gates.map(({ id, state, met, have, need, reason }) => ({
          id,
          state,
          met,
          have: have.value,
          need: need.value,
          reason: say(reason),
        }));
        const loops = status.loops.map(({ id, possible, reason }) => ({ id, possible, reason: say(reason) }));
        const title = (id: string) => workflowText(`gate.${id}`, {}, language);
        const lines = [
          `${status.state} ${nameOfState(status.state, language)}, ${language === 'ru' ? 'волна' : 'wave'} ${status.wave}`,
          ...gates.map(({ id, met, reason }) => `${met ? '✓' : '·'} ${id} ${title(id)}. ${reason}`),
          ...status.loops
            .filter(({ possible, suggested }) => possible && suggested)
            .map(({ id, reason }) => `↩ ${id} ${nameOfLoop(id, language)}. ${say(reason)}`),
          `→ ${say(status.nextStep)}`,
        ];
        return { json: { wave: status.wave, state: status.state, gates, loops }, lines };
      }),
    );
}

function addDecisions(program: Command): void {
  const gate = program.command('gate').description('gates of the path: override, withdraw');
  gate
    .command('override <file> <gate>')
    .description('pass a gate such as S2.1 without its evidence, for a written reason')
    .requiredOption('--reason <text>', 'why')
    .option('--json', 'print one JSON document')
    .action((file: string, gateId: string, options: ReasonOptions) =>
      runOnProject(file, options, async ({ client, language }) => {
        await client.workflow.overrideGate({ gateId, reason: options.reason });
        const line =
          language === 'ru' ? `Условие ${gateId} пройдено по решению.` : `Gate ${gateId} is passed by decision.`;
        return { json: { gateId }, lines: [line] };
      }),
    );
  gate
    .command('withdraw <file> <gate>')
    .description('take a pass with a reason back: the gate waits for its evidence again')
    .option('--json', 'print one JSON document')
    .action((file: string, gateId: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ client, language }) => {
        const { gates } = await client.workflow.status({});
        const override = gates.find(({ id }) => id === gateId)?.override ?? null;
        if (override === null)
          throw new Refusal({
            ru: `Условие ${gateId} не пройдено по решению: отзывать нечего.`,
            en: `Gate ${gateId} was not passed by decision: there is nothing to withdraw.`,
          });
        await client.workflow.withdrawOverride({ id: override.id });
        const line = language === 'ru' ? `Оговорка отозвана: ${gateId}.` : `The pass is withdrawn: ${gateId}.`;
        return { json: { gateId, reason: override.reason }, lines: [line] };
      }),
    );
}

function addHistory(program: Command): void {
  program
    .command('history <file>')
    .description('every step, pass with a reason and way back: when, who, why')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ getRecords, language }) => {
        const events = (await getRecords()).pathEvent.toSorted(byLatestEvent);
        const lines = events.map((event) => {
          const why = event.reason.trim() === '' ? '' : language === 'ru' ? ` «${event.reason}»` : ` “${event.reason}”`;
          const who = event.author === '' ? '' : ` ${event.author}`;
          return `${event.at.slice(0, 10)} ${sayPathEvent(event, language)}${why}${who}`;
        });
        const empty = language === 'ru' ? 'На пути ещё ничего не произошло.' : 'Nothing has happened on the path yet.';
        return listedAnswer({ events }, lines, empty);
      }),
    );
}

export function addPathCommands(program: Command): void {
  addStatus(program);
  addDecisions(program);
  addLoopCommand(program);
  addHistory(program);
}
