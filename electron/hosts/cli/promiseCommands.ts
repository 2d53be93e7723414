import type { Command } from 'commander';
import { formatTable } from './formatTable.ts';
import { parseDay, today } from './parseDay.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { type OutputOptions, type ProjectSession, runOnProject } from './runCommand.ts';
import { listedAnswer, removedAnswer, savedAnswer } from './savedAnswer.ts';

interface AddOptions extends OutputOptions {
  readonly to?: string;
  readonly due?: string;
}

async function pickPromise({ getRecords }: ProjectSession, file: string, wanted: string) {
  const known = (await getRecords()).clientPromise;
  return pickRecord(known, wanted, ({ text }) => text, listedBy(`promise list ${file} --all`));
}

function addList(promise: Command): void {
  promise
    .command('list <file>')
    .description('promises that are not kept yet')
    .option('--all', 'also those that are')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions & { readonly all?: boolean }) =>
      runOnProject(file, options, async ({ getRecords, language }) => {
        const { clientPromise, respondent } = await getRecords();
        const promises = clientPromise.filter(({ doneOn }) => options.all === true || doneOn === null);
        const names = new Map(respondent.map(({ id, name }) => [id, name]));
        const titles =
          language === 'ru' ? ['Обещание', 'Кому', 'Срок', 'Выполнено'] : ['Promise', 'To whom', 'By', 'Kept'];
        const rows = promises.map(({ text, respondentId, dueOn, doneOn }) => [
          text,
          (respondentId === null ? undefined : names.get(respondentId)) ?? '—',
          dueOn ?? '—',
          doneOn ?? '—',
        ]);
        const empty = language === 'ru' ? 'Ждущих обещаний нет.' : 'No promises are waiting.';
        return listedAnswer({ promises }, formatTable([titles, ...rows]), empty);
      }),
    );
}

/** What we promised to somebody. */
export function addPromiseCommands(program: Command): void {
  const promise = program.command('promise').description('what we promised: list, add, done, remove');
  addList(promise);
  promise
    .command('add <file> <text>')
    .description('write a promise down')
    .option('--to <person>', 'to whom')
    .option('--due <day>', 'by when, YYYY-MM-DD', parseDay)
    .option('--json', 'print one JSON document')
    .action((file: string, text: string, options: AddOptions) =>
      runOnProject(file, options, async (session) => {
        const { respondent } = await session.getRecords();
        const to =
          options.to === undefined
            ? null
            : pickRecord(respondent, options.to, ({ name }) => name, listedBy(`respondents ${file}`)).id;
        const fields = { id: null, text, respondentId: to, dueOn: options.due ?? null, doneOn: null };
        await session.client.validation.savePromise(fields);
        return savedAnswer(session, { text, respondentId: to });
      }),
    );
  promise
    .command('done <file> <promise>')
    .description('the promise is kept')
    .option('--on <day>', 'day, YYYY-MM-DD', parseDay, today())
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: OutputOptions & { readonly on: string }) =>
      runOnProject(file, options, async (session) => {
        const known = await pickPromise(session, file, wanted);
        await session.client.validation.savePromise({ ...known, doneOn: options.on });
        return savedAnswer(session, { text: known.text, doneOn: options.on });
      }),
    );
  promise
    .command('remove <file> <promise>')
    .description('take a promise away')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: OutputOptions) =>
      runOnProject(file, options, async (session) => {
        const { id, text } = await pickPromise(session, file, wanted);
        await session.client.validation.removePromise({ id });
        return removedAnswer(session, { text });
      }),
    );
}
