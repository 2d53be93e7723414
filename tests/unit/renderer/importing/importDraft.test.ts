import { expect, test } from 'vitest';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import {
  draftOf,
  type ImportDraft,
  isCorrected,
  itemOf,
  type TranscriptPreview,
} from '../../../../renderer/screens/interviews/importing/importDraft.ts';

const talk: TranscriptPreview = {
  kind: 'transcript',
  previewId: '1',
  fileName: 'Вера.txt',
  title: 'Вера',
  date: null,
  language: 'ru',
  encoding: 'utf-8',
  speakers: [{ label: 'Вера', role: 'respondent', turns: 1, words: 2 }],
  turnCount: 1,
  characters: 10,
  turns: [],
  warnings: [],
  parts: [],
  duplicateOf: null,
};
const refused: ImportPreview = { kind: 'refused', fileName: 'пусто.txt', error: { code: 'emptySource', details: {} } };

test('what was only read loses nothing when it is closed', () => {
  expect(isCorrected([talk, refused], [talk, refused].map(draftOf))).toBe(false);
});

test.each<[string, Partial<ImportDraft>]>([
  ['a role', { roles: { Вера: 'interviewer' } }],
  ['a title', { title: 'Вера Лунина' }],
  ['the people', { respondentNames: ['Вера'] }],
  ['a file left out', { isIncluded: false }],
])('%s is a correction', (_name, patch) => {
  expect(isCorrected([talk], [{ ...draftOf(talk), ...patch }])).toBe(true);
});

test('a company goes with the talk, and none when nothing was typed', () => {
  expect(itemOf(talk, { ...draftOf(talk), company: ' Ромашка ' })).toMatchObject({ company: 'Ромашка' });
  expect(itemOf(talk, { ...draftOf(talk), company: ' ' })).not.toHaveProperty('company');
});
