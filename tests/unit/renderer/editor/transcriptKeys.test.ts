import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { favouriteKeyOf, pressOfFavourite } from '../../../../renderer/commands/favouriteKey.ts';
import { readingKeys, transcriptKeys } from '../../../../renderer/commands/transcriptKeys.ts';

const room = resolve(import.meta.dirname, '../../../../renderer/screens/interviews');

/** Keys of one press that commands of the workbench write themselves. */
function listWrittenKeys(): string[] {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name));
  return files.flatMap((name) =>
    [...readFileSync(join(room, name), 'utf8').matchAll(/hortcuts?: \[?'([^' ]+)'/gu)].map(([, key]) => key ?? ''),
  );
}

describe('keys of the transcript', () => {
  const all = [...Object.values(transcriptKeys), ...Object.values(readingKeys)];

  it('mean one thing each', () => {
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });

  it('stand in one table, so that no code is given one that is taken', () => {
    const letters = listWrittenKeys().filter((key) => /^[a-z0-9]$/u.test(key));
    expect(letters.filter((key) => !all.some((known) => known === key))).toEqual([]);
  });

  it('leave the digits and some letters to codes', () => {
    const taken = new Set<string>([...all, 'g']);
    const free = [...'abcdefghijklmnopqrstuvwxyz0123456789'].filter((key) => !taken.has(key));
    expect(free.length).toBeGreaterThanOrEqual(18);
    expect(free.join('')).toContain('0123456789');
  });

  it('of a code are taken by their place, whatever the layout makes of it', () => {
    expect(['KeyB', 'Digit7', 'Numpad7', 'Enter', 'Period'].map((code) => favouriteKeyOf({ code }))).toEqual([
      'b',
      '7',
      '7',
      null,
      null,
    ]);
    expect(['b', 'И', '7'].map(pressOfFavourite)).toEqual(['b', 'b', '7']);
  });
});
