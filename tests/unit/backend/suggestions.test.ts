import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeId } from '#shared/domain/ids.ts';
import {
  addCode,
  addInterview,
  type AddedInterview,
  codeOfFailure,
  codeWords,
  openBackend,
  openProject,
  type TestBackend,
} from './openBackend.ts';

const stories = [
  ['Каждую пятницу сверяю счета с банком построчно.', 'Подрядчик пропал и сорвал срок на объекте.'],
  ['Сверка счетов съедает всю пятницу, построчно.', 'Потом подрядчики сорвали сроки и пропали.'],
  ['Я сверяю банк и счета руками, строка за строкой.', 'Срок сорван, подрядчик трубку не берёт.'],
  ['Опять сверяли счета построчно до ночи.', 'На объекте подрядчик сорвал все сроки.'],
  ['Сверяем счета с выпиской банка, по строкам.', 'Подрядчик нас подвёл и пропал с объекта.'],
] as const;

const untold = [
  'Я: Расскажите, как прошёл месяц?',
  'Зоя: Вечером сверяла счета с банком построчно. Дома тепло, дочка спит. Подрядчик опять сорвал срок и пропал.',
  'Я: Сверяете счета с банком построчно?',
];

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

interface Told {
  readonly matching: CodeId;
  readonly vanished: CodeId;
  readonly talks: readonly AddedInterview[];
}

/** Two codes with five quotations each, from five people. */
async function tellStories(count: number = stories.length): Promise<Told> {
  const matching = await addCode(client(), 'Ручная работа со счетами');
  const vanished = await addCode(client(), 'Исполнитель исчез');
  const talks: AddedInterview[] = [];
  for (const [index, [first, second]] of stories.slice(0, count).entries()) {
    const talk = await addInterview(client(), [
      'Я: Как было?',
      `Человек ${index}: ${first}`,
      `Человек ${index}: ${second}`,
    ]);
    await codeWords(client(), talk, first, matching);
    await codeWords(client(), talk, second, vanished);
    talks.push(talk);
  }
  return { matching, vanished, talks };
}

describe('suggestions for an interview', () => {
  test('wait for five examples, and say how many are missing', async () => {
    const { interviewId } = await addInterview(client(), untold);
    expect(await client().suggestions.forInterview({ interviewId })).toEqual({
      suggestions: [],
      isReady: false,
      reason: 'tooFewExamples',
      missing: { codeId: null, examples: 5, interviews: 2 },
    });
    const { matching } = await tellStories(3);
    expect(await client().suggestions.forInterview({ interviewId })).toMatchObject({
      isReady: false,
      missing: { codeId: matching, examples: 2, interviews: 0 },
    });
  });

  test('find sentences of respondents by other forms of the words, each with the quotation it resembles', async () => {
    const { matching, vanished, talks } = await tellStories();
    const { interviewId, turns } = await addInterview(client(), untold);
    const { suggestions, isReady } = await client().suggestions.forInterview({ interviewId });
    expect(isReady).toBe(true);
    const words = suggestions.map(({ start, end, codeId }) => [turns[1]!.text.slice(start, end), codeId]);
    expect(words).toEqual([
      ['Вечером сверяла счета с банком построчно.', matching],
      ['Подрядчик опять сорвал срок и пропал.', vanished],
    ]);
    for (const { turn, turnId, codeId, score, because } of suggestions) {
      expect({ turn, turnId }).toEqual({ turn: 1, turnId: turns[1]!.id });
      expect(score).toBeGreaterThanOrEqual(0.5);
      const origins = await Promise.all(talks.map((talk) => client().interviews.get({ id: talk.interviewId })));
      const coding = origins.flatMap(({ codings }) => codings).find(({ id }) => id === because.codingId);
      const quotation = origins.flatMap(({ quotations }) => quotations).find(({ id }) => id === coding?.quotationId);
      expect([coding?.codeId, quotation?.text]).toEqual([codeId, because.quote]);
    }
  });

  test('leave out what the words carry already, and learn again when codings change', async () => {
    const { matching, vanished, talks } = await tellStories();
    const talk = await addInterview(client(), untold);
    const codesNow = async () =>
      (await client().suggestions.forInterview({ interviewId: talk.interviewId })).suggestions.map(
        ({ codeId }) => codeId,
      );
    expect(await codesNow()).toEqual([matching, vanished]);
    await codeWords(client(), talk, 'сверяла счета', matching);
    expect(await codesNow()).toEqual([vanished]);
    const { codings } = await client().interviews.get({ id: talks[0]!.interviewId });
    const fifth = codings.filter(({ codeId }) => codeId === vanished).map(({ id }) => id);
    await client().codings.remove({ ids: fifth });
    expect(await codesNow()).toEqual([]);
    await client().projects.undo({});
    expect(await codesNow()).toEqual([vanished]);
  });

  test('refuse an interview that is not there', async () => {
    await tellStories();
    expect(await codeOfFailure(client().suggestions.forInterview({ interviewId: 'нет' as never }))).toBe(
      'recordNotFound',
    );
  });

  test('can be cancelled while they are learned, and asked for again', async () => {
    await tellStories();
    const { interviewId } = await addInterview(client(), untold);
    const abort = new AbortController();
    const call = codeOfFailure(client().suggestions.forInterview({ interviewId }, { signal: abort.signal }));
    abort.abort();
    expect(await call).toBe('jobCancelled');
    expect((await client().suggestions.forInterview({ interviewId })).suggestions).toHaveLength(2);
  });
});

