import type { RespondentId } from '#shared/domain/ids.ts';
import { countByInterview } from '../facts/countCodings.ts';
import { readHeardCodings, readPlacedCodings } from '../facts/heardCodings.ts';
import { readInterviewFigures } from '../facts/interviewFigures.ts';
import { distinctNames, inLanguage, type Table } from './table.ts';
import { companyOf, nameOfPerson, type TableSource } from './tableSource.ts';
import { interviewKindWords, relationWords, roleWords } from './tableWords.ts';

const respondentColumns = [
  { key: 'respondent', title: { en: 'Respondent', ru: 'Респондент' } },
  { key: 'company', title: { en: 'Company', ru: 'Компания' } },
  { key: 'roles', title: { en: 'Role in the purchase', ru: 'Роль в покупке' } },
  { key: 'relation', title: { en: 'Relation', ru: 'Знакомство' }, valueWords: relationWords },
  { key: 'referredBy', title: { en: 'Referred by', ru: 'Кто привёл' } },
  { key: 'nextContactOn', title: { en: 'Next contact', ru: 'Следующая связь' }, kind: 'date' },
  { key: 'interviews', title: { en: 'Interviews', ru: 'Интервью' }, kind: 'number' },
  { key: 'codings', title: { en: 'Codings', ru: 'Пометки' }, kind: 'number' },
  { key: 'codes', title: { en: 'Codes', ru: 'Коды' }, kind: 'number' },
  { key: 'note', title: { en: 'Note', ru: 'Заметка' }, kind: 'words' },
] as const;

/** One row a person; every attribute that anybody has is a column behind the others. */
export function respondentsTable(source: TableSource): Table {
  const { language, people } = source;
  const interviews = new Map<RespondentId, number>();
  for (const { respondentIds } of source.interviews.values())
    for (const id of respondentIds) interviews.set(id, (interviews.get(id) ?? 0) + 1);
  const codings = new Map<RespondentId, number>();
  const codes = new Map<RespondentId, Set<string>>();
  for (const { respondentId, codeId } of readHeardCodings(source.project)) {
    codings.set(respondentId, (codings.get(respondentId) ?? 0) + 1);
    codes.set(respondentId, (codes.get(respondentId) ?? new Set()).add(codeId));
  }
  const attributes = [...new Set(Array.from(people.values()).flatMap((person) => Object.keys(person.attributes)))];
  const names = distinctNames(
    attributes.map((name) => ({ name, hint: '' })),
    respondentColumns.map(({ key }) => key),
  );
  return {
    title: language === 'ru' ? 'Респонденты' : 'Respondents',
    columns: [
      ...inLanguage(respondentColumns, language),
      ...names.map((name) => ({ key: name, title: name, kind: 'text' as const })),
    ],
    rows: Array.from(people.values(), (person) => [
      person.name,
      companyOf(source, person.id),
      person.roles.map((role) => roleWords[role][language]).join('; '),
      person.relation,
      nameOfPerson(source, person.referredById),
      person.nextContactOn,
      interviews.get(person.id) ?? 0,
      codings.get(person.id) ?? 0,
      codes.get(person.id)?.size ?? 0,
      person.note,
      ...attributes.map((name) => person.attributes[name] ?? null),
    ]),
  };
}

const interviewColumns = [
  { key: 'interview', title: { en: 'Interview', ru: 'Интервью' } },
  { key: 'kind', title: { en: 'Kind', ru: 'Вид' }, valueWords: interviewKindWords },
  { key: 'date', title: { en: 'Date', ru: 'Дата' }, kind: 'date' },
  { key: 'respondents', title: { en: 'Respondents', ru: 'Респонденты' } },
  { key: 'wave', title: { en: 'Wave', ru: 'Волна' }, kind: 'number' },
  { key: 'turns', title: { en: 'Turns', ru: 'Реплики' }, kind: 'number' },
  { key: 'words', title: { en: 'Words', ru: 'Слова' }, kind: 'number' },
  { key: 'quotations', title: { en: 'Quotes', ru: 'Цитаты' }, kind: 'number' },
  { key: 'codings', title: { en: 'Codings', ru: 'Пометки' }, kind: 'number' },
  { key: 'source', title: { en: 'File', ru: 'Файл' } },
] as const;

/** One row an interview, with how much was said and coded. */
export function interviewsTable(source: TableSource): Table {
  const { language } = source;
  const figures = readInterviewFigures(source.project);
  const coded = countByInterview(readPlacedCodings(source.project));
  return {
    title: language === 'ru' ? 'Интервью' : 'Interviews',
    columns: inLanguage(interviewColumns, language),
    rows: Array.from(source.interviews.values(), (interview) => [
      interview.title,
      interview.kind,
      interview.date,
      interview.respondentIds.map((id) => nameOfPerson(source, id)).join('; '),
      interview.wave,
      figures.get(interview.id)?.turns ?? 0,
      figures.get(interview.id)?.words ?? 0,
      coded.get(interview.id)?.quotations ?? 0,
      coded.get(interview.id)?.codings ?? 0,
      interview.sourceName,
    ]),
  };
}
