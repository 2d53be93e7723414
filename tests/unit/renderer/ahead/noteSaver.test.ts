import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import { createNoteSaver } from '../../../../renderer/screens/people/ahead/noteSaver.ts';

const id = 'note' as RecordId;
let kept: (readonly [string, RecordId | null])[];
let refuses: boolean;
const save = (text: string, known: RecordId | null): Promise<RecordId | null> => {
  if (!refuses) kept.push([text, known]);
  return Promise.resolve(refuses ? null : id);
};

beforeEach(() => {
  vi.useFakeTimers();
  kept = [];
  refuses = false;
});
afterEach(() => vi.useRealTimers());

describe('a note that is typed', () => {
  test('is made once after a pause and changed afterwards', async () => {
    const made: RecordId[] = [];
    const saver = createNoteSaver(save, null, (newId) => made.push(newId));
    for (const text of ['д', 'до', 'дол']) saver.put(text);
    await vi.runAllTimersAsync();
    saver.put('долго');
    await vi.runAllTimersAsync();
    expect([kept, made]).toEqual([
      [
        ['дол', null],
        ['долго', id],
      ],
      [id],
    ]);
  });

  test('is kept while the typing goes on, with the last words last', async () => {
    const saver = createNoteSaver(save, id, () => undefined);
    for (let letters = 1; letters <= 20; letters += 1) {
      saver.put('д'.repeat(letters));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(kept.length).toBeGreaterThan(4);
    await vi.runAllTimersAsync();
    expect(kept.at(-1)).toEqual(['д'.repeat(20), id]);
  });

  test('never is made twice, however fast the calls come', async () => {
    const saver = createNoteSaver(save, null, () => undefined);
    saver.put('д');
    const first = saver.flush();
    saver.put('да');
    await Promise.all([first, saver.flush(), saver.flush()]);
    expect(kept.filter(([, known]) => known === null)).toHaveLength(1);
    expect(kept.at(-1)?.[0]).toBe('да');
  });

  test('waits for the next call when it was refused', async () => {
    const saver = createNoteSaver(save, id, () => undefined);
    refuses = true;
    saver.put('да');
    await saver.flush();
    refuses = false;
    await saver.flush();
    expect(kept).toEqual([['да', id]]);
  });
});
