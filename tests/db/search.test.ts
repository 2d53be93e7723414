import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Turn } from '#shared/domain/interview.ts';
import { migrate } from '../../electron/backend/db/migrations.ts';
import { connectSqlite } from '../../electron/backend/db/sqlite.ts';
import { countMatchingTurns, listMatchingTurns } from '../../electron/backend/db/turnIndexQueries.ts';
import { findMatches } from '../../electron/backend/language/findMatches.ts';
import { formsOf, indexLanguage } from '../../electron/backend/language/indexTokens.ts';
import { createLemmatizer, type Lemmatizer } from '../../electron/backend/language/lemmatize.ts';
import { toMatchExpression } from '../../electron/backend/language/searchTerms.ts';
import { createOpenedProject, type OpenedProject } from '../../electron/backend/project/openedProject.ts';
import { author, insertTalk, makeRespondent } from './testProject.ts';

let lemmatizer: Lemmatizer;
let project: OpenedProject;
let turns: readonly Turn[] = [];

const texts = [
  'Мы сверяем счета-фактуры каждую пятницу, ёлки-палки 😀.',
  'He was sending invoices by hand, twice.',
  'Сверка идёт в Excel’е; ждём деньги.',
  'Е\u0308лка и кафе\u0301 — combining marks.',
];

beforeAll(async () => {
  lemmatizer = await createLemmatizer();
  const connection = connectSqlite(':memory:');
  migrate(connection);
  const file = { path: ':memory:', connection, readOnlyReason: null, close: () => connection.close() };
  const indexTurn = ({ text }: Turn) => ({ form: formsOf(text), lemma: lemmatizer.lemmasOf(text, indexLanguage) });
  project = createOpenedProject(file, indexTurn, () => undefined);
  turns = project.changeWith({ method: 'talk', author }, (writer, db) =>
    insertTalk(
      writer,
      db,
      [makeRespondent('Вера')],
      texts.map((text) => ({ speaker: 'Вера', role: 'respondent', text })),
    ),
  ).result.turns;
});
afterAll(() => project.close());

function find(query: string): number[] {
  const match = toMatchExpression(query, lemmatizer, indexLanguage);
  if (match === null) return [];
  const found = listMatchingTurns(project.db, match, 100, true).map(({ position }) => position);
  expect(countMatchingTurns(project.db, match)).toBe(found.length);
  return found.toSorted((left, right) => left - right);
}

test.each([
  ['сверяли', [0]],
  ['счёт', [0]],
  ['"сверяем счета"', [0]],
  ['"счета сверяем"', []],
  ['send invoice', [1]],
  ['invo*', [1]],
  ['деньгами ИЛИ пятницы', [0, 2]],
  ['сверка НЕ пятница', [2]],
  ['елка', [0, 3]],
  ['😀', []],
  ['', []],
])('«%s» finds turns %j', (query, wanted) => {
  expect(find(query)).toEqual(wanted);
});

test('follows the text of a turn, and undo', () => {
  project.change({ method: 'edit', author }, (writer) =>
    writer.update('turn', turns[1]!.id, { text: 'Теперь он платит картой.' }),
  );
  expect([find('invoices'), find('платили')]).toEqual([[], [1]]);
  project.undo(author);
  expect([find('invoices'), find('платили')]).toEqual([[1], []]);
});

const signs = fc.constantFrom(
  '"',
  '*',
  '(',
  ')',
  ' AND ',
  ' ИЛИ ',
  ' НЕ ',
  'NEAR(',
  ',',
  '«',
  '»',
  '\0',
  '😀',
  '^',
  ':',
);
const pieces = fc.oneof(signs, fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('сверка', 'invoice', 'ё'));

test('no query ever fails, and what the index finds is shown in the text', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const query = parts.join('');
      for (const position of find(query))
        expect(findMatches(turns[position]!.text, query, lemmatizer, indexLanguage).length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});
