import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { createBackend } from '../../../electron/backend/createBackend.ts';

test('every coding answered before a kill is there afterwards', async () => {
  const answers = 12;
  const folder = mkdtempSync(join(tmpdir(), 'custdev-kill-'));
  const path = join(folder, 'проект.custdev');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'codeForever.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const answered: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    answered.push(line);
    if (answered.length === answers) child.kill('SIGKILL');
  }
  await gone;
  const backend = await createBackend({ dataFolder: join(folder, 'data'), version: '0.0.0', host: 'direct' });
  const opened = await backend.client.projects.open({ path });
  expect(opened.readOnlyReason).toBeNull();
  const { records } = await backend.client.projects.records({});
  const { codings } = await backend.client.interviews.get({ id: records.interview[0]!.id });
  const found = new Set<string>(codings.map(({ id }) => id));
  expect(answered.filter((id) => !found.has(id))).toEqual([]);
  expect(await backend.client.projects.check({})).toEqual({ isSound: true, problems: [] });
  await backend.close();
  rmSync(folder, { recursive: true });
});
