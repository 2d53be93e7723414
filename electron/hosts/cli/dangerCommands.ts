import { type Command, Option } from 'commander';
import { type Danger, dangerSources } from '#shared/domain/firing.ts';
import type { Language } from '#shared/domain/language.ts';
import { costNames, type SwitchingKey, switchingKeys } from '#shared/domain/switchingCost.ts';
import { formatTable, shorten } from './formatTable.ts';
import { parseDay } from './parseDay.ts';
import { findRecord, listedBy, pickRecord } from './pickRecord.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';
import { listedAnswer, removedAnswer, savedAnswer } from './savedAnswer.ts';

interface DangerOptions extends OutputOptions {
  readonly source?: Danger['source'];
  readonly cost?: SwitchingKey;
  readonly why?: string;
  readonly warning?: string;
  readonly answer?: string;
  readonly owner?: string;
  readonly ends?: string;
}

const sourceNames: Readonly<Record<Language, Readonly<Record<Danger['source'], string>>>> = {
  ru: { direct: 'прямой соперник', indirect: 'косвенный соперник', people: 'люди клиента', contract: 'договор' },
  en: { direct: 'direct rival', indirect: 'indirect rival', people: "the client's people", contract: 'contract' },
};

const who = (danger: Danger): string => danger.who;

/** Who could fire us. */
export function addDangerCommands(program: Command): void {
  const danger = program.command('danger').description('who could fire us: list, save, remove');
  danger
    .command('list <file>')
    .description('dangers so far')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ getRecords, language }) => {
        const dangers = (await getRecords()).danger;
        const titles =
          language === 'ru'
            ? ['Кто', 'Откуда', 'Что уходит', 'По чему увидим', 'Чем ответим', 'Кто отвечает', 'Договор до']
            : ['Who', 'From where', 'What leaves', 'How we see it', 'The answer', 'Owner', 'Contract ends'];
        const rows = dangers.map(({ who: name, source, cost, warning, answer, owner, endsOn }) => [
          name,
          sourceNames[language][source],
          cost === null ? '—' : costNames[language][cost],
          shorten(warning, 40) || '—',
          shorten(answer, 40) || '—',
          owner || '—',
          endsOn ?? '—',
        ]);
        const empty = language === 'ru' ? 'Опасностей не записано.' : 'No dangers are written down.';
        return listedAnswer({ dangers }, formatTable([titles, ...rows]), empty);
      }),
    );
  danger
    .command('save <file> <who>')
    .description('writes a danger down; of a known one, what is given is changed')
    .addOption(new Option('--source <source>', 'from where it comes').choices(dangerSources))
    .addOption(new Option('--cost <cost>', 'out of which of the six places').choices(switchingKeys))
    .option('--why <text>', 'why they would')
    .option('--warning <text>', 'by what we would see it coming')
    .option('--answer <text>', 'what is done about it')
    .option('--owner <name>', 'who answers for it')
    .option('--ends <day>', 'the last day of the contract', parseDay)
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: DangerOptions) =>
      runOnProject(file, options, async (session) => {
        const known = findRecord((await session.getRecords()).danger, wanted, who);
        const { cost, why, warning, answer, owner, ends } = options;
        const source = options.source ?? known?.source ?? (ends === undefined ? 'direct' : 'contract');
        await session.client.firing.saveDanger({
          id: known?.id ?? null,
          who: known?.who ?? wanted,
          source,
          cost: cost ?? known?.cost ?? null,
          why: why ?? known?.why ?? '',
          warning: warning ?? known?.warning ?? '',
          answer: answer ?? known?.answer ?? '',
          owner: owner ?? known?.owner ?? '',
          endsOn: source === 'contract' ? (ends ?? known?.endsOn ?? null) : null,
        });
        return savedAnswer(session, { who: known?.who ?? wanted });
      }),
    );
  danger
    .command('remove <file> <who>')
    .description('it does not threaten any more')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: OutputOptions) =>
      runOnProject(file, options, async (session) => {
        const { id, who: name } = pickRecord(
          (await session.getRecords()).danger,
          wanted,
          who,
          listedBy(`danger list ${file}`),
        );
        await session.client.firing.removeDanger({ id });
        return removedAnswer(session, { who: name });
      }),
    );
}
