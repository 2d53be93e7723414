import { expect, test } from 'vitest';
import { AskedAhead } from '../../../../renderer/store/AskedAhead.ts';

const untilAborted = (signal: AbortSignal): Promise<string> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('given up'))));

test('answers once what was asked for under the same key, and nothing under another', async () => {
  const ahead = new AskedAhead<string>();
  const { signal } = new AbortController();
  ahead.ask('first', () => Promise.resolve('told'));
  expect(ahead.take('second', signal)).toBeNull();
  await expect(ahead.take('first', signal)).resolves.toBe('told');
  expect(ahead.take('first', signal)).toBeNull();
});

test('asks once while the answer is on its way', () => {
  const ahead = new AskedAhead<string>();
  let calls = 0;
  const fetch = (): Promise<string> => Promise.resolve(String((calls += 1)));
  ahead.ask('first', fetch);
  ahead.ask('first', fetch);
  expect(calls).toBe(1);
});

test('gives up what was asked for when another is', async () => {
  const ahead = new AskedAhead<string>();
  const signals: AbortSignal[] = [];
  ahead.ask('first', (signal) => {
    signals.push(signal);
    return untilAborted(signal);
  });
  ahead.ask('second', () => Promise.resolve('told'));
  expect(signals[0]!.aborted).toBe(true);
  await expect(ahead.take('second', new AbortController().signal)).resolves.toBe('told');
});

test('ends the call when the one who took the answer leaves', async () => {
  const ahead = new AskedAhead<string>();
  const reader = new AbortController();
  ahead.ask('first', untilAborted);
  const answer = ahead.take('first', reader.signal);
  reader.abort();
  await expect(answer).rejects.toThrow('given up');
});

test('forgets a failure, so that it is asked for anew', async () => {
  const ahead = new AskedAhead<string>();
  const { promise, reject } = Promise.withResolvers<string>();
  ahead.ask('first', () => promise);
  reject(new Error('no connection'));
  await expect(promise).rejects.toThrow();
  expect(ahead.take('first', new AbortController().signal)).toBeNull();
});
