import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { tmpdir } from 'node:os';
import { listIntegrityProblems } from '../../electron/backend/db/integrityQueries.ts';
import { connectSqlite } from '../../electron/backend/db/sqlite.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import {
  author,
  bytesOf,
  codeOf,
  createTestProject,
  insertTalk,
  makeRespondent,
  openTestProject,
} from './testProject.ts';

const { pathOf } = useTemporaryFolder();
let sound = Buffer.alloc(0);

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'custdev-sound-'));
  const path = join(folder, 'sound.custdev');
  const project = createTestProject(path);
  project.changeWith({ method: 'talk', author }, (writer, db) => {
    const text = 'Сверяем акты вручную каждую пятницу. '.repeat(30);
    const turns = Array.from({ length: 40 }, () => ({ speaker: 'Вера', role: 'respondent' as const, text }));
    insertTalk(writer, db, [makeRespondent('Вера')], turns);
  });
  project.close();
  sound = readFileSync(path);
  rmSync(folder, { recursive: true });
});
afterAll(() => {
  sound = Buffer.alloc(0);
});

/** What opening comes to: the code of the error, or why it is read only, or `writing`. */
function open(path: string): string {
  let outcome = '';
  const code = codeOf(() => {
    const project = openTestProject(path);
    project.getProject();
    outcome = project.file.readOnlyReason ?? 'writing';
    project.close();
  });
  return code === 'nothing' ? outcome : code;
}

function plant(name: string, bytes: Uint8Array): string {
  const path = pathOf(name);
  writeFileSync(path, bytes);
  return path;
}

test.each([
  ['an empty file', Buffer.alloc(0), 'notAProject'],
  ['a text', Buffer.from('Интервью с Верой, 1 октября. '.repeat(100)), 'notAProject'],
  ['a short text', Buffer.from('ё'), 'notAProject'],
])('refuses %s with the name of a project', (_name, bytes, code) => {
  const path = plant('strange.custdev', bytes);
  expect(open(path)).toBe(code);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('refuses a folder, a missing file, and a database of another program', () => {
  mkdirSync(pathOf('folder.custdev'));
  expect(open(pathOf('folder.custdev'))).toBe('projectNotFound');
  expect(open(pathOf('missing.custdev'))).toBe('projectNotFound');
  const other = Buffer.from(sound);
  other.writeUInt32BE(0, 68);
  const path = plant('other.custdev', other);
  expect(open(path)).toBe('notAProject');
  expect(readFileSync(path).equals(other)).toBe(true);
});

test('refuses a file that was made but never filled', () => {
  const path = pathOf('unfinished.custdev');
  const project = createTestProject(path);
  project.change({ method: 'empty', author }, (writer) => writer.remove('project', project.getProject().id));
  project.close();
  expect(open(path)).toBe('projectDamaged');
});

describe('a file that lacks a part', () => {
  test.each([
    ['a column of records', 'ALTER TABLE respondents DROP COLUMN note', 'respondents.note'],
    ['a column beside the records', 'ALTER TABLE kept_answers DROP COLUMN answer', 'kept_answers.answer'],
    ['a table', 'DROP TABLE recording_chunks', 'recording_chunks.content_id'],
    ['a view', 'DROP VIEW heard_codings', 'heard_codings.'],
  ])('is refused with its name: %s', (_name, harm, missing) => {
    const path = plant('lacking.custdev', sound);
    const connection = connectSqlite(path);
    connection.database.exec(harm);
    connection.close();
    const before = readFileSync(path);
    expect(() => openTestProject(path)).toThrow(
      expect.objectContaining({
        code: 'projectIncomplete',
        details: { file: path, missing: expect.stringContaining(missing) as string },
      }),
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('opens when it only has more, or says the same in other words', () => {
    const path = plant('more.custdev', sound);
    const connection = connectSqlite(path);
    connection.database.exec('ALTER TABLE respondents ADD COLUMN later TEXT; CREATE TABLE more (id TEXT) STRICT');
    connection.close();
    expect(open(path)).toBe('writing');
  });
});

describe('damage', () => {
  const allowed = new Set([
    'writing',
    'damaged',
    'notAProject',
    'projectDamaged',
    'projectIncomplete',
    'projectIsNewer',
    'projectReadOnly',
  ]);

  test('a cut file tells so, or opens as far as possible, and is not touched', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (share) => {
        const path = plant('cut.custdev', sound);
        truncateSync(path, Math.floor(sound.length * share));
        const before = bytesOf(path);
        expect(allowed).toContain(open(path));
        expect(bytesOf(path)).toBe(before);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['the header', 0, 100],
    ['the first page', 100, 4096],
    ['any page', 4096, Number.POSITIVE_INFINITY],
  ])('bytes turned over in %s never end the process and are never written over', (_name, from, upTo) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (places) => {
        const bytes = Buffer.from(sound);
        const end = Math.min(upTo, bytes.length);
        for (const place of places) {
          const at = from + (place % (end - from));
          bytes[at] = bytes[at]! ^ 0xff;
        }
        const path = plant('flipped.custdev', bytes);
        expect(allowed).toContain(open(path));
        expect(readFileSync(path).equals(bytes)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('the check finds a damaged page', () => {
    const bytes = Buffer.from(sound);
    const page = Math.floor(bytes.indexOf('Сверяем акты') / 4096) + 20;
    bytes.fill(0xff, page * 4096, (page + 5) * 4096);
    const path = plant('page.custdev', bytes);
    const project = openTestProject(path);
    expect(listIntegrityProblems(project.db).length).toBeGreaterThan(0);
    project.close();
  });
});
