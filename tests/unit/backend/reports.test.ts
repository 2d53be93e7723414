import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { firstChoice, reportKinds } from '#shared/domain/reportKind.ts';
import { addPerson, codeOfFailure, listRecords, openProject, type TestBackend } from './openBackend.ts';

let test_: TestBackend;
beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

function textsOf({ blocks }: ReportDocument): string {
  return JSON.stringify(blocks).replaceAll('\u00a0', ' ');
}

describe('the choices of reports', () => {
  test('are kept in the project, one for each kind, and can be undone', async () => {
    const { client } = test_;
    const first = { ...firstChoice('segment'), isAnonymous: false };
    await client.reports.saveChoice(first);
    await client.reports.saveChoice({ ...first, language: 'en' });
    expect(await listRecords(client, 'reportChoice')).toMatchObject([{ ...first, language: 'en' }]);
    await client.projects.undo({});
    expect(await listRecords(client, 'reportChoice')).toMatchObject([first]);
    await client.projects.undo({});
    expect(await listRecords(client, 'reportChoice')).toEqual([]);
  });
});

describe('the logo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
  test('is kept in the project, stands on every report that wants it, and can be undone', async () => {
    const { client } = test_;
    await client.reports.saveLogo({ file: new File([svg], 'знак.svg') });
    const { document } = await client.reports.preview({});
    expect(document.logo).toMatchObject({ widthPx: expect.any(Number), pngBase64: expect.stringMatching(/^iVBOR/u) });
    expect((await client.reports.preview({ hasLogo: false })).document.logo).toBeUndefined();
    await client.reports.removeLogo({});
    expect((await client.reports.preview({})).document.logo).toBeUndefined();
    await client.projects.undo({});
    expect((await client.reports.preview({})).document.logo).toEqual(document.logo);
  });

  test('refuses what is no picture', async () => {
    const file = new File(['заметки'], 'заметки.txt');
    expect(await codeOfFailure(test_.client.reports.saveLogo({ file }))).toBe('notALogo');
  });
});

describe('a project without interviews', () => {
  test.each(reportKinds)('gives a report of the kind %s that says what is missing, in both languages', async (kind) => {
    for (const language of ['ru', 'en'] as const) {
      const { document } = await test_.client.reports.preview({ kind, language });
      expect(document.language).toBe(language);
      expect(textsOf(document)).toMatch(/пока нет|not yet|no .* yet/u);
      expect(textsOf(document)).not.toMatch(/NaN|undefined|Infinity/u);
    }
  });
});

describe('a project with one interview and nothing coded', () => {
  test.each(reportKinds)('gives a report of the kind %s without a figure that is none', async (kind) => {
    const { client } = test_;
    await client.interviews.create({
      kind: 'problem',
      title: 'Первый разговор',
      date: '2026-09-01',
      language: 'ru',
      respondentIds: [await addPerson(client, 'Вера Лапшина')],
      turns: [
        { speaker: 'Ника', role: 'interviewer', text: 'Расскажите про последний раз, когда сводили месяц?' },
        { speaker: 'Вера', role: 'respondent', text: 'В августе сидела два вечера.' },
      ],
    });
    for (const language of ['ru', 'en'] as const) {
      const { document } = await client.reports.preview({ kind, language });
      expect(document.blocks.length).toBeGreaterThan(0);
      expect(textsOf(document)).not.toMatch(/NaN|undefined|Infinity|\bnull\b/u);
    }
  });
});
