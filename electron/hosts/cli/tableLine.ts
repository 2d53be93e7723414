import type { TableSummary } from '#shared/contract/tableImportContract.ts';
import type { Language } from '#shared/domain/language.ts';

/** What came in of a table, after the name of its file. */
export function tableLine(
  { people, interviews, turns, codes, untypedCodes, codings, knownInterviews, skippedRows }: TableSummary,
  language: Language,
): string {
  const counts: readonly (readonly [ru: string, en: string, count: number, isAlways: boolean])[] = [
    ['людей', 'people', people, true],
    ['интервью', 'interviews', interviews, true],
    ['реплик', 'turns', turns, false],
    ['новых кодов', 'new codes', codes, false],
    ['из них без типа', 'of these without a type', untypedCodes, false],
    ['пометок', 'codings', codings, false],
    ['уже было интервью', 'interviews known already', knownInterviews, false],
    ['пропущено строк', 'rows left out', skippedRows, false],
  ];
  return counts
    .filter(([, , count, isAlways]) => isAlways || count > 0)
    .map(([ru, en, count]) => (language === 'ru' ? `${ru} ${count}` : `${en} ${count}`))
    .join(', ');
}
