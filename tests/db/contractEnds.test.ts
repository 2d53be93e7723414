import { afterEach, expect, test, vi } from 'vitest';
import type { Danger } from '#shared/domain/firing.ts';
import { newId } from '../../electron/backend/changes/newRecord.ts';
import { migrate } from '../../electron/backend/db/migrations.ts';
import { listRecords } from '../../electron/backend/db/recordQueries.ts';
import { connectSqlite } from '../../electron/backend/db/sqlite.ts';
import { daysToContractEnd } from '../../electron/backend/facts/contractEnds.ts';
import { keepOpeningAnswers, readWorkflowStatus } from '../../electron/backend/facts/openingAnswers.ts';
import { readProjectPath } from '../../electron/backend/facts/workflowFacts.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { author, createTestProject } from './testProject.ts';

const { pathOf } = useTemporaryFolder();
afterEach(() => void vi.useRealTimers());

const isToday = (day: string): void =>
  void vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00`).getTime() });

function openWith(...ends: (string | null)[]) {
  const project = createTestProject(pathOf('договоры.custdev'));
  const blank = { cost: null, why: '', warning: '', answer: '', owner: '' };
  project.change({ method: 'firing.saveDanger', author }, (writer) => {
    for (const endsOn of ends) {
      const danger: Danger = { ...blank, id: newId(), who: `Договор до ${endsOn}`, source: 'contract', endsOn };
      writer.insert('danger', danger);
    }
  });
  return project;
}

test('the nearest end ahead counts, on its own day too; what is over or not known does not', () => {
  const project = openWith('2026-12-31', '2026-11-30', '2026-03-01', null);
  expect(daysToContractEnd(project.db, '2026-11-01')).toBe(29);
  expect(daysToContractEnd(project.db, '2026-11-30')).toBe(0);
  expect(daysToContractEnd(project.db, '2026-12-01')).toBe(30);
  expect(daysToContractEnd(project.db, '2027-01-01')).toBeNull();
  project.close();
});

test('with a contract the path is read anew each day, though nothing was changed', () => {
  const project = openWith('2026-11-30');
  isToday('2026-11-01');
  expect(readProjectPath(project).facts.computed.nearestContractEndDays).toBe(29);
  const status = readWorkflowStatus(project);
  keepOpeningAnswers(project);
  expect(readWorkflowStatus(project)).toBe(status);
  isToday('2026-11-20');
  expect(readProjectPath(project).facts.computed.nearestContractEndDays).toBe(10);
  expect(readWorkflowStatus(project)).not.toBe(status);
  project.close();
});

test('without one a new day changes nothing', () => {
  const project = openWith(null);
  isToday('2026-11-01');
  const path = readProjectPath(project);
  isToday('2026-11-20');
  expect(readProjectPath(project)).toBe(path);
  project.close();
});

test('a danger that was written down before has no end', () => {
  const connection = connectSqlite(pathOf('прежний.custdev'));
  migrate(connection, 10);
  connection.database.exec("INSERT INTO dangers VALUES ('1', 'Банк', 'direct', NULL, 'бесплатно', '', '', '')");
  migrate(connection);
  expect(listRecords(connection, 'danger')).toMatchObject([{ who: 'Банк', endsOn: null }]);
  connection.close();
});
