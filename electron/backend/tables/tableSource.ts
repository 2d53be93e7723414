import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId, InterviewId, RespondentId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Respondent } from '#shared/domain/people.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';

/** What every table is made from, read once for all of them. */
export interface TableSource {
  readonly project: OpenedProject;
  /** Of titles, of words for values and of the names of code types. */
  readonly language: Language;
  readonly people: ReadonlyMap<RespondentId, Respondent>;
  readonly companies: ReadonlyMap<string, string>;
  readonly interviews: ReadonlyMap<InterviewId, Interview>;
  readonly codes: ReadonlyMap<CodeId, Code>;
}

export function readTableSource(project: OpenedProject, language: Language): TableSource {
  const { db } = project;
  return {
    project,
    language,
    people: new Map(listRecords(db, 'respondent').map((person) => [person.id, person])),
    companies: new Map(listRecords(db, 'organization').map(({ id, name }) => [id, name])),
    interviews: new Map(listRecords(db, 'interview').map((interview) => [interview.id, interview])),
    codes: new Map(listRecords(db, 'code').map((code) => [code.id, code])),
  };
}

/** Empty for nobody. */
export function nameOfPerson({ people }: TableSource, id: RespondentId | null): string {
  return id === null ? '' : (people.get(id)?.name ?? '');
}

export function companyOf({ people, companies }: TableSource, id: RespondentId): string {
  return companies.get(people.get(id)?.organizationId ?? '') ?? '';
}

export function codeName({ codes, language }: TableSource, id: CodeId): string {
  const code = codes.get(id);
  return code === undefined ? '' : nameOfCode(code, language);
}

export function typeName(code: Code, language: Language): string {
  return getCodeType(code.typeId).names[language];
}
