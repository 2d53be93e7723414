import type { Command } from 'commander';
import { nameOfState } from '#shared/domain/workflow.ts';
import type { Language } from '#shared/domain/language.ts';
import type { AgendaItem, TrackerSession } from '#shared/domain/trackerSession.ts';
import { agendaLine } from '#shared/workflow/agendaLine.ts';
import { formatTable } from './formatTable.ts';
import { parseDay, today } from './parseDay.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { Refusal } from './refusal.ts';
import { type OutputOptions, type ProjectSession, runOnProject } from './runCommand.ts';
import { listedAnswer, savedAnswer } from './savedAnswer.ts';

interface WriteOptions extends OutputOptions {
  readonly participants?: string;
  readonly decision?: string[];
  readonly notes?: string;
  readonly next?: string;
  readonly topic?: string[];
  readonly discussed?: string[];
}

const noSession = new Refusal({
  ru: 'Встреч ещё не было. Начните первую: «custdev session start FILE».',
  en: 'There was no session yet. Begin the first with "custdev session start FILE".',
});

/** The session meant by its day or id; the last one when none is named. */
export async function pickSession(
  { getRecords }: ProjectSession,
  file: string,
  wanted: string | undefined,
): Promise<TrackerSession> {
  const sessions = (await getRecords()).trackerSession.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  const [last] = sessions;
  if (last === undefined) throw noSession;
  return wanted === undefined
    ? last
    : pickRecord(sessions, wanted, ({ heldOn }) => heldOn, listedBy(`session list ${file}`));
}

/** Numbered, so that lines can be named as discussed. */
function sayAgenda(agenda: readonly AgendaItem[], language: Language): string[] {
  return agenda.map((item, at) => {
    const { what, named, words, when } = agendaLine(item, language);
    return `${at + 1}. ${[what, named, words, when].filter((part) => part !== '').join(' · ')}`;
  });
}

function addLists(session: Command): void {
  session
    .command('agenda <file>')
    .description('what the next session begins with: what changed since the last one, what waits, the numbers')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ client, language }) => {
        const { since, agenda, numbers } = await client.sessions.outlook({});
        const stands = `${numbers.state} ${nameOfState(numbers.state, language)}, ${language === 'ru' ? 'волна' : 'wave'} ${numbers.wave}`;
        const nothing = language === 'ru' ? 'Нового с прошлой встречи нет.' : 'Nothing is new since the last session.';
        const lines = sayAgenda(agenda, language);
        return { json: { since, agenda, numbers }, lines: [stands, ...(lines.length === 0 ? [nothing] : lines)] };
      }),
    );
  session
    .command('list <file>')
    .description('sessions so far, the last first')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ getRecords, language }) => {
        const { trackerSession, trackerTask } = await getRecords();
        const sessions = trackerSession.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
        const titles =
          language === 'ru'
            ? ['День', 'Решений', 'Задач', 'Открыто', 'Состояние', 'Идентификатор']
            : ['Day', 'Decisions', 'Tasks', 'Open', 'State', 'Id'];
        const goesOn = language === 'ru' ? 'идёт' : 'goes on';
        const ended = language === 'ru' ? 'окончена' : 'ended';
        const rows = sessions.map(({ id, heldOn, decisions, endedAt }) => {
          const tasks = trackerTask.filter(({ sessionId }) => sessionId === id);
          const open = tasks.filter(({ doneOn }) => doneOn === null).length;
          return [heldOn, decisions.length, tasks.length, open, endedAt === null ? goesOn : ended, id];
        });
        const empty = language === 'ru' ? 'Встреч ещё не было.' : 'There was no session yet.';
        return listedAnswer({ sessions }, formatTable([titles, ...rows]), empty);
      }),
    );
}

function withTopics(agenda: readonly AgendaItem[], { topic = [], discussed = [] }: WriteOptions): AgendaItem[] {
  const known = agenda.map((item, at) => (discussed.includes(String(at + 1)) ? { ...item, isDiscussed: true } : item));
  const added = topic.map((text) => ({
    kind: 'topic' as const,
    count: null,
    text,
    aboutId: null,
    day: null,
    isDiscussed: false,
  }));
  return [...known, ...added];
}

function addWriting(session: Command): void {
  session
    .command('start <file>')
    .description('begin a session with the agenda and the numbers of this moment')
    .option('--on <day>', 'day, YYYY-MM-DD', parseDay, today())
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions & { readonly on: string }) =>
      runOnProject(file, options, async (project) => {
        const { sessionId } = await project.client.sessions.start({ heldOn: options.on });
        const { agenda } = (await project.getRecords()).trackerSession.find(({ id }) => id === sessionId)!;
        const { language } = project;
        const began = language === 'ru' ? `Встреча ${options.on} началась.` : `The session of ${options.on} has begun.`;
        const lines = sayAgenda(agenda, language);
        return { json: { sessionId, agenda }, lines: [began, ...lines] };
      }),
    );
  session
    .command('write <file> [session]')
    .description('write into a session that goes on, the last one unless named by its day')
    .option('--participants <names>', 'who is there')
    .option('--decision <texts...>', 'decisions to add')
    .option('--notes <text>', 'notes to add')
    .option('--next <day>', 'the next session, YYYY-MM-DD', parseDay)
    .option('--topic <texts...>', 'topics to add to the agenda')
    .option('--discussed <numbers...>', 'lines of the agenda that were talked about')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string | undefined, options: WriteOptions) =>
      runOnProject(file, options, async (project) => {
        const { id, agenda, decisions, notes } = await pickSession(project, file, wanted);
        const { participants, next, decision = [] } = options;
        await project.client.sessions.update({
          id,
          patch: {
            agenda: withTopics(agenda, options),
            decisions: [...decisions, ...decision],
            notes: [notes, options.notes ?? ''].filter((part) => part.trim() !== '').join('\n\n'),
            ...(participants === undefined ? {} : { participants }),
            ...(next === undefined ? {} : { nextOn: next }),
          },
        });
        return savedAnswer(project, { sessionId: id });
      }),
    );
}

function addEnds(session: Command): void {
  for (const [name, description] of [
    ['end', 'end a session: it can only be read then'],
    ['reopen', 'let an ended session be written again'],
    ['remove', 'take a session away with its tasks'],
  ] as const)
    session
      .command(`${name} <file> [session]`)
      .description(description)
      .option('--json', 'print one JSON document')
      .action((file: string, wanted: string | undefined, options: OutputOptions) =>
        runOnProject(file, options, async (project) => {
          const { id, heldOn } = await pickSession(project, file, wanted);
          await project.client.sessions[name]({ id });
          return savedAnswer(project, { sessionId: id, heldOn });
        }),
      );
}

/** Meetings of the tracker with the client. */
export function addSessionCommands(program: Command): void {
  const session = program
    .command('session')
    .description('meetings with the client: agenda, list, start, write, end, reopen, remove');
  addLists(session);
  addWriting(session);
  addEnds(session);
}
