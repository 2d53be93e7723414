import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { newId } from '../../electron/backend/changes/newRecord.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { author, codeOf, createTestProject, dumpRecords, openTestProject } from './testProject.ts';

const { pathOf } = useTemporaryFolder();
const holders: ChildProcess[] = [];

afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
});

/** Another process that opens the project for writing and keeps it; answers once it has it. */
async function holdElsewhere(path: string): Promise<ChildProcess> {
  const holder = spawn(process.execPath, [join(import.meta.dirname, 'holdProject.ts'), path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  holders.push(holder);
  const [line] = (await once(createInterface({ input: holder.stdout! }), 'line')) as [string];
  expect(line).toBe('writing');
  return holder;
}

async function killHolder(holder: ChildProcess): Promise<void> {
  const gone = once(holder, 'exit');
  holder.kill('SIGKILL');
  await gone;
}

test('opens for reading only while another process writes, and for writing once that one is killed', async () => {
  const path = pathOf('shared.custdev');
  createTestProject(path).close();
  const holder = await holdElsewhere(path);
  const reading = openTestProject(path);
  expect(reading.file.readOnlyReason).toBe('inUse');
  expect(reading.getProject().name).toBe('Проект');
  const write = () => reading.change({ method: 'risk', author }, (writer) => writer.remove('risk', newId()));
  expect(codeOf(write)).toBe('projectReadOnly');
  reading.close();
  await killHolder(holder);
  const writing = openTestProject(path);
  expect(writing.file.readOnlyReason).toBeNull();
  writing.close();
});

test('a project opened twice in one process is written by one only', () => {
  const path = pathOf('twice.custdev');
  const first = createTestProject(path);
  const second = openTestProject(path);
  expect(second.file.readOnlyReason).toBe('inUse');
  expect(dumpRecords(second.db)).toEqual(dumpRecords(first.db));
  second.close();
  first.close();
  const third = openTestProject(path);
  expect(third.file.readOnlyReason).toBeNull();
  third.close();
});