describe('suggestions for a selection', () => {
  test('are at most three codes, the likeliest first', async () => {
    const { matching, vanished } = await tellStories();
    const { interviewId, turns } = await addInterview(client(), untold);
    const span = { interviewId, turnId: turns[1]!.id, start: 8, end: 41 };
    const { suggestions } = await client().suggestions.forSpan(span);
    expect(suggestions.map(({ codeId }) => codeId)).toContain(vanished);
    expect(suggestions[0]).toMatchObject({ ...span, turn: 1, codeId: matching });
  });

  test('refuse a span that the turn has not', async () => {
    const { interviewId, turns } = await addInterview(client(), untold);
    const turnId = turns[1]!.id;
    expect(await codeOfFailure(client().suggestions.forSpan({ interviewId, turnId, start: 3, end: 3000 }))).toBe(
      'invalidSpan',
    );
    const { interviewId: other } = await addInterview(client(), untold);
    expect(await codeOfFailure(client().suggestions.forSpan({ interviewId: other, turnId, start: 0, end: 3 }))).toBe(
      'recordNotFound',
    );
  });
});

test.each(['ru', 'en'] as const)('on the sample in %s, suggestions beat what needs no learning', async (language) => {
  const sample = await openBackend();
  try {
    await sample.client.projects.openSample({ language, path: join(sample.folder, 'sample.custdev') });
    const { methods, interviews, texts, origins } = await sample.client.suggestions.evaluate({});
    const of = (wanted: string) => methods.find(({ method }) => method === wanted)!;
    expect({ interviews, isEnough: texts > 200 }).toEqual({ interviews: 20, isEnough: true });
    for (const baseline of ['majority', 'codeName', 'nearest']) {
      expect(of('chosen').recallAt3).toBeGreaterThan(of(baseline).recallAt3);
      expect(of('chosen').macroF1).toBeGreaterThan(of(baseline).macroF1);
    }
    expect(of('chosen').recallAt3).toBeGreaterThan(0.5);
    // Three talks were coded twice without a look at suggestions; all others came with the file.
    expect(origins.accepted).toBe(0);
    expect(origins.blind).toBeGreaterThan(50);
    expect(origins.import).toBeGreaterThan(250);
  } finally {
    await sample.close();
  }
});

describe('where a coding comes from', () => {
  test('is kept: blind unless said otherwise, and never changed by coding again', async () => {
    const code = await addCode(client(), 'Сверка');
    const { interviewId, turns } = await addInterview(client(), untold);
    const place = { interviewId, turnId: turns[1]!.id, codeIds: [code] };
    await client().codings.create({ ...place, start: 0, end: 7 });
    await client().codings.create({ ...place, start: 8, end: 15, origin: 'accepted' });
    await client().codings.create({ ...place, start: 0, end: 7, origin: 'afterSuggestion' });
    const { codings } = await client().interviews.get({ id: interviewId });
    expect(codings.map(({ origin }) => origin)).toEqual(['blind', 'accepted']);
    expect((await client().suggestions.evaluate({})).origins).toEqual({
      blind: 1,
      afterSuggestion: 0,
      accepted: 1,
      import: 0,
    });
  });

  test('travels in the interchange, and is import where a file does not say', async () => {
    const code = await addCode(client(), 'Сверка');
    const { interviewId, turns } = await addInterview(client(), untold);
    const place = { interviewId, turnId: turns[1]!.id, codeIds: [code] };
    await client().codings.create({ ...place, start: 0, end: 7, origin: 'afterSuggestion' });
    const { file } = await client().projects.exportFile({ format: 'json' });
    const text = Buffer.from(await file.arrayBuffer()).toString('utf8');
    expect(text).toContain('"afterSuggestion"');
    const other = await openProject();
    try {
      for (const [origin, content] of [
        ['afterSuggestion', text],
        ['import', text.replace(/,?\s*"origin": ?"afterSuggestion"/u, '')],
      ] as const) {
        await other.client.projects.create({
          path: join(other.folder, `${origin}.custdev`),
          name: origin,
          language: 'ru',
        });
        const { previews } = await other.client.imports.preview({ files: [new File([content], `${origin}.json`)] });
        const items = previews.flatMap((preview) =>
          preview.kind === 'refused' ? [] : [{ previewId: preview.previewId }],
        );
        await other.client.imports.commit({ items });
        const [interview] = (await other.client.projects.records({})).records.interview;
        const { codings } = await other.client.interviews.get({ id: interview!.id });
        expect(codings.map((coding) => coding.origin)).toEqual([origin]);
      }
    } finally {
      await other.close();
    }
  });
});
