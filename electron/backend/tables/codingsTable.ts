import { readHeardCodings } from '../facts/heardCodings.ts';
import { inLanguage, type Table } from './table.ts';
import { codeName, nameOfPerson, type TableSource } from './tableSource.ts';
import { interviewKindWords } from './tableWords.ts';

const columns = [
  { key: 'respondent', title: { en: 'Respondent', ru: 'Респондент' } },
  { key: 'interview', title: { en: 'Interview', ru: 'Интервью' } },
  { key: 'kind', title: { en: 'Kind', ru: 'Вид' }, valueWords: interviewKindWords },
  { key: 'type', title: { en: 'Code type', ru: 'Тип кода' } },
  { key: 'code', title: { en: 'Code', ru: 'Код' } },
  { key: 'emotion', title: { en: 'Emotion, 0–5', ru: 'Эмоция, 0–5' }, kind: 'number' },
  { key: 'frequency', title: { en: 'Frequency, 0–5', ru: 'Частота, 0–5' }, kind: 'number' },
  { key: 'effort', title: { en: 'Effort, 0–5', ru: 'Усилия, 0–5' }, kind: 'number' },
  { key: 'quote', title: { en: 'Quote', ru: 'Цитата' }, kind: 'words' },
] as const;

/** One row a coding on a respondent's words: who, which interview, which code, how strong, and the words. */
export function codingsTable(source: TableSource): Table {
  return {
    title: source.language === 'ru' ? 'Пометки' : 'Codings',
    columns: inLanguage(columns, source.language),
    rows: readHeardCodings(source.project).map((coding) => [
      nameOfPerson(source, coding.respondentId),
      source.interviews.get(coding.interviewId)?.title ?? '',
      coding.kind,
      source.codes.get(coding.codeId)?.typeId ?? '',
      codeName(source, coding.codeId),
      coding.emotion,
      coding.frequency,
      coding.effort,
      coding.quote,
    ]),
  };
}
