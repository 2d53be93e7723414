import { listRecords } from '../db/recordQueries.ts';
import { inLanguage, type Table } from './table.ts';
import { nameOfPerson, type TableSource } from './tableSource.ts';
import { commitmentWords, presaleStageWords } from './tableWords.ts';

const presaleColumns = [
  { key: 'person', title: { en: 'Person', ru: 'Кто' } },
  { key: 'segment', title: { en: 'Segment', ru: 'Сегмент' } },
  { key: 'mvp', title: { en: 'What was offered', ru: 'Что предложили' } },
  { key: 'askedOn', title: { en: 'Asked on', ru: 'Когда спросили' }, kind: 'date' },
  { key: 'price', title: { en: 'Price named', ru: 'Названная цена' }, kind: 'number' },
  { key: 'stage', title: { en: 'How far it came', ru: 'До чего дошло' }, valueWords: presaleStageWords },
  { key: 'paidOn', title: { en: 'Paid on', ru: 'Когда оплатил' }, kind: 'date' },
  { key: 'amount', title: { en: 'Paid', ru: 'Оплачено' }, kind: 'number' },
  { key: 'currency', title: { en: 'Currency', ru: 'Валюта' } },
  { key: 'artefact', title: { en: 'What shows it', ru: 'Чем подтверждено' } },
  { key: 'wave', title: { en: 'Wave', ru: 'Волна' }, kind: 'number' },
] as const;

/** One row a person asked for money. */
export function presalesTable({ project, language }: TableSource): Table {
  const segments = new Map<string, string>(
    listRecords(project.db, 'customerSegment').map(({ id, name }) => [id, name]),
  );
  const mvps = new Map<string, string>(listRecords(project.db, 'mvp').map(({ id, name }) => [id, name]));
  const { currency } = project.getProject();
  return {
    title: language === 'ru' ? 'Предпродажи' : 'Presales',
    columns: inLanguage(presaleColumns, language),
    rows: listRecords(project.db, 'presale').map((presale) => [
      presale.personName,
      segments.get(presale.customerSegmentId ?? '') ?? '',
      mvps.get(presale.mvpId ?? '') ?? '',
      presale.askedOn,
      presale.price,
      presale.stage,
      presale.paidOn,
      presale.amount,
      currency,
      presale.artefact,
      presale.wave,
    ]),
  };
}

const commitmentColumns = [
  { key: 'respondent', title: { en: 'Respondent', ru: 'Респондент' } },
  { key: 'interview', title: { en: 'Interview', ru: 'Интервью' } },
  { key: 'kind', title: { en: 'Gave up', ru: 'Чем поступился' }, valueWords: commitmentWords },
  { key: 'description', title: { en: 'What', ru: 'Что именно' }, kind: 'words' },
  { key: 'amount', title: { en: 'Amount', ru: 'Сумма' }, kind: 'number' },
  { key: 'artefact', title: { en: 'What shows it', ru: 'Чем подтверждено' } },
  { key: 'givenOn', title: { en: 'Given on', ru: 'Когда' }, kind: 'date' },
  { key: 'dueOn', title: { en: 'Due on', ru: 'Срок' }, kind: 'date' },
  { key: 'wave', title: { en: 'Wave', ru: 'Волна' }, kind: 'number' },
] as const;

/** One row a thing that somebody gave up for us. */
export function commitmentsTable(source: TableSource): Table {
  return {
    title: source.language === 'ru' ? 'Обязательства' : 'Commitments',
    columns: inLanguage(commitmentColumns, source.language),
    rows: listRecords(source.project.db, 'commitment').map((commitment) => [
      nameOfPerson(source, commitment.respondentId),
      commitment.interviewId === null ? '' : (source.interviews.get(commitment.interviewId)?.title ?? ''),
      commitment.kind,
      commitment.description,
      commitment.amount,
      commitment.artefact,
      commitment.givenOn,
      commitment.dueOn,
      commitment.wave,
    ]),
  };
}
