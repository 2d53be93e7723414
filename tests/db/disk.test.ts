import { expect, test } from 'vitest';
import { newId } from '../../electron/backend/changes/newRecord.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { author, codeOf, createTestProject, dumpRecords, openTestProject } from './testProject.ts';

const { pathOf } = useTemporaryFolder();

test('says that the disk is full, changes nothing, and goes on when there is room again', () => {
  const path = pathOf('full.custdev');
  const project = createTestProject(path);
  const { database } = project.file.connection;
  const before = dumpRecords(project.db);
  const write = () =>
    project.change({ method: 'risk', author }, (writer) =>
      writer.insert('risk', { id: newId(), text: 'ё'.repeat(200_000), likelihood: 1, damage: 1, mitigation: null }),
    );
  const largest = database.pragma('max_page_count', { simple: true }) as number;
  database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true }) as number}`);
  expect(codeOf(write)).toBe('diskFull');
  expect(dumpRecords(project.db)).toEqual(before);
  expect(project.getVersion()).toBe(1);
  database.pragma(`max_page_count = ${largest}`);
  write();
  project.close();
  const again = openTestProject(path);
  expect(again.getVersion()).toBe(2);
  again.close();
});
