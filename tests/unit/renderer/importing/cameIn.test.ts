import { beforeAll, expect, test } from 'vitest';
import i18next from 'i18next';
import type { ImportedSource } from '#shared/contract/importsContract.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import { cameInText, countCameIn } from '../../../../renderer/screens/interviews/importing/cameIn.ts';
import { initStrings } from '../../../../renderer/strings/initStrings.ts';

beforeAll(() => initStrings('ru'));

const talk: ImportedSource = {
  path: 'вера.txt',
  ok: true,
  interviewId: 'i1' as InterviewId,
  turns: 2,
  speakers: [],
  characters: 10,
  language: 'ru',
  encoding: 'utf-8',
  warnings: [],
  error: null,
};
const held = { codes: 200, codings: 900, coders: 2, interviews: 40, respondents: 40 };
const project = (interviews: number, codes: number, codings: number, records: number): ImportedSource => ({
  ...talk,
  interviewId: interviews === 0 ? null : talk.interviewId,
  project: held,
  added: { interviews, codes, codings, records },
});
const refused: ImportedSource = { ...talk, ok: false, interviewId: null, error: { code: 'emptySource', details: {} } };
const table = { people: 2, interviews: 0, turns: 0, codes: 0, untypedCodes: 0, codings: 0 };
const people: ImportedSource = { ...talk, interviewId: null, table: { ...table, knownInterviews: 0, skippedRows: 0 } };

const textOf = (...sources: ImportedSource[]): string | null => cameInText(countCameIn(sources));

test('talks alone are counted alone, a file with parts as its parts', () => {
  const parts = { ...talk, interviewIds: ['i1', 'i2'] as InterviewId[] };
  expect(textOf(talk, refused, parts)).toBe('Добавлены 3 интервью');
});

test.each<[string | null, ImportedSource[]]>([
  ['Добавлено: 12 интервью, 152 кода и 303 пометки', [project(12, 152, 303, 4000)]],
  ['Добавлено: 2 интервью и 1 пометка', [project(1, 0, 1, 3), talk]],
  ['Добавлено: 21 код и 5 пометок', [project(0, 21, 5, 26)]],
  ['Добавлены 2 кода', [project(0, 2, 0, 2)]],
  ['Импорт готов. Отменить его можно одним шагом.', [project(0, 0, 0, 7)]],
  ['Люди добавлены', [people]],
  [null, [project(0, 0, 0, 0)]],
  [null, [refused]],
])('says what was new: %s', (text, sources) => {
  expect(textOf(...sources)).toBe(text);
});

test('says it in English too', async () => {
  await i18next.changeLanguage('en');
  expect(textOf(project(12, 1, 303, 4000))).toBe('Added: 12 interviews, 1 code, and 303 codings');
});
