import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangeSet } from '#shared/domain/changeSet.ts';
import type { Code } from '#shared/domain/coding.ts';
import { reverseChanges } from '#shared/domain/changeSet.ts';
import {
  applyChanges,
  applyRecordChanges,
  emptyTables,
  listRecords,
  replaceRecords,
  subscribeToChanges,
  useRecords,
} from '../../../renderer/store/records.ts';

function code(id: string, name: string): Code {
  return {
    id: id as Code['id'],
    externalId: null,
    typeId: 'pain.problem',
    name,
    parentId: null,
    description: '',
    shortcut: null,
    stage: null,
    rival: null,
    color: null,
    isBuiltIn: false,
    position: 0,
  };
}

function added(version: number, record: Code): ChangeSet {
  return {
    version,
    method: 'codes.create',
    author: '',
    at: '2026-11-21T10:00:00.000Z',
    changes: [{ entity: 'code', id: record.id, before: null, after: record }],
  };
}

describe('records of the window', () => {
  beforeEach(() => replaceRecords(1, emptyTables));

  it('still offer to take back what somebody did after the app noted something', () => {
    applyChanges(added(2, code('a', 'сверка')));
    applyChanges({ ...added(3, code('b', 'итог')), method: 'workflow.noteState' });
    expect(useRecords.getState()).toMatchObject({ version: 3, undoableVersion: 2 });
    applyChanges(added(4, code('c', 'таблица')));
    expect(useRecords.getState().undoableVersion).toBe(4);
  });

  it('follow a change set', () => {
    expect(applyChanges(added(2, code('a', 'сверка')))).toBe('applied');
    expect(useRecords.getState().tables.code).toEqual({ a: code('a', 'сверка') });
    expect(useRecords.getState().version).toBe(2);
  });

  it('take a change set once, whether it came as an answer or as an event', () => {
    const heard: number[] = [];
    const stop = subscribeToChanges((changeSet) => heard.push(changeSet.version));
    const changeSet = added(2, code('a', 'сверка'));
    expect([applyChanges(changeSet), applyChanges(changeSet)]).toEqual(['applied', 'seen']);
    stop();
    expect(heard).toEqual([2]);
  });

  it('notice that a change set was missed and change nothing', () => {
    expect(applyChanges(added(3, code('a', 'сверка')))).toBe('missed');
    expect(useRecords.getState()).toMatchObject({ version: 1, tables: emptyTables });
  });

  it('are as before when changes are applied and reversed', () => {
    const before = applyRecordChanges(emptyTables, added(2, code('a', 'сверка')).changes);
    const changes = [
      { entity: 'code' as const, id: 'a', before: code('a', 'сверка'), after: code('a', 'сверка вручную') },
      { entity: 'code' as const, id: 'b', before: null, after: code('b', 'таблица') },
    ];
    expect(applyRecordChanges(applyRecordChanges(before, changes), reverseChanges(changes))).toEqual(before);
  });

  it('keep untouched tables as the same objects and leave heavy records aside', () => {
    const after = applyRecordChanges(emptyTables, added(2, code('a', 'сверка')).changes);
    expect(after.interview).toBe(emptyTables.interview);
    expect(applyRecordChanges(emptyTables, [{ entity: 'turn', id: 't', before: null, after: null }])).toEqual(
      emptyTables,
    );
  });

  it('are listed in the order of their ids', () => {
    const tables = applyRecordChanges(emptyTables, [
      ...added(2, code('b', 'два')).changes,
      ...added(3, code('a', 'один')).changes,
    ]);
    expect(listRecords(tables, 'code').map((record) => record.name)).toEqual(['один', 'два']);
  });
});
