import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snapSpanToGraphemes } from '#shared/text/span.ts';
import { codeTypes } from '#shared/domain/codeType.ts';
import { listRecords } from '../../../electron/backend/db/recordQueries.ts';
import { importInterchange } from '../../../electron/backend/interchange/importInterchange.ts';
import { exportInterchange } from '../../../electron/backend/interchange/exportInterchange.ts';
import { readInterchange } from '../../../electron/backend/interchange/readInterchange.ts';
import type { OpenedProject } from '../../../electron/backend/project/openedProject.ts';
import { keepQda } from '../../../electron/backend/qda/importQda.ts';
import { printJson } from '../../../electron/backend/interchange/printJson.ts';
import { guidOf } from '../../../electron/backend/qda/qdaGuid.ts';
import { readQda } from '../../../electron/backend/qda/readQda.ts';
import { exportQda, type QdaFormat } from '../../../electron/backend/qda/writeQda.ts';
import { createTestProject } from '../../db/testProject.ts';
import { validateXml } from './validateXml.ts';

let folder = '';
let made = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'custdev-qda-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exported(project: OpenedProject, format: QdaFormat): Promise<Uint8Array> {
  const { file } = await exportQda(project, format, 'project', { whole: project });
  return new Uint8Array(await file.arrayBuffer());
}

async function withProjects(work: (first: OpenedProject, second: OpenedProject) => Promise<void>): Promise<void> {
  made += 1;
  const first = createTestProject(join(folder, `${made}-a.custdev`));
  const second = createTestProject(join(folder, `${made}-b.custdev`));
  try {
    await work(first, second);
  } finally {
    first.close();
    second.close();
  }
}

function bringIn(project: OpenedProject, document: object): void {
  const { interchange } = readInterchange(document, 'test.json');
  project.changeWith({ method: 'imports.commit', author: 'Я' }, (writer, db) =>
    importInterchange(writer, db, interchange, 'Я'),
  );
}

async function bringInFile(project: OpenedProject, bytes: Uint8Array): Promise<number> {
  const reading = await readQda(bytes, 'out.qdpx');
  expect(reading.losses).toEqual([]);
  const before = project.getVersion();
  project.changeWith({ method: 'imports.commit', author: 'Я' }, (writer, db) =>
    keepQda(writer, db, 'out.qdpx', reading, 'Я'),
  );
  return project.getVersion() - before;
}

type Row = Record<string, unknown>;
const sorted = (rows: readonly Row[]): Row[] =>
  rows.toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
/** What plain text cannot tell apart: kinds of line ends, and spaces that look like those after labels. */
const words = (text: unknown): string => String(text).replaceAll('\r\n', '\n').replaceAll('\u00A0', ' ');

const inOrder = (values: readonly unknown[]): string[] => values.map(String).toSorted();

/** What the standard carries, with our ids as they go out. */
function carried(project: OpenedProject): object {
  const document = JSON.parse(
    Buffer.concat([...printJson(exportInterchange(project, false))]).toString('utf8'),
  ) as Record<string, Row[]>;
  const id = (value: unknown): string | null => (typeof value === 'string' ? guidOf(value) : null);
  const ids = (values: unknown): unknown[] => inOrder((values as unknown[]).map(id));
  const companies = new Map(document['organizations']?.map((row) => [row['id'], row['name']]));
  const times = listRecords(project.db, 'coding').map(({ createdAt }) => createdAt);
  const builtIn = new Set<unknown>(codeTypes.map((type) => type.id));
  const codeId = (value: unknown): unknown => (builtIn.has(value) ? value : id(value));
  return {
    codes: sorted(
      (document['codes'] ?? [])
        .filter((row) => row['builtIn'] !== true)
        .map((row) => ({
          id: id(row['id']),
          type: row['type'],
          name: row['name'],
          parentId: id(row['parentId']),
          description: row['description'],
          color: row['color'],
        })),
    ),
    respondents: sorted(
      (document['respondents'] ?? []).map((row) => ({
        ...row,
        id: id(row['id']),
        organizationId: companies.get(row['organizationId']),
        referredBy: id(row['referredBy']),
      })),
    ),
    interviews: sorted(
      (document['interviews'] ?? []).map(({ addedAt: _addedAt, ...row }) => ({
        ...row,
        id: id(row['id']),
        respondentIds: ids(row['respondentIds']),
        turns: (row['turns'] as Row[]).map((turn) => ({ ...turn, text: words(turn['text']) })),
      })),
    ),
    codings: sorted(
      listRecords(project.db, 'coding').map((coding) => {
        const quotation = listRecords(project.db, 'quotation').find((one) => one.id === coding.quotationId);
        const code = listRecords(project.db, 'code').find((one) => one.id === coding.codeId);
        return {
          quote: words(quotation?.text),
          code: code?.isBuiltIn === true ? code.typeId : code?.name,
          coder: coding.coder,
          note: coding.note,
          createdAt: coding.createdAt,
        };
      }),
    ),
    times: times.toSorted(),
    memos: sorted(
      listRecords(project.db, 'memo').map(({ targetKind, text, author, createdAt }) => ({
        targetKind,
        text,
        author,
        createdAt,
      })),
    ),
    segments: sorted(
      (document['customerSegments'] ?? []).map((row) => ({
        id: id(row['id']),
        name: row['name'],
        summary: row['summary'],
        memberIds: ids(row['memberIds']),
        definingCodeIds: inOrder((row['definingCodeIds'] as unknown[]).map(codeId)),
      })),
    ),
  };
}

