import { type Command, Option } from 'commander';
import { loopIds, nameOfLoop, nameOfState, type LoopId } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';

interface ReasonOptions extends OutputOptions {
  readonly reason: string;
}

interface LoopOptions extends ReasonOptions {
  readonly goal: string;
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
  program
    .command('gate')
    .description('gates of the path')
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
  program
    .command('loop <file>')
    .description('go back along the path: opens the next wave, deletes nothing')
    .addOption(new Option('--to <loop>', 'which way back').choices(loopIds).makeOptionMandatory())
    .requiredOption('--reason <text>', 'why')
    .option('--goal <text>', 'what the next wave is to find out', '')
    .option('--json', 'print one JSON document')
    .action((file: string, options: LoopOptions & { readonly to: LoopId }) =>
      runOnProject(file, options, async ({ client, language }) => {
        await client.workflow.openLoop({ loopId: options.to, reason: options.reason, goal: options.goal });
        const { wave, state } = await client.workflow.status({});
        const line =
          language === 'ru'
            ? `Открыта волна ${wave}: ${nameOfState(state, 'ru')}.`
            : `Wave ${wave} is open: ${nameOfState(state, 'en')}.`;
        return { json: { wave, state }, lines: [line] };
      }),
    );
}

export function addPathCommands(program: Command): void {
  addStatus(program);
  addDecisions(program);
}
