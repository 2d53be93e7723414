import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportFormats } from '#shared/domain/reportDocument.ts';
import { codeOfFailure, openBackend, type TestBackend } from '../backend/openBackend.ts';

let backend: TestBackend;
beforeEach(async () => {
  backend = await openBackend();
  await backend.client.projects.openSample({ language: 'ru', path: join(backend.folder, 'sample.custdev') });
});
afterEach(() => backend.close());

test('a report of every format is made beside the thread that answers the window', async () => {
  for (const format of reportFormats) {
    const { file } = await backend.client.reports.render({ format, sections: ['evidence'] });
    expect(file.name).toMatch(new RegExp(String.raw`\.${format}$`, 'u'));
    expect(file.size).toBeGreaterThan(500);
  }
});

test('a report that is cancelled half way says so, and the next one is made', async () => {
  const controller = new AbortController();
  const events = await backend.client.app.events({}, { signal: controller.signal });
  const cancel = new AbortController();
  const rendered = codeOfFailure(
    backend.client.reports.render({ format: 'docx', jobId: 'docx' }, { signal: cancel.signal }),
  );
  for await (const event of events) {
    if (event.type !== 'jobProgress' || event.jobId !== 'docx') continue;
    cancel.abort();
    break;
  }
  controller.abort();
  expect(await rendered).toBe('jobCancelled');
  expect((await backend.client.reports.render({ format: 'docx', sections: ['path'] })).file.size).toBeGreaterThan(500);
});
