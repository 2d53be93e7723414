import { type Command, Option } from 'commander';
import { codeTypes, getFirstCodeTypeOfGroup, codeGroups, nameOfCode, type CodeGroup } from '#shared/domain/codeType.ts';
import { parseCount } from './analysisCommands.ts';
import { findQuote } from './findQuote.ts';
import { findRecord, listedBy, pickRecord } from './pickRecord.ts';
import { Refusal } from './refusal.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';

interface CodeOptions extends OutputOptions {
  readonly interview: string;
  readonly quote: string;
  readonly code: string;
  readonly type?: string;
  readonly turn?: number;
  readonly emotion?: number;
  readonly frequency?: number;
  readonly effort?: number;
  readonly note: string;
}

/** A type of the codebook by its id, or a group, which means its first type. Null when it is neither. */
function findTypeId(text: string): string | null {
  if (codeTypes.some(({ id }) => id === text)) return text;
  return (codeGroups as readonly string[]).includes(text) ? getFirstCodeTypeOfGroup(text as CodeGroup).id : null;
}

function requireType(options: CodeOptions): string {
  const typeId = findTypeId(options.type ?? '');
  if (typeId !== null) return typeId;
  throw new Refusal({
    ru: `Кода «${options.code}» ещё нет. Чтобы создать его, укажите тип из кодовой книги, например --type pain.problem.`,
    en: `There is no code "${options.code}" yet. To create it, give its type from the codebook, such as --type pain.problem.`,
  });
}

export function addCodeCommands(program: Command): void {
  const scale = (name: string) => new Option(`--${name} <0-5>`, `scale of the codebook: ${name}`).argParser(parseCount);
  program
    .command('code')
    .description('coding by command line')
    .command('add <file>')
    .description('code a quote: an existing code by its name, or a new one with its type')
    .requiredOption('--interview <interview>', 'title or id of the interview')
    .requiredOption('--quote <text>', 'words of the transcript')
    .requiredOption('--code <code>', 'name or id of the code')
    .option('--type <type>', 'type or group of the codebook, for a new code')
    .addOption(new Option('--turn <n>', 'turn, counted from 0, when the quote is in several').argParser(parseCount))
    .addOption(scale('emotion'))
    .addOption(scale('frequency'))
    .addOption(scale('effort'))
    .option('--note <text>', 'note to the coding', '')
    .option('--json', 'print one JSON document')
    .action((file: string, options: CodeOptions) =>
      runOnProject(file, options, async ({ client, getRecords, language }) => {
        const records = await getRecords();
        const interview = pickRecord(
          records.interview,
          options.interview,
          ({ title }) => title,
          listedBy(`interviews ${file}`),
        );
        const { turns } = await client.interviews.get({ id: interview.id });
        const { turn, start, end } = findQuote(turns, options.quote, options.turn ?? null);
        const code = findRecord(records.code, options.code, (item) => nameOfCode(item, language));
        const created = await client.codings.create({
          interviewId: interview.id,
          turnId: turn.id,
          start,
          end,
          codeIds: code === null ? [] : [code.id],
          ...(code === null ? { newCode: { typeId: requireType(options), name: options.code } } : {}),
          scales: {
            emotion: options.emotion ?? null,
            frequency: options.frequency ?? null,
            effort: options.effort ?? null,
          },
          note: options.note,
        });
        const quote = turn.text.slice(start, end);
        return {
          json: { codingIds: created.codingIds, interviewId: interview.id, turn: turn.position, start, end, quote },
          lines: [language === 'ru' ? `Размечено: «${quote}»` : `Coded: "${quote}"`],
        };
      }),
    );
}
