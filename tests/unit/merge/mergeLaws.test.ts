import fc from 'fast-check';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addCode, addInterview, codeWords } from '../backend/openBackend.ts';
import { addingKinds, type Deed, deedKinds, deeds, doAll, editingKinds, removingKinds } from './randomWork.ts';
import { type Dump, giveCopy, givePerson, keepState, type Person } from './projectCopies.ts';

let anna: Person;
let boris: Person;
let clara: Person;
let base: string;

/** Each run opens and merges several files. */
vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  [anna, boris, clara] = [await givePerson('Анна'), await givePerson('Борис'), await givePerson('Клара')];
  const { client } = anna;
  await client.projects.create({ path: anna.path, name: 'Проект', language: 'ru' });
  const talk = await addInterview(client, [
    'Я: Как вы сверяете платежи сейчас?',
    'Вера: Вручную, каждую пятницу, часа по три уходит.',
    'Я: А кто помогает?',
    'Олег: Помощница, но она ошибается и мы проверяем снова.',
    'Вера: Пробовали таблицу, бросили через месяц.',
  ]);
  const [checking, errors] = [await addCode(client, 'Сверка'), await addCode(client, 'Ошибки')];
  await addCode(client, 'Пустой');
  await codeWords(client, talk, 'каждую пятницу', checking);
  await codeWords(client, talk, 'она ошибается', errors);
  await codeWords(client, talk, 'Пробовали таблицу', checking, errors);
  await client.segments.create({ name: 'С', memberIds: [...talk.respondentIds], definingCodeIds: [checking] });
  await client.projects.close({});
  base = keepState(anna, 'основа');
});
afterAll(() => Promise.all([anna.close(), boris.close(), clara.close()]));

const runs = (numRuns: number) => ({ numRuns: Number(process.env['MERGE_RUNS'] ?? numRuns), endOnFailure: true });

/** Everybody starts from the same file and works alone. */
async function workApart(...work: readonly (readonly [Person, readonly Deed[]])[]): Promise<string[]> {
  for (const [person, list] of work) {
    giveCopy(person, base);
    await person.work((client) => doAll(client, list, person.name));
  }
  return work.map(([person]) => keepState(person, 'порознь'));
}

interface Coded {
  readonly coder: string;
  readonly code: string;
  readonly words: string;
}

function listCoded(dump: Dump): Coded[] {
  const codes = new Map((dump['code'] as { id: string; name: string }[]).map(({ id, name }) => [id, name]));
  const words = new Map((dump['quotation'] as { id: string; text: string }[]).map(({ id, text }) => [id, text]));
  return (dump['coding'] as { codeId: string; quotationId: string; coder: string }[]).map((one) => ({
    coder: one.coder,
    code: codes.get(one.codeId)!,
    words: words.get(one.quotationId)!,
  }));
}

const all = deeds(deedKinds, 7);

describe('merging two copies', () => {
  test('gives a sound project that undo takes back exactly', async () => {
    await fc.assert(
      fc.asyncProperty(all, all, async (hers, his) => {
        const [, other] = await workApart([anna, hers], [boris, his]);
        const before = anna.read();
        await anna.merge(other!);
        const merged = anna.read();
        expect(merged['problems']).toEqual([]);
        const again = await anna.preview(other!);
        expect([again.steps, again.counts, again.conflicts]).toEqual([0, [], []]);
        if (JSON.stringify(merged) !== JSON.stringify(before)) {
          await anna.work((client) => client.projects.undo({}));
          expect(anna.read()).toEqual(before);
          await anna.merge(other!);
          expect(anna.read()).toEqual(merged);
        }
      }),
      runs(4),
    );
  });

  test('gives the same records from either side, and nothing more when they meet again', async () => {
    await fc.assert(
      fc.asyncProperty(all, all, async (hers, his) => {
        const [one, other] = await workApart([anna, hers], [boris, his]);
        await anna.merge(other!);
        await boris.merge(one!);
        expect(boris.read()).toEqual(anna.read());
        await anna.merge(keepState(boris, 'вместе'));
        expect(anna.read()).toEqual(boris.read());
      }),
      runs(4),
    );
  });

  test('goes back the other way and converges', async () => {
    // Undoing the merge itself would part the copies again.
    const afterwards = deeds(
      deedKinds.filter((kind) => kind !== 'undo'),
      5,
    );
    await fc.assert(
      fc.asyncProperty(all, all, afterwards, async (hers, his, later) => {
        const [, other] = await workApart([anna, hers], [boris, his]);
        await anna.merge(other!);
        await anna.work((client) => doAll(client, later, 'потом'));
        const { conflicts } = await boris.merge(keepState(anna, 'слитое'));
        expect(conflicts).toEqual([]);
        expect(boris.read()).toEqual(anna.read());
      }),
      runs(4),
    );
  });

  test('keeps every coding and record of both when nobody removes anything', async () => {
    const adding = deeds(addingKinds, 8);
    await fc.assert(
      fc.asyncProperty(adding, adding, async (hers, his) => {
        const [, other] = await workApart([anna, hers], [boris, his]);
        const [one, two] = [anna.read(), boris.read()];
        await anna.merge(other!);
        const merged = anna.read();
        const names = (dump: Dump) => new Set((dump['code'] as { id: string }[]).map(({ id }) => id));
        for (const dump of [one, two]) {
          const words = new Set(listCoded(merged).map(({ coder, words }) => `${coder} ${words}`));
          for (const { coder, words: quoted } of listCoded(dump)) expect(words).toContain(`${coder} ${quoted}`);
          for (const kind of ['coding', 'code', 'respondent', 'interview', 'memo', 'customerSegment'] as const) {
            const ids = new Set((merged[kind] as { id: string }[]).map(({ id }) => id));
            for (const { id } of dump[kind] as { id: string }[]) expect(ids).toContain(id);
          }
          expect([...names(dump)].filter((id) => !names(merged).has(id))).toEqual([]);
        }
      }),
      runs(4),
    );
  });
});

describe('merging three copies', () => {
  test('gives the same records in any order', async () => {
    const some = deeds([...addingKinds, ...removingKinds], 5);
    await fc.assert(
      fc.asyncProperty(some, some, some, async (a, b, c) => {
        const [one, two, three] = await workApart([anna, a], [boris, b], [clara, c]);
        await anna.merge(two!);
        await anna.merge(three!);
        await clara.merge(two!);
        await clara.merge(one!);
        await boris.merge(three!);
        await boris.merge(one!);
        expect(clara.read()).toEqual(anna.read());
        expect(boris.read()).toEqual(anna.read());
      }),
      runs(3),
    );
  });

  test('keeps quotations on their words through edits of all three', async () => {
    const some = deeds([...editingKinds, 'code'], 4);
    await fc.assert(
      fc.asyncProperty(some, some, some, async (a, b, c) => {
        const [, two, three] = await workApart([anna, a], [boris, b], [clara, c]);
        await anna.merge(two!);
        await anna.merge(three!);
        expect(anna.read()['problems']).toEqual([]);
        await clara.merge(keepState(anna, join('слитое')));
        expect(clara.read()).toEqual(anna.read());
      }),
      runs(3),
    );
  });
});
