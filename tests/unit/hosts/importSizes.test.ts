import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandResult, runInProcess } from '../../support/runCommandLine.ts';

let folder = '';
let project = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'custdev-import-'));
  project = join(folder, 'пример.custdev');
  await custdev('new', project, '--language', 'ru');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function custdev(...programArguments: string[]): Promise<CommandResult> {
  return runInProcess(join(folder, 'data'), programArguments);
}

/** A file of that many megabytes that takes no room on the disk. */
function writeHollow(name: string, megabytes: number): string {
  const path = join(folder, 'talks', name);
  mkdirSync(join(folder, 'talks'), { recursive: true });
  writeFileSync(path, 'Анна: Привет.\n');
  truncateSync(path, megabytes * 1024 * 1024);
  return path;
}

describe('custdev import', () => {
  test('refuses what is too large without reading it, and takes the others', async () => {
    writeHollow('всё.txt', 500);
    writeHollow('таблица.csv', 200);
    writeFileSync(join(folder, 'talks', 'беседа.txt'), 'Анна: Как?\nБорис: Вручную.\nАнна: Почему?\n');
    const before = process.memoryUsage().arrayBuffers;
    const { json, exitCode } = await custdev('import', project, join(folder, 'talks'), '--json');
    const { sources } = json as { sources: { path: string; ok: boolean; error: { code: string; message: string } }[] };
    expect(exitCode).toBe(0);
    expect(sources.map(({ ok, error }) => ok || error.code)).toEqual([true, 'sourceTooLarge', 'sourceTooLarge']);
    expect(sources[1]?.error.message).toMatch(/^всё\.txt слишком велик: 500 МБ, читается до 64 МБ\./);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  });

  test('keeps a file with several interviews apart, or whole when asked to', async () => {
    const path = join(folder, 'несколько.txt');
    copyFileSync(new URL('../../fixtures/transcripts/several/numbered-ru.txt', import.meta.url), path);
    const whole = await custdev('import', project, path, '--whole');
    expect(whole.stdout).toContain('✓ ' + path + ': реплик 13');
    const apart = await custdev('import', project, path);
    expect(apart.stdout).toContain('✓ ' + path + ': интервью 3, реплик 13');
  });
});
