import { type Command, Option } from 'commander';
import { type HadiRow, hadiOutcomes, hadiStatuses } from '#shared/domain/hadiRow.ts';
import type { Hypothesis } from '#shared/domain/hypothesis.ts';
import type { Language } from '#shared/domain/language.ts';
import { mondayOf } from '#shared/domain/mondayOf.ts';
import { formatTable, shorten } from './formatTable.ts';
import { parseDay, today } from './parseDay.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { type OutputOptions, type ProjectSession, runOnProject } from './runCommand.ts';
import { listedAnswer, removedAnswer, savedAnswer } from './savedAnswer.ts';

interface RowOptions extends OutputOptions {
  readonly week?: string;
  readonly hypothesis?: string;
  readonly guess?: string;
  readonly action?: string;
  readonly expect?: string;
  readonly data?: string;
  readonly outcome?: HadiRow['outcome'];
  readonly insight?: string;
  readonly status?: HadiRow['status'];
}

interface ListOptions extends OutputOptions {
  readonly week?: string;
  readonly all?: boolean;
}

const statusNames: Readonly<Record<Language, Readonly<Record<HadiRow['status'], string>>>> = {
  ru: { planned: 'в плане', running: 'идёт', done: 'готово' },
  en: { planned: 'planned', running: 'running', done: 'done' },
};

const outcomeNames: Readonly<Record<Language, Readonly<Record<NonNullable<HadiRow['outcome']>, string>>>> = {
  ru: { asExpected: 'как ожидали', partly: 'частично', otherwise: 'иначе' },
  en: { asExpected: 'as expected', partly: 'partly', otherwise: 'otherwise' },
};

const nameOfHypothesis = ({ who, problem, job }: Hypothesis): string => `${who}: ${problem || job}`;

async function pickRow({ getRecords }: ProjectSession, file: string, wanted: string): Promise<HadiRow> {
  return pickRecord((await getRecords()).hadiRow, wanted, ({ action }) => action, listedBy(`hadi list ${file} --all`));
}

async function findHypothesisId({ getRecords }: ProjectSession, file: string, wanted: string | undefined) {
  if (wanted === undefined) return null;
  return pickRecord((await getRecords()).hypothesis, wanted, nameOfHypothesis, listedBy(`hypotheses ${file}`)).id;
}

function addList(hadi: Command): void {
  hadi
    .command('list <file>')
    .description('rows that are not done yet, the newest week first')
    .option('--week <day>', 'only the week of that day, YYYY-MM-DD', parseDay)
    .option('--all', 'also those that are done')
    .option('--json', 'print one JSON document')
    .action((file: string, options: ListOptions) =>
      runOnProject(file, options, async ({ getRecords, language }) => {
        const { hadiRow, hypothesis } = await getRecords();
        const named = new Map(hypothesis.map((one) => [one.id, nameOfHypothesis(one)]));
        const rows = hadiRow
          .filter(({ status }) => options.all === true || status !== 'done')
          .filter(({ week }) => options.week === undefined || week === mondayOf(options.week))
          .toSorted((a, b) => b.week.localeCompare(a.week));
        const titles =
          language === 'ru'
            ? ['Неделя', 'Гипотеза', 'Действие', 'Ожидание', 'Данные', 'Вышло', 'Вывод', 'Состояние', 'Идентификатор']
            : ['Week', 'Hypothesis', 'Action', 'Expected', 'Data', 'Came out', 'Insight', 'Status', 'Id'];
        const lines = rows.map((row) => [
          row.week,
          shorten((row.hypothesisId === null ? undefined : named.get(row.hypothesisId)) ?? row.hypothesis, 36) || '—',
          shorten(row.action, 36) || '—',
          shorten(row.expectation, 28) || '—',
          shorten(row.data, 28) || '—',
          row.outcome === null ? '—' : outcomeNames[language][row.outcome],
          shorten(row.insight, 28) || '—',
          statusNames[language][row.status],
          row.id,
        ]);
        const empty = language === 'ru' ? 'Строк HADI нет.' : 'There are no HADI rows.';
        return listedAnswer({ rows }, formatTable([titles, ...lines]), empty);
      }),
    );
}

/** What a row can say, for both commands that write one. */
function withFields(command: Command): Command {
  return command
    .option('--week <day>', 'any day of its week, YYYY-MM-DD', parseDay)
    .option('--hypothesis <text>', 'one of the hypotheses of the project')
    .option('--guess <text>', 'the hypothesis in own words')
    .option('--expect <text>', 'what would count')
    .option('--data <text>', 'what came')
    .addOption(new Option('--outcome <outcome>', 'against what was expected').choices(hadiOutcomes))
    .option('--insight <text>', 'what was understood')
    .addOption(new Option('--status <status>', 'how far it is').choices(hadiStatuses))
    .option('--json', 'print one JSON document');
}

/** The weekly rhythm: hypothesis, action, data, insight. */
export function addHadiCommands(program: Command): void {
  const hadi = program.command('hadi').description('the weekly rhythm of tests: list, add, write, remove');
  addList(hadi);
  withFields(hadi.command('add <file> <action>').description('a test of this week: what is done')).action(
    (file: string, action: string, options: RowOptions) =>
      runOnProject(file, options, async (session) => {
        const { rowId } = await session.client.hadi.save({
          id: null,
          hypothesisId: await findHypothesisId(session, file, options.hypothesis),
          hypothesis: options.guess ?? '',
          week: options.week ?? today(),
          status: options.status ?? 'planned',
          action,
          expectation: options.expect ?? '',
          data: options.data ?? '',
          outcome: options.outcome ?? null,
          insight: options.insight ?? '',
        });
        return savedAnswer(session, { rowId });
      }),
  );
  withFields(hadi.command('write <file> <row>').description('what came of it; what is not given stays'))
    .option('--action <text>', 'what is done')
    .action((file: string, wanted: string, options: RowOptions) =>
      runOnProject(file, options, async (session) => {
        const { createdAt: _createdAt, ...known } = await pickRow(session, file, wanted);
        const chosen = await findHypothesisId(session, file, options.hypothesis);
        await session.client.hadi.save({
          ...known,
          hypothesisId: chosen ?? (options.guess === undefined ? known.hypothesisId : null),
          hypothesis: options.guess ?? known.hypothesis,
          week: options.week ?? known.week,
          status: options.status ?? known.status,
          action: options.action ?? known.action,
          expectation: options.expect ?? known.expectation,
          data: options.data ?? known.data,
          outcome: options.outcome ?? known.outcome,
          insight: options.insight ?? known.insight,
        });
        return savedAnswer(session, { rowId: known.id });
      }),
    );
  hadi
    .command('remove <file> <row>')
    .description('take a row away')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: OutputOptions) =>
      runOnProject(file, options, async (session) => {
        const { id, action } = await pickRow(session, file, wanted);
        await session.client.hadi.remove({ id });
        return removedAnswer(session, { action });
      }),
    );
}
