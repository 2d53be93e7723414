import { wilsonInterval } from '#shared/analysis/wilsonInterval.ts';
import type { DefiningCode } from '#shared/domain/definingCode.ts';
import { listRecords } from '../db/recordQueries.ts';
import { describeSegment } from '../facts/segmentDetail.ts';
import { type Cell, inLanguage, type Table } from './table.ts';
import { codeName, nameOfPerson, type TableSource } from './tableSource.ts';
import { decisionWords, testWords } from './tableWords.ts';

const columns = [
  { key: 'segment', title: { en: 'Segment', ru: 'Сегмент' } },
  { key: 'decision', title: { en: 'Decision', ru: 'Решение' }, valueWords: decisionWords },
  { key: 'size', title: { en: 'People', ru: 'Людей' }, kind: 'number' },
  { key: 'members', title: { en: 'Members', ru: 'Кто в нём' }, kind: 'words' },
  { key: 'code', title: { en: 'Defining code', ru: 'Определяющий код' } },
  { key: 'k', title: { en: 'k inside', ru: 'k в сегменте' }, kind: 'number' },
  { key: 'n', title: { en: 'n inside', ru: 'n в сегменте' }, kind: 'number' },
  { key: 'share', title: { en: 'Share inside', ru: 'Доля в сегменте' }, kind: 'share' },
  { key: 'low', title: { en: '95% interval, from', ru: 'Интервал 95 %, от' }, kind: 'share' },
  { key: 'high', title: { en: '95% interval, to', ru: 'Интервал 95 %, до' }, kind: 'share' },
  { key: 'outsideK', title: { en: 'k outside', ru: 'k вне' }, kind: 'number' },
  { key: 'outsideN', title: { en: 'n outside', ru: 'n вне' }, kind: 'number' },
  { key: 'outsideShare', title: { en: 'Share outside', ru: 'Доля вне' }, kind: 'share' },
  { key: 'lift', title: { en: 'Lift', ru: 'Во сколько раз чаще' }, kind: 'number' },
  { key: 'test', title: { en: 'The code', ru: 'Код' }, valueWords: testWords },
  { key: 'p', title: { en: 'p', ru: 'p' }, kind: 'number' },
  { key: 'q', title: { en: 'q', ru: 'q' }, kind: 'number' },
] as const;

function figuresOf(code: DefiningCode): Cell[] {
  const [k, n] = code.inside;
  const [outsideK, outsideN] = code.outside;
  const interval = n === 0 ? null : wilsonInterval(k, n);
  return [
    k,
    n,
    n === 0 ? null : k / n,
    interval?.low ?? null,
    interval?.high ?? null,
    outsideK,
    outsideN,
    outsideN === 0 ? null : outsideK / outsideN,
    code.lift,
    code.heldOut ? 'tested' : 'descriptive',
    // A code that built the segment tests nothing: it has no p to show.
    code.heldOut ? code.p : null,
    code.heldOut ? code.q : null,
  ];
}

/** One row a kept segment and code that defines it; a segment without such codes has one row. */
export function segmentsTable(source: TableSource): Table {
  const { project, language } = source;
  const rows = listRecords(project.db, 'customerSegment').flatMap((segment) => {
    const members = segment.memberIds.map((id) => nameOfPerson(source, id)).join('; ');
    const common: Cell[] = [segment.name, segment.decision, segment.memberIds.length, members];
    const { definingCodes } = describeSegment(project, segment);
    if (definingCodes.length === 0) return [[...common, ...columns.slice(common.length).map(() => null)]];
    return definingCodes.map((code) => [...common, codeName(source, code.codeId), ...figuresOf(code)]);
  });
  return {
    title: language === 'ru' ? 'Сегменты' : 'Segments',
    columns: inLanguage(columns, language),
    rows,
  };
}
