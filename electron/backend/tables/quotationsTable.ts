import type { QuotationQuery } from '#shared/domain/savedSearch.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { findQuotations, getQuotationCard } from '../db/quotationQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { csvFile } from './exportTables.ts';
import { inLanguage } from './table.ts';

/** Minutes and seconds into the recording, `75:04`; empty without times. */
function placeInRecording(startMs: number | null): string {
  if (startMs === null) return '';
  const seconds = Math.floor(startMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const columns = [
  { key: 'quote', title: { en: 'Quote', ru: 'Цитата' }, kind: 'words' },
  { key: 'respondent', title: { en: 'Respondent', ru: 'Респондент' } },
  { key: 'company', title: { en: 'Company', ru: 'Компания' } },
  { key: 'interview', title: { en: 'Interview', ru: 'Интервью' } },
  { key: 'kind', title: { en: 'Kind', ru: 'Вид' } },
  { key: 'date', title: { en: 'Date', ru: 'Дата' }, kind: 'date' },
  { key: 'turn', title: { en: 'Turn', ru: 'Реплика' }, kind: 'number' },
  { key: 'time', title: { en: 'Time', ru: 'Время' } },
  { key: 'codes', title: { en: 'Codes', ru: 'Коды' } },
  { key: 'emotion', title: { en: 'Emotion, 0–5', ru: 'Эмоция, 0–5' }, kind: 'number' },
  { key: 'coder', title: { en: 'Coder', ru: 'Кто кодировал' } },
  { key: 'before', title: { en: 'Before', ru: 'До' }, kind: 'words' },
  { key: 'after', title: { en: 'After', ru: 'После' }, kind: 'words' },
] as const;

/** One row a quotation, with its source and the turns around it. */
export function exportQuotations(project: OpenedProject, query: QuotationQuery, name: string): File {
  const { db } = project;
  const { language } = project.getProject();
  const people = new Map(listRecords(db, 'respondent').map((person) => [person.id, person]));
  const companies = new Map(listRecords(db, 'organization').map((company) => [company.id as string, company.name]));
  const codes = new Map(listRecords(db, 'code').map((code) => [code.id, nameOfCode(code, language)]));
  const { quotationIds } = findQuotations(db, { ...query, limit: -1, offset: 0 });
  const rows = quotationIds.map((id) => {
    const card = getQuotationCard(db, id, true);
    const speakers = card.respondentIds.flatMap((respondentId) => people.get(respondentId) ?? []);
    const strengths = card.codings.flatMap(({ emotion }) => (emotion === null ? [] : [emotion]));
    return [
      card.quotation.text,
      speakers.map((person) => person.name).join('; '),
      [...new Set(speakers.map(({ organizationId }) => companies.get(organizationId ?? '') ?? ''))].join('; '),
      card.interviewTitle,
      card.interviewKind,
      card.interviewDate,
      card.turnPosition,
      placeInRecording(card.startMs),
      [...new Set(card.codings.map(({ codeId }) => codes.get(codeId) ?? ''))].join('; '),
      strengths.length === 0 ? null : Math.max(...strengths),
      [...new Set(card.codings.map(({ coder }) => coder))].join('; '),
      card.context?.before?.text ?? '',
      card.context?.after?.text ?? '',
    ];
  });
  const table = { title: '', columns: inLanguage(columns, language), rows };
  return csvFile(table, name, true);
}
