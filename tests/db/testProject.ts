import { existsSync, readFileSync } from 'node:fs';
import { AppError } from '#shared/domain/appError.ts';
import { entityNames } from '#shared/domain/entities.ts';
import type { InterviewId, RespondentId } from '#shared/domain/ids.ts';
import type { Interview, Turn } from '#shared/domain/interview.ts';
import { type Respondent, unknownRespondent } from '#shared/domain/people.ts';
import { addInterview } from '../../electron/backend/changes/interviewChanges.ts';
import { newId } from '../../electron/backend/changes/newRecord.ts';
import { tableOf } from '../../electron/backend/db/entityTables.ts';
import { createProjectFile, openProjectFile } from '../../electron/backend/db/projectFile.ts';
import type { RecordWriter, TurnIndexer } from '../../electron/backend/db/recordWriter.ts';
import type { ReadDb, WriteDb } from '../../electron/backend/db/sqlite.ts';
import { formsOf } from '../../electron/backend/language/indexTokens.ts';
import { createOpenedProject, type OpenedProject } from '../../electron/backend/project/openedProject.ts';
import { startProject } from '../../electron/backend/project/startProject.ts';

/** Lemmas cost a dictionary; forms serve as well where only the database is looked at. */
export const indexByForm: TurnIndexer = ({ text }) => ({ form: formsOf(text), lemma: formsOf(text) });

export const author = 'Тест';

export function createTestProject(path: string): OpenedProject {
  const project = createOpenedProject(createProjectFile(path), indexByForm, () => undefined);
  project.change({ method: 'projects.create', author, isUndoable: false }, (writer) =>
    startProject(writer, { name: 'Проект', language: 'ru', author }),
  );
  return project;
}

export function openTestProject(path: string): OpenedProject {
  return createOpenedProject(openProjectFile(path, `${path}.backups`), indexByForm, () => undefined);
}

export function makeRespondent(name: string): Respondent {
  return { ...unknownRespondent, id: newId() as RespondentId, externalId: null, name };
}

export function makeInterview(respondentIds: readonly RespondentId[]): Interview {
  return {
    id: newId() as InterviewId,
    externalId: null,
    kind: 'problem',
    title: 'Разговор',
    date: '2026-10-01',
    language: 'ru',
    wave: 1,
    respondentIds: [...respondentIds],
    sourceName: null,
    sourceHash: null,
    createdAt: '2026-10-01T00:00:00.000Z',
  };
}

export function insertTalk(
  writer: RecordWriter,
  db: WriteDb,
  people: readonly Respondent[],
  turns: readonly Pick<Turn, 'speaker' | 'role' | 'text'>[],
): { readonly interview: Interview; readonly turns: readonly Turn[] } {
  for (const person of people) writer.insert('respondent', person);
  const interview = makeInterview(people.map(({ id }) => id));
  return {
    interview,
    turns: addInterview(
      writer,
      db,
      interview,
      turns.map((turn) => ({ ...turn, startMs: null })),
    ),
  };
}

/** Every row of every table that records live in, and what the index finds. */
export function dumpRecords(db: ReadDb): Record<string, unknown[]> {
  return Object.fromEntries(
    entityNames.map((name) => {
      const { table, columnList } = tableOf(name);
      return [table, db.statement(`SELECT ${columnList} FROM ${table} ORDER BY id`).all()];
    }),
  );
}

export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'nothing';
}

/** The bytes of the file and of what lies beside it. */
export function bytesOf(path: string): string {
  return ['', '-wal']
    .map((suffix) => (existsSync(path + suffix) ? readFileSync(path + suffix, 'base64') : ''))
    .join('|');
}
