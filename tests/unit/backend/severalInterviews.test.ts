import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import { listRecords, openProject, readEverything, type TestBackend } from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

const bytes = readFileSync(new URL('../../fixtures/transcripts/several/numbered-ru.txt', import.meta.url));

async function preview(): Promise<Extract<ImportPreview, { kind: 'transcript' }>> {
  const { previews } = await client().imports.preview({ files: [new File([new Uint8Array(bytes)], 'счета.txt')] });
  const [one] = previews;
  if (one?.kind !== 'transcript') throw new Error('not a transcript');
  return one;
}

async function listInterviews(): Promise<string[]> {
  const interviews = await listRecords(client(), 'interview');
  const counts = await client().interviews.counts({});
  return interviews
    .map(({ id, title, date }) => `${title} · ${date} · ${counts.interviews[id]?.turns}`)
    .toSorted((first, second) => first.localeCompare(second));
}

describe('a file with several interviews', () => {
  test('is shown with its parts', async () => {
    const { parts, turnCount } = await preview();
    expect(turnCount).toBe(13);
    expect(parts.map(({ title, date, turnCount: turns }) => [title, date, turns])).toEqual([
      ['Интервью 1. Мария, бухгалтер', '2026-03-12', 5],
      ['Интервью 2. Олег, директор', '2026-03-13', 4],
      ['Интервью 3. Анна, экономист', '2026-03-14', 4],
    ]);
    expect(parts[1]?.speakers).toEqual([
      { label: 'Интервьюер', role: 'interviewer', turns: 2, words: 7 },
      { label: 'Олег', role: 'respondent', turns: 2, words: 6 },
    ]);
  });

  test('becomes as many interviews, with a person each, and one undo takes them back', async () => {
    const before = await readEverything(client());
    const { previewId } = await preview();
    const { sources } = await client().imports.commit({ items: [{ previewId, kind: 'solution', title: 'Все' }] });
    expect(sources).toMatchObject([{ ok: true, turns: 13 }]);
    expect(sources[0]?.interviewIds).toHaveLength(3);
    expect(sources[0]?.interviewIds?.[0]).toBe(sources[0]?.interviewId);
    expect(await listInterviews()).toEqual([
      'Интервью 1. Мария, бухгалтер · 2026-03-12 · 5',
      'Интервью 2. Олег, директор · 2026-03-13 · 4',
      'Интервью 3. Анна, экономист · 2026-03-14 · 4',
    ]);
    expect((await listRecords(client(), 'interview')).map(({ kind }) => kind)).toEqual(Array(3).fill('solution'));
    expect((await listRecords(client(), 'respondent')).map(({ name }) => name).toSorted()).toEqual([
      'Анна',
      'Мария',
      'Олег',
    ]);
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
  });

  test('holds people of one company when one was named', async () => {
    const { previewId } = await preview();
    await client().imports.commit({ items: [{ previewId, company: 'Ромашка' }] });
    const [company, ...others] = await listRecords(client(), 'organization');
    expect({ name: company?.name, others }).toEqual({ name: 'Ромашка', others: [] });
    const people = await listRecords(client(), 'respondent');
    expect(people.map(({ organizationId }) => organizationId)).toEqual(Array(3).fill(company?.id));
  });

  test('takes the parts that were chosen, joined as they were joined', async () => {
    const { previewId } = await preview();
    await client().imports.commit({ items: [{ previewId, parts: [[0], [2, 1, 7]] }] });
    expect(await listInterviews()).toEqual([
      'Интервью 1. Мария, бухгалтер · 2026-03-12 · 5',
      'Интервью 2. Олег, директор · 2026-03-13 · 8',
    ]);
  });

  test('stays one interview when the user says so', async () => {
    const { previewId } = await preview();
    const { sources } = await client().imports.commit({ items: [{ previewId, parts: [[0, 1, 2]], title: 'Счета' }] });
    expect(sources[0]?.interviewIds).toBeUndefined();
    expect(await listInterviews()).toEqual(['Счета · 2026-03-12 · 13']);
  });
});