const awkward = [
  '\r\n',
  '\n',
  '\n\n',
  '😀',
  '👩‍👩‍👧',
  'ё',
  'Анна: ',
  '\n\nБорис:\u00A0',
  '[00:01:02]\u00A0',
  '—\u00A0',
  '&<>"',
  '\u0301',
  ' ',
  '; ',
];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Сверяем руками', 'каждую пятницу', 'it takes days', 'счёт', 'a') },
  { weight: 2, arbitrary: fc.constantFrom(...awkward) },
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
const line = fc.constantFrom('Вера', 'Олег; брат', 'Anna: host', 'Ким “К”', 'О’Нил & Co <x>', '😀 Ира');
const moment = fc
  .integer({ min: 1_600_000_000_000, max: 1_800_000_000_000 })
  .map((value) => new Date(value).toISOString());
const coder = fc.constantFrom('Маша', 'Пётр', 'Ann "A"');
const label = fc.constantFrom('Я', 'Вера', 'Ведущий: главный', '', 'Anna 2');

const turn = fc.record({ speaker: label, text, startMs: fc.option(fc.integer({ min: 0, max: 400_000_000 })) });
const roles = { Я: 'interviewer', 'Ведущий: главный': 'other' } as const;
const project = fc
  .record({
    codes: fc.array(
      fc.record({
        name: line,
        type: fc.constantFrom('pain.problem', 'job.core', 'flag.generic', 'alt.current'),
        parent: fc.option(fc.nat({ max: 4 })),
        description: text,
        color: fc.constantFrom(null, '#123abc', '#ffffff'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    people: fc.array(
      fc.record({
        name: line,
        company: fc.option(fc.nat({ max: 1 })),
        roles: fc.subarray(['buyer', 'user', 'influencer'] as const),
        relation: fc.constantFrom('friend', null),
        referredBy: fc.option(fc.nat({ max: 2 })),
        nextContactOn: fc.constantFrom('2026-12-01', null),
        note: text,
        age: fc.option(fc.constantFrom('40', 'да', 'ещё < 5')),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    talks: fc.array(
      fc.record({
        title: line,
        turns: fc.array(turn, { minLength: 1, maxLength: 6 }),
        people: fc.nat({ max: 3 }),
        date: fc.constantFrom('2026-10-01', null),
        language: fc.constantFrom('ru', 'en'),
        kind: fc.constantFrom('problem', 'solution'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    marks: fc.array(
      fc.record({
        talk: fc.nat(),
        turn: fc.nat(),
        start: fc.nat(),
        length: fc.integer({ min: 1, max: 40 }),
        code: fc.nat(),
        coder,
        at: moment,
        memo: text,
        thought: fc.option(text),
      }),
      { maxLength: 12 },
    ),
    memos: fc.array(fc.record({ text, author: coder, at: moment, about: fc.nat({ max: 3 }) }), { maxLength: 5 }),
    segments: fc.array(fc.record({ name: line, summary: text, members: fc.nat({ max: 7 }) }), { maxLength: 2 }),
  })
  .map(({ codes, people, talks, marks, memos, segments }) => {
    const visible = (words: string): boolean => words.trim() !== '';
    const placed = marks.flatMap(({ talk, turn: at, start, length, ...mark }) => {
      const index = talk % talks.length;
      const turns = talks[index]?.turns ?? [];
      const position = at % turns.length;
      const said = turns[position]?.text ?? '';
      const span = snapSpanToGraphemes(said, {
        start: start % (said.length + 1),
        end: (start % (said.length + 1)) + length,
      });
      return visible(said.slice(span.start, span.end))
        ? [{ interviewId: `i${index}`, turn: position, ...span, mark }]
        : [];
    });
    const targets = [
      { target: 'project', targetId: null },
      { target: 'interview', targetId: 'i0' },
      { target: 'code', targetId: 'c0' },
      segments.length > 0 ? { target: 'customerSegment', targetId: 's0' } : { target: 'project', targetId: null },
    ];
    return {
      format: 'custdev-json',
      version: 1,
      project: { name: 'Проект', language: 'ru' },
      codes: codes.map(({ type, parent, ...code }, index) => ({
        ...code,
        id: `c${index}`,
        name: `${code.name} ${index}`,
        description: visible(code.description) ? code.description : '',
        type,
        group: type.split('.')[0],
        parentId: parent === null || parent >= index ? null : `c${parent}`,
      })),
      organizations: [
        { id: 'o0', name: 'Склад № 1' },
        { id: 'o1', name: 'A & B' },
      ],
      respondents: people.map(({ company, referredBy, age, note, ...person }, index) => ({
        ...person,
        id: `r${index}`,
        note: visible(note) ? note : '',
        organizationId: company === null ? null : `o${company}`,
        attributes: age === null ? {} : { 'Возраст, лет': age },
        referredBy: referredBy === null || referredBy >= index ? null : `r${referredBy}`,
      })),
      interviews: talks.map(({ people: mask, turns, ...talk }, index) => ({
        ...talk,
        id: `i${index}`,
        wave: 1 + (index % 2),
        respondentIds: people.flatMap((_person, at) => ((mask >> at) % 2 === 1 ? [`r${at}`] : [])),
        turns: turns.map((one) => ({ ...one, role: roles[one.speaker as keyof typeof roles] ?? 'respondent' })),
      })),
      codings: placed.map(({ mark, ...place }) => ({
        ...place,
        codeIds: [`c${mark.code % codes.length}`, ...(mark.code % 3 === 0 ? ['pain.problem'] : [])],
        coder: mark.coder,
        codedAt: mark.at,
        memo: visible(mark.memo) ? mark.memo : '',
      })),
      memos: [
        ...memos
          .filter((memo) => visible(memo.text))
          .map(({ about, at, ...memo }) => ({ ...memo, ...targets[about], writtenAt: at })),
        ...placed.flatMap(({ mark, ...quotation }) =>
          mark.thought === null || !visible(mark.thought)
            ? []
            : [{ target: 'quotation', quotation, text: mark.thought, author: mark.coder, writtenAt: mark.at }],
        ),
      ],
      customerSegments: segments.map(({ members, ...segment }, index) => ({
        ...segment,
        id: `s${index}`,
        summary: visible(segment.summary) ? segment.summary : '',
        memberIds: people.flatMap((_person, at) => ((members >> at) % 2 === 1 ? [`r${at}`] : [])),
        definingCodeIds: ['c0', 'job.core'],
        decision: 'candidate',
      })),
    };
  });

describe('a project written and read', () => {
  test('is the same as far as the standard carries, obeys its schema, and read again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(project, (document) =>
        withProjects(async (first, second) => {
          bringIn(first, document);
          const bytes = await exported(first, 'qdpx');
          validateXml(strFromU8(unzipSync(bytes)['project.qde'] ?? new Uint8Array()), 'qdpx');
          expect(await bringInFile(second, bytes)).toBe(1);
          expect(carried(second)).toEqual(carried(first));
          expect(await bringInFile(second, bytes)).toBe(0);
          expect(await bringInFile(first, bytes)).toBe(0);
        }),
      ),
      { numRuns: 20 },
    );
  }, 60_000);

  test('as a codebook has the same codes and obeys its schema', async () => {
    await fc.assert(
      fc.asyncProperty(project, (document) =>
        withProjects(async (first, second) => {
          bringIn(first, document);
          const bytes = await exported(first, 'qdc');
          validateXml(strFromU8(bytes), 'qdc');
          await bringInFile(second, bytes);
          const codesOf = (one: OpenedProject): unknown => (carried(one) as { codes: unknown }).codes;
          expect(codesOf(second)).toEqual(codesOf(first));
        }),
      ),
      { numRuns: 8 },
    );
  }, 60_000);
});
