import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportKinds } from '#shared/domain/reportKind.ts';
import { openBackend, type TestBackend } from './openBackend.ts';

let opened: TestBackend;
beforeEach(async () => {
  opened = await openBackend();
  await opened.client.projects.openSample({ language: 'en', path: join(opened.folder, 'sample.custdev') });
});
afterEach(() => opened.close());

test('a report and its file tell of the data as they are, whatever was looked at before', async () => {
  const { client } = opened;
  const { records } = await client.projects.records({});
  const { document } = await client.reports.preview({ kind: 'quality' });
  expect((await client.reports.preview({ kind: 'quality' })).document).toEqual(document);

  const title = 'A talk that nobody had named so';
  await client.interviews.update({ id: records.interview[0]!.id, patch: { title } });
  const { document: changed } = await client.reports.preview({ kind: 'quality' });
  expect(JSON.stringify(document)).not.toContain(title);
  expect(JSON.stringify(changed)).toContain(title);

  const { file } = await client.reports.render({ kind: 'quality', format: 'html' });
  expect(Buffer.from(await file.arrayBuffer()).toString()).toContain(title);
  const { file: russian } = await client.reports.render({ kind: 'quality', format: 'html', language: 'ru' });
  expect(Buffer.from(await russian.arrayBuffer()).toString()).toContain('lang="ru"');
});

test('a logo stands on the report that was looked at without one', async () => {
  const { client } = opened;
  const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30"/></svg>';
  expect((await client.reports.preview({ kind: 'problems' })).document.logo).toBeUndefined();
  await client.reports.saveLogo({ file: new File([logo], 'logo.svg') });
  expect((await client.reports.preview({ kind: 'problems' })).document.logo).toBeDefined();
  expect((await client.reports.preview({ kind: 'problems', hasLogo: false })).document.logo).toBeUndefined();
});

test('no two kinds of report have one name, nor the same one with and without names', async () => {
  const { client } = opened;
  const names: string[] = [];
  for (const kind of reportKinds) {
    for (const isAnonymous of [false, true]) {
      const { file } = await client.reports.render({ kind, isAnonymous, format: 'md' });
      names.push(file.name);
    }
  }
  expect(new Set(names).size).toBe(2 * reportKinds.length);
  expect(names.filter((name) => name.endsWith(', without names.md'))).toHaveLength(reportKinds.length);
});
