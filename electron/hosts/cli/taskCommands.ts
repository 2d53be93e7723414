import type { Command } from 'commander';
import { formatTable } from './formatTable.ts';
import { parseDay, today } from './parseDay.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { type OutputOptions, type ProjectSession, runOnProject } from './runCommand.ts';
import { listedAnswer, removedAnswer, savedAnswer } from './savedAnswer.ts';
import { pickSession } from './sessionCommands.ts';

interface AddOptions extends OutputOptions {
  readonly owner: string;
  readonly due?: string;
  readonly session?: string;
}

async function pickTask({ getRecords }: ProjectSession, file: string, wanted: string) {
  return pickRecord((await getRecords()).trackerTask, wanted, ({ text }) => text, listedBy(`task list ${file} --all`));
}

function addList(task: Command): void {
  task
    .command('list <file>')
    .description('tasks that are open')
    .option('--all', 'also those that are done')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions & { readonly all?: boolean }) =>
      runOnProject(file, options, async ({ getRecords, language }) => {
        const tasks = (await getRecords()).trackerTask.filter(({ doneOn }) => options.all === true || doneOn === null);
        const titles =
          language === 'ru'
            ? ['Задача', 'Кто', 'Срок', 'Сделано', 'Идентификатор']
            : ['Task', 'Who', 'By', 'Done', 'Id'];
        const rows = tasks.map(({ id, text, owner, dueOn, doneOn }) => [
          text,
          owner || '—',
          dueOn ?? '—',
          doneOn ?? '—',
          id,
        ]);
        const empty = language === 'ru' ? 'Открытых задач нет.' : 'No tasks are open.';
        return listedAnswer({ tasks }, formatTable([titles, ...rows]), empty);
      }),
    );
}

/** What somebody took upon himself at a session. */
export function addTaskCommands(program: Command): void {
  const task = program.command('task').description('tasks of the sessions: list, add, done, remove');
  addList(task);
  task
    .command('add <file> <text>')
    .description('a task of the session that goes on')
    .option('--owner <name>', 'who', '')
    .option('--due <day>', 'by when, YYYY-MM-DD', parseDay)
    .option('--session <day>', 'another session than the last')
    .option('--json', 'print one JSON document')
    .action((file: string, text: string, options: AddOptions) =>
      runOnProject(file, options, async (session) => {
        const { id: sessionId } = await pickSession(session, file, options.session);
        const { owner, due = null } = options;
        await session.client.sessions.saveTask({ id: null, sessionId, text, owner, dueOn: due, doneOn: null });
        return savedAnswer(session, { text, sessionId });
      }),
    );
  task
    .command('done <file> <task>')
    .description('the task is done')
    .option('--on <day>', 'day, YYYY-MM-DD', parseDay, today())
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: OutputOptions & { readonly on: string }) =>
      runOnProject(file, options, async (session) => {
        const known = await pickTask(session, file, wanted);
        await session.client.sessions.saveTask({ ...known, doneOn: options.on });
        return savedAnswer(session, { text: known.text, doneOn: options.on });
      }),
    );
  task
    .command('remove <file> <task>')
    .description('take a task away')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: OutputOptions) =>
      runOnProject(file, options, async (session) => {
        const { id, text } = await pickTask(session, file, wanted);
        await session.client.sessions.removeTask({ id });
        return removedAnswer(session, { text });
      }),
    );
}
