import { nameOfCode } from '#shared/domain/codeType.ts';
import { listHeardCodings } from '../db/presenceQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { exportInterchange } from './exportInterchange.ts';
import { toCsv } from './toCsv.ts';

/** One row a coding: who, which interview, which code, how strong, and the words. */
function codingsTable(project: OpenedProject): string {
  const language = project.getProject().language;
  const names = new Map(listRecords(project.db, 'respondent').map(({ id, name }) => [id, name]));
  const titles = new Map(listRecords(project.db, 'interview').map(({ id, title }) => [id, title]));
  const codes = new Map(listRecords(project.db, 'code').map((code) => [code.id, code]));
  const rows = listHeardCodings(project.db).map(
    ({ respondentId, interviewId, codeId, kind, emotion, frequency, effort, quote }) => {
      const code = codes.get(codeId);
      const codeName = code === undefined ? '' : nameOfCode(code, language);
      return [
        names.get(respondentId) ?? '',
        titles.get(interviewId) ?? '',
        kind,
        code?.typeId ?? '',
        codeName,
        emotion,
        frequency,
        effort,
        quote,
      ];
    },
  );
  return toCsv([
    ['respondent', 'interview', 'kind', 'type', 'code', 'emotion', 'frequency', 'effort', 'quote'],
    ...rows,
  ]);
}

export function exportProject(
  project: OpenedProject,
  format: 'json' | 'csv',
  name: string,
  isAnonymous: boolean,
): File {
  if (format === 'csv') return new File([codingsTable(project)], `${name}.csv`, { type: 'text/csv' });
  const text = JSON.stringify(exportInterchange(project, isAnonymous), null, 2);
  return new File([text], `${name}.json`, { type: 'application/json' });
}
