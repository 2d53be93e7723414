import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeId } from '#shared/domain/ids.ts';
import { addCode, addInterview, codeWords, openProject, type TestBackend } from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

/** Somebody says each word in turn; the words carry these codes. */
async function tell(name: string, told: readonly (readonly [word: string, codeId: CodeId])[], kind?: 'solution') {
  const interview = await addInterview(
    client(),
    told.map(([word]) => `${name}: ${word}.`),
    kind,
  );
  for (const [word, codeId] of told) await codeWords(client(), interview, word, codeId);
}

test('puts what was told into the order of the story, and counts people', async () => {
  const letter = await addCode(client(), 'письмо', 'trigger.why');
  const chat = await addCode(client(), 'чат', 'search.how');
  const program = await addCode(client(), 'программа', 'tried.solution');
  await tell('Вера', [
    ['программа', program],
    ['чат', chat],
    ['письмо', letter],
  ]);
  await tell('Олег', [
    ['письмо', letter],
    ['чат', chat],
  ]);
  await tell('Анна', [
    ['чат', chat],
    ['письмо', letter],
    ['программа', program],
  ]);
  await tell(
    'Пётр',
    [
      ['письмо', letter],
      ['чат', chat],
    ],
    'solution',
  );
  const { n, sequences } = await client().analysis.sequences({ minSupport: 2 });
  expect(n).toBe(3);
  expect(sequences.map(({ codeIds, respondentIds }) => [codeIds, respondentIds.length])).toEqual([
    [[letter, chat], 3],
    [[letter, chat, program], 2],
  ]);
});

test('keeps the order of the talk within one stage', async () => {
  const first = await addCode(client(), 'выписка', 'action.step');
  const second = await addCode(client(), 'сверка', 'action.step');
  for (const name of ['Вера', 'Олег'])
    await tell(name, [
      ['выписка', first],
      ['сверка', second],
    ]);
  await tell('Анна', [
    ['сверка', second],
    ['выписка', first],
  ]);
  const { sequences } = await client().analysis.sequences({ minSupport: 2 });
  expect(sequences.map(({ codeIds }) => codeIds)).toEqual([[first, second]]);
});

test('has nothing to say of bare types', async () => {
  await tell('Вера', [
    ['письмо', 'trigger.why' as CodeId],
    ['чат', 'search.how' as CodeId],
  ]);
  expect(await client().analysis.sequences({})).toEqual({ n: 0, minSupport: 3, sequences: [], isTruncated: false });
});
