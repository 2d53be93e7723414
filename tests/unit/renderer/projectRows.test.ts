import { describe, expect, it } from 'vitest';
import type { ProjectSummary } from '#shared/contract/projectsContract.ts';
import { findProjects, type ListedProject, nextDayOf, sortProjects } from '../../../renderer/app/projectRows.ts';

const summary: ProjectSummary = {
  version: 1,
  wave: 1,
  state: 'S1',
  interviews: 3,
  changedAt: '2026-11-01T10:00:00.000Z',
  nextTask: null,
  nextSessionOn: null,
  waitingGateId: 'S1.1',
};

function project(name: string, more: Partial<ProjectSummary> | null = {}): ListedProject {
  const own = more === null ? null : { ...summary, ...more };
  return { path: `/${name}`, name, openedAt: '2026-01-01T10:00:00.000Z', isMissing: false, summary: own };
}
const namesOf = (projects: readonly ListedProject[]): string[] => projects.map(({ name }) => name);

describe('the list of projects', () => {
  it('is ordered by each of its columns, with unknown states at the end', () => {
    const projects = [
      project('Пекарня', null),
      project('Салон', { state: 'S4', interviews: 12, changedAt: '2026-11-20T10:00:00.000Z' }),
      project('Аптека', { wave: 2, interviews: 5 }),
    ];
    expect(namesOf(sortProjects(projects, 'name'))).toEqual(['Аптека', 'Пекарня', 'Салон']);
    expect(namesOf(sortProjects(projects, 'state'))).toEqual(['Аптека', 'Салон', 'Пекарня']);
    expect(namesOf(sortProjects(projects, 'interviews'))).toEqual(['Салон', 'Аптека', 'Пекарня']);
    expect(namesOf(sortProjects(projects, 'changedAt'))).toEqual(['Салон', 'Аптека', 'Пекарня']);
  });

  it('puts the nearest meeting or task first', () => {
    const task = { text: 'Позвонить', dueOn: '2026-11-25' };
    const projects = [
      { ...project('Пекарня'), summary: { ...summary, nextSessionOn: '2026-11-27' } },
      project('Аптека'),
      { ...project('Салон'), summary: { ...summary, nextTask: task, nextSessionOn: '2026-12-01' } },
    ];
    expect(nextDayOf(projects[2]!.summary)).toBe('2026-11-25');
    expect(namesOf(sortProjects(projects, 'next'))).toEqual(['Салон', 'Пекарня', 'Аптека']);
  });

  it('is searched by all words in any order and case', () => {
    const projects = [project('Салон «Ирис»'), project('Аптека')];
    const wordsOf = ({ name }: ListedProject): string => `${name} Паттерны`;
    expect(namesOf(findProjects(projects, 'паттерны ИРИС', wordsOf))).toEqual(['Салон «Ирис»']);
    expect(namesOf(findProjects(projects, ' ', wordsOf))).toHaveLength(2);
    const other = { ...project('Аптека'), path: String.raw`C:\Клиенты\pharmacy.custdev` };
    expect(namesOf(findProjects([...projects, other], 'PHARMACY', wordsOf))).toEqual(['Аптека']);
    expect(findProjects([other], 'клиенты', wordsOf)).toEqual([]);
  });
});
