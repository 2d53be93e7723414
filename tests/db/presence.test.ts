import { expect, test } from 'vitest';
import type { CodeId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { getOrCreateQuotation, putCoding } from '../../electron/backend/changes/codingChanges.ts';
import { newId } from '../../electron/backend/changes/newRecord.ts';
import { listIntegrityProblems } from '../../electron/backend/db/integrityQueries.ts';
import { listHeardCodings, listHeardRespondents } from '../../electron/backend/db/presenceQueries.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { author, createTestProject, insertTalk, makeRespondent } from './testProject.ts';

const { pathOf } = useTemporaryFolder();
type Line = Pick<Turn, 'speaker' | 'role' | 'text'>;
const says = (speaker: string, role: Turn['role'] = 'respondent'): Line => ({ speaker, role, text: 'Вручную.' });

/** Who is heard with a coding on each turn of a talk with these people. */
function heardOn(names: readonly string[], lines: readonly Line[]): string[][] {
  const project = createTestProject(pathOf('talk.custdev'));
  const people = names.map(makeRespondent);
  const { result: turns } = project.changeWith({ method: 'talk', author }, (writer, db) => {
    const talk = insertTalk(writer, db, people, lines);
    for (const turn of talk.turns) {
      const quotation = getOrCreateQuotation(writer, talk.interview.id, turn.id, { start: 0, end: 7 });
      const scales = { emotion: null, frequency: null, effort: null, note: '', createdAt: '2026-10-01T00:00:00.000Z' };
      putCoding(writer, { quotationId: quotation.id, codeId: 'pain.problem' as CodeId, coder: author, ...scales });
      for (const coder of [author, 'Олег'])
        putCoding(writer, { quotationId: quotation.id, codeId: 'job.core' as CodeId, coder, ...scales });
    }
    return talk.turns;
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const quotationTurn = new Map(
    project.db.statement('SELECT id, turn_id FROM quotations').raw().all() as [string, string][],
  );
  const heard = listHeardCodings(project.db);
  expect(heard.map(({ quote }) => quote)).toEqual(heard.map(() => 'Вручную'));
  const byView = project.db.statement('SELECT coding_id, respondent_id FROM heard_codings').raw().all() as string[][];
  const asPairs = heard.map(({ codingId, respondentId }) => [codingId, respondentId]);
  expect(new Set(asPairs.map(String))).toEqual(new Set(byView.map(String)));
  const result = turns.map(({ id }) =>
    heard
      .filter(({ quotationId, codeId }) => quotationTurn.get(quotationId) === id && codeId === 'pain.problem')
      .map(({ respondentId }) => nameOf.get(respondentId) ?? ''),
  );
  project.close();
  return result;
}

test('leaves out what the interviewer and others say', () => {
  expect(heardOn(['Вера'], [says('Я', 'interviewer'), says('Вера'), says('Шум', 'other')])).toEqual([[], ['Вера'], []]);
});

test('hears one person whatever the label says', () => {
  expect(heardOn(['Вера Петрова'], [says('Speaker 2'), says('')])).toEqual([['Вера Петрова'], ['Вера Петрова']]);
});

test('tells two people apart by the speaker, by full or first name', () => {
  const lines = [says('Вера'), says('Олег'), says('Олег Иванов')];
  expect(heardOn(['Вера Петрова', 'Олег Иванов'], lines)).toEqual([['Вера Петрова'], ['Олег Иванов'], ['Олег Иванов']]);
});

test('hears everybody when the label names nobody', () => {
  expect(heardOn(['Вера', 'Олег'], [says('Speaker 2'), says('')])).toEqual([
    ['Вера', 'Олег'],
    ['Вера', 'Олег'],
  ]);
});

test('takes a label for what it is, not for a pattern', () => {
  expect(heardOn(['Вера Петрова', 'Олег Иванов'], [says('О%'), says('____')])).toEqual([
    ['Вера Петрова', 'Олег Иванов'],
    ['Вера Петрова', 'Олег Иванов'],
  ]);
});

test('people keep their order when one is taken out and brought back', () => {
  const project = createTestProject(pathOf('order.custdev'));
  const people = ['А', 'Б', 'В'].map(makeRespondent);
  project.changeWith({ method: 'talk', author }, (writer, db) => {
    insertTalk(writer, db, people, [says('А')]);
  });
  const before = listHeardRespondents(project.db);
  project.change({ method: 'remove', author }, (writer) => writer.remove('respondent', people[0]!.id));
  project.undo(author);
  expect(listHeardRespondents(project.db)).toEqual(before);
  project.close();
});

test('the check finds what was planted, and nothing in a sound project', () => {
  const project = createTestProject(pathOf('planted.custdev'));
  const { result } = project.changeWith({ method: 'talk', author }, (writer, db) => {
    const talk = insertTalk(writer, db, [makeRespondent('Вера')], [says('Вера'), says('Вера')]);
    getOrCreateQuotation(writer, talk.interview.id, talk.turns[0]!.id, { start: 0, end: 7 });
    return talk;
  });
  expect(listIntegrityProblems(project.db)).toEqual([]);
  const { database } = project.file.connection;
  database.pragma('foreign_keys = OFF');
  const plant = (sql: string, ...values: string[]) => {
    database.prepare(sql).run(...values);
    return listIntegrityProblems(project.db);
  };
  expect(plant('UPDATE quotations SET start = 1')).toEqual(['1 quotations do not match the words of their turns']);
  database.exec('UPDATE quotations SET start = 0');
  expect(plant('DELETE FROM turn_index WHERE rowid = 2')).toEqual(['1 turns are missing from the search index']);
  expect(plant('UPDATE respondents SET organization_id = ?', newId())).toContain(
    'A row of respondents points at a missing row of organizations',
  );
  expect(plant('UPDATE interviews SET respondent_ids = ? WHERE id = ?', '["x"]', result.interview.id)).toContain(
    '1 ids in interviews.respondent_ids name missing rows of respondents',
  );
  project.close();
});
