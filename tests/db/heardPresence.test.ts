import { expect, test } from 'vitest';
import { readPairs } from '#shared/analysis/codePairs.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { getOrCreateQuotation, putCoding } from '../../electron/backend/changes/codingChanges.ts';
import { newId } from '../../electron/backend/changes/newRecord.ts';
import { listRecords } from '../../electron/backend/db/recordQueries.ts';
import type { ReadDb } from '../../electron/backend/db/sqlite.ts';
import { readCodesTogether } from '../../electron/backend/facts/codesTogether.ts';
import { listHeardCodes, readHeardPresence } from '../../electron/backend/facts/heardPresence.ts';
import type { OpenedProject } from '../../electron/backend/project/openedProject.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { author, createTestProject, insertTalk, makeRespondent } from './testProject.ts';

const { pathOf } = useTemporaryFolder();

const named = ['pain.problem', 'pain.hard', 'job.core', 'react.polite'];
const scales = { emotion: null, frequency: null, effort: null, note: '', createdAt: '2026-10-01T00:00:00.000Z' };

function addCodes(project: OpenedProject): CodeId[] {
  return project.change({ method: 'codes', author }, (writer) => {
    const builtIn = listRecords(writer.db, 'code').find(({ isBuiltIn }) => isBuiltIn)!;
    const codes = named.map((typeId, position) =>
      writer.insert('code', { ...builtIn, id: newId(), typeId, name: typeId, isBuiltIn: false, position }),
    );
    return [...codes.map(({ id }) => id), builtIn.id];
  }).result;
}

/** Talks of one and of several people, of our solution too; quotations without words, set aside, of two coders. */
function codeTalks(project: OpenedProject, codeIds: readonly CodeId[]): void {
  project.changeWith({ method: 'talks', author }, (writer, db) => {
    for (const [number, names] of [['Вера'], ['Олег', 'Анна'], ['Иван', 'Пётр'], ['Юлия']].entries()) {
      const { interview, turns } = insertTalk(writer, db, names.map(makeRespondent), [
        { speaker: 'Я', role: 'interviewer', text: 'Сверяете вручную?' },
        ...['Олег', 'Иван', 'Кто-то'].map((speaker) => ({
          speaker,
          role: 'respondent' as const,
          text: 'Вручную, да.',
        })),
      ]);
      if (number === 3) writer.update('interview', interview.id, { kind: 'solution' });
      for (const [index, turn] of turns.entries())
        for (const start of [0, 1, 2]) {
          const quotation = getOrCreateQuotation(writer, interview.id, turn.id, { start, end: 7 });
          for (const [place, codeId] of codeIds.entries()) {
            if ((place + index * start + number) % 3 === 0) continue;
            for (const coder of place === 1 ? [author, 'Борис'] : [author]) {
              const coding = putCoding(writer, { quotationId: quotation.id, codeId, coder, ...scales });
              if (place === 2 && start === 1) writer.update('coding', coding.id, { isSetAside: true });
            }
          }
          if (start === 2 && index === 1) writer.update('quotation', quotation.id, { isOrphan: true });
        }
    }
  });
}

const counting = "is_built_in = 0 AND type_id <> 'react.polite'";

/** By the view that says whose words a coding is on. */
const countByView = (db: ReadDb): unknown[] =>
  db
    .statement(
      `SELECT respondent_id AS respondentId, code_id AS codeId, count(DISTINCT quotation_id) AS quotations
         FROM heard_codings JOIN codes ON codes.id = code_id
        WHERE kind <> 'solution' AND ${counting} GROUP BY respondent_id, code_id`,
    )
    .all();

test('hears people with codes as the database tells, however the codings came about', () => {
  const project = createTestProject(pathOf('heard.custdev'));
  codeTalks(project, addCodes(project));
  const expected = countByView(project.db);
  expect(expected.length).toBeGreaterThan(8);
  const presence = readHeardPresence(project);
  const heard = listHeardCodes(presence, () => true);
  expect(new Set(heard)).toEqual(new Set(expected));
  expect(heard).toHaveLength(expected.length);
  expect(Array.from(presence.matrix.values)).toEqual(Array.from(presence.quotations, (count) => Math.min(count, 1)));
  const [first] = presence.respondentIds;
  expect(listHeardCodes(presence, (id) => id === first)).toEqual(
    heard.filter(({ respondentId }) => respondentId === first),
  );
  project.close();
});

test('a quotation counts once for two codes, however many coders agree, and people who were heard with both', () => {
  const project = createTestProject(pathOf('together.custdev'));
  codeTalks(project, addCodes(project));
  const { codeIds, people, quotations } = readCodesTogether(project);
  const found = readPairs(people, quotations, codeIds.length).map(({ a, b, ...counts }) => ({
    codes: codeIds[a]! < codeIds[b]! ? `${codeIds[a]},${codeIds[b]}` : `${codeIds[b]},${codeIds[a]}`,
    ...counts,
  }));
  const expected = project.db
    .statement(
      `WITH heard AS (SELECT DISTINCT respondent_id, code_id FROM heard_codings WHERE kind <> 'solution'),
            quoted AS (SELECT DISTINCT quotation_id, code_id FROM codings
                         JOIN quotations ON quotations.id = quotation_id WHERE is_orphan = 0)
       SELECT one.id || ',' || other.id AS codes,
              (SELECT count(*) FROM heard AS mine JOIN heard AS theirs USING (respondent_id)
                WHERE mine.code_id = one.id AND theirs.code_id = other.id) AS people,
              (SELECT count(*) FROM quoted AS mine JOIN quoted AS theirs USING (quotation_id)
                WHERE mine.code_id = one.id AND theirs.code_id = other.id) AS quotations
         FROM (SELECT id FROM codes WHERE ${counting}) AS one
         JOIN (SELECT id FROM codes WHERE ${counting}) AS other ON one.id < other.id`,
    )
    .all();
  expect(new Set(found)).toEqual(new Set(expected));
  expect(found).toHaveLength(3);
  project.close();
});

test('what was heard follows a change', () => {
  const project = createTestProject(pathOf('after.custdev'));
  const codeIds = addCodes(project);
  codeTalks(project, codeIds);
  const before = readCodesTogether(project);
  expect(readCodesTogether(project)).toBe(before);
  project.change({ method: 'remove', author }, (writer) => {
    for (const { id, codeId } of listRecords(writer.db, 'coding'))
      if (codeId === codeIds[0]) writer.remove('coding', id);
  });
  expect(readCodesTogether(project).codeIds).toEqual(before.codeIds.filter((id) => id !== codeIds[0]));
  expect(new Set(listHeardCodes(readHeardPresence(project), () => true))).toEqual(new Set(countByView(project.db)));
  project.close();
});
