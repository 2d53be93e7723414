import { expect, it } from 'vitest';
import type { Lemmatizer } from '../../../electron/backend/language/lemmatize.ts';
import { createLemmatizer } from '../../../electron/backend/language/lemmatize.ts';
import { warmUpLemmatizer } from '../../../electron/backend/language/warmUpLemmatizer.ts';

/** Takes longer over each text than a slice may last. */
async function createSlowReader(): Promise<{ readonly read: string[]; readonly lemmatizer: Lemmatizer }> {
  const lemmatizer = await createLemmatizer();
  const read: string[] = [];
  const lemmasOf: Lemmatizer['lemmasOf'] = (text, language) => {
    read.push(text);
    const until = performance.now() + 6;
    while (performance.now() < until);
    return lemmatizer.lemmasOf(text, language);
  };
  return { read, lemmatizer: { ...lemmatizer, lemmasOf } };
}

it('reads everything, and lets others work between slices', async () => {
  const { read, lemmatizer } = await createSlowReader();
  const readWhenOthersWorked: number[] = [];
  const others = setInterval(() => readWhenOthersWorked.push(read.length), 0);
  await warmUpLemmatizer(lemmatizer, ['один', 'два', 'три', 'четыре'], () => true);
  clearInterval(others);

  expect(read).toEqual(['один', 'два', 'три', 'четыре']);
  expect(readWhenOthersWorked).toContain(2);
});

it('stops when nobody wants it any more', async () => {
  const { read, lemmatizer } = await createSlowReader();
  await warmUpLemmatizer(lemmatizer, ['один', 'два', 'три'], () => read.length < 2);

  expect(read).toEqual(['один', 'два']);
});
