import type { Command } from 'commander';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { formatTable, shorten } from './formatTable.ts';
import { listCodings } from './listCodings.ts';
import { type OutputOptions, type ProjectSession, runOnProject } from './runCommand.ts';

async function listInterviews({ client, getRecords, language }: ProjectSession) {
  const { interview, respondent } = await getRecords();
  const counts = (await client.interviews.counts({})).interviews;
  const interviews = interview.map((item) => ({
    id: item.id,
    externalId: item.externalId,
    kind: item.kind,
    respondentIds: item.respondentIds,
    date: item.date,
    language: item.language,
    turns: counts[item.id]?.turns ?? 0,
    codings: counts[item.id]?.codings ?? 0,
  }));
  const names = new Map(respondent.map(({ id, name }) => [id, name]));
  const titles =
    language === 'ru'
      ? ['Дата', 'Вид', 'Интервью', 'Кто', 'Реплик', 'Меток', 'Идентификатор']
      : ['Date', 'Kind', 'Interview', 'Who', 'Turns', 'Codings', 'Id'];
  const rows = interview.map((item, index) => [
    item.date ?? '—',
    item.kind,
    shorten(item.title, 40),
    shorten(item.respondentIds.map((id) => names.get(id) ?? '').join(', '), 30),
    interviews[index]?.turns ?? 0,
    interviews[index]?.codings ?? 0,
    item.id,
  ]);
  const empty =
    language === 'ru'
      ? 'Интервью ещё нет: добавьте их командой «custdev import».'
      : 'No interviews yet: add some with "custdev import".';
  return { json: { interviews }, lines: rows.length === 0 ? [empty] : formatTable([titles, ...rows]) };
}

async function listCodes({ client, getRecords, language }: ProjectSession) {
  const { code } = await getRecords();
  const counts = (await client.interviews.counts({})).codes;
  const codes = code.map((item) => ({
    id: item.id,
    externalId: item.externalId,
    group: getCodeType(item.typeId).group,
    type: item.typeId,
    name: nameOfCode(item, language),
    parentId: item.parentId,
    builtIn: item.isBuiltIn,
    codings: counts[item.id]?.codings ?? 0,
    respondents: counts[item.id]?.respondents ?? 0,
  }));
  const titles =
    language === 'ru' ? ['Тип', 'Код', 'Меток', 'Людей', 'Идентификатор'] : ['Type', 'Code', 'Codings', 'People', 'Id'];
  const rows = codes.map((item) => [item.type, shorten(item.name, 50), item.codings, item.respondents, item.id]);
  return { json: { codes }, lines: formatTable([titles, ...rows]) };
}

async function listAllCodings({ client, getRecords, language }: ProjectSession) {
  const { interview, code } = await getRecords();
  const { codings } = await listCodings(
    client,
    interview.map(({ id }) => id),
  );
  const names = new Map(code.map((item) => [item.id as string, nameOfCode(item, language)]));
  const titles = new Map(interview.map(({ id, title }) => [id as string, title]));
  const lines = codings.map(
    ({ quote, codeIds, interviewId, turn }) =>
      `${codeIds.map((id) => names.get(id) ?? id).join(', ')}: «${shorten(quote)}» — ${titles.get(interviewId) ?? ''}, ${turn}`,
  );
  const empty = language === 'ru' ? 'Меток ещё нет.' : 'No codings yet.';
  return { json: { codings }, lines: lines.length === 0 ? [empty] : lines };
}

async function listRespondents({ getRecords, language }: ProjectSession) {
  const { respondent, organization } = await getRecords();
  const respondents = respondent.map(({ id, externalId, name, organizationId, roles, attributes }) => ({
    id,
    externalId,
    name,
    organizationId,
    roles,
    attributes,
  }));
  const companies = new Map(organization.map(({ id, name }) => [id, name]));
  const titles = language === 'ru' ? ['Имя', 'Компания', 'Роли', 'Идентификатор'] : ['Name', 'Company', 'Roles', 'Id'];
  const rows = respondent.map((person) => [
    person.name,
    person.organizationId === null ? '—' : (companies.get(person.organizationId) ?? ''),
    person.roles.join(', '),
    person.id,
  ]);
  const empty = language === 'ru' ? 'Людей в проекте ещё нет.' : 'No people in the project yet.';
  return { json: { respondents }, lines: rows.length === 0 ? [empty] : formatTable([titles, ...rows]) };
}

const lists = [
  ['interviews', 'interviews with their sizes', listInterviews],
  ['codes', 'the codebook with its use', listCodes],
  ['codings', 'every coding with its quote', listAllCodings],
  ['respondents', 'the people heard', listRespondents],
] as const;

export function addListCommands(program: Command): void {
  for (const [name, description, list] of lists) {
    program
      .command(`${name} <file>`)
      .description(description)
      .option('--json', 'print one JSON document')
      .action((file: string, options: OutputOptions) => runOnProject(file, options, list));
  }
}
