import { type Command, Option } from 'commander';
import type { LoopOutlook } from '#shared/contract/workflowContract.ts';
import type { Language } from '#shared/domain/language.ts';
import { type LoopId, loopIds, nameOfState } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { Refusal } from './refusal.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';

interface LoopOptions extends OutputOptions {
  readonly to: LoopId;
  readonly reason?: string;
  readonly goal: string;
  readonly dryRun?: boolean;
  readonly only?: string[];
  readonly without?: string[];
}

const say = ({ key, values }: LoopOutlook['notes'][number], language: Language): string =>
  workflowText(key, values, language);

const reasonMissing = new Refusal({
  ru: 'Напишите, почему возвращаетесь: --reason. Что изменится, заранее скажет --dry-run.',
  en: 'Say why you go back: --reason. What it would change, --dry-run says beforehand.',
});

/** An effect by its number in `--dry-run`, or by its id. */
function pickEffects(effects: LoopOutlook['effects'], wanted: readonly string[]): string[] {
  return wanted.map((text) => {
    const found = effects.find(({ id }, at) => id === text || String(at + 1) === text);
    if (found !== undefined) return found.id;
    throw new Refusal({
      ru: `У этого возврата нет действия «${text}». Список покажет --dry-run.`,
      en: `This way back has no effect "${text}". --dry-run lists them.`,
    });
  });
}

function chooseEffects({ effects }: LoopOutlook, { only, without }: LoopOptions): string[] {
  const left = new Set(pickEffects(effects, without ?? []));
  const chosen = only === undefined ? null : new Set(pickEffects(effects, only));
  return effects
    .filter(({ id, isProposed }) => (chosen === null ? isProposed : chosen.has(id)) && !left.has(id))
    .map(({ id }) => id);
}

export function addLoopCommand(program: Command): void {
  program
    .command('loop <file>')
    .description('go back along the path: opens the next wave, deletes nothing')
    .addOption(new Option('--to <loop>', 'which way back').choices(loopIds).makeOptionMandatory())
    .option('--reason <text>', 'why')
    .option('--goal <text>', 'what the next wave is to find out', '')
    .option('--dry-run', 'say what it would change, and change nothing')
    .option('--only <effects...>', 'do these of what --dry-run lists, by number')
    .option('--without <effects...>', 'leave these undone')
    .option('--json', 'print one JSON document')
    .action((file: string, options: LoopOptions) =>
      runOnProject(file, options, async ({ client, language }) => {
        const outlook = await client.workflow.outlook({ loopId: options.to });
        const chosen = chooseEffects(outlook, options);
        const effects = outlook.effects.map(({ id, text }) => ({
          id,
          isChosen: chosen.includes(id),
          text: say(text, language),
        }));
        if (options.dryRun === true) {
          const notes = outlook.notes.map((note) => say(note, language));
          const listed = effects.map(({ isChosen, text }, at) => `${at + 1}. [${isChosen ? 'x' : ' '}] ${text}`);
          return { json: { effects, notes }, lines: [...listed, ...notes] };
        }
        if (options.reason === undefined) throw reasonMissing;
        const { to: loopId, reason, goal } = options;
        await client.workflow.openLoop({ loopId, reason, goal, effects: chosen });
        const { wave, state } = await client.workflow.status({});
        const opened =
          language === 'ru'
            ? `Открыта волна ${wave}: ${nameOfState(state, 'ru')}.`
            : `Wave ${wave} is open: ${nameOfState(state, 'en')}.`;
        const done = effects.filter(({ isChosen }) => isChosen);
        return {
          json: { wave, state, effects: done.map(({ id, text }) => ({ id, text })) },
          lines: [opened, ...done.map(({ text }) => `· ${text}`)],
        };
      }),
    );
}
