import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildQdpx, buildXml, coding, selection, textSource } from '../qda/qdaBuilder.ts';
import { importDocument, smallDocument } from './interchangeDocument.ts';
import { openProject, type TestBackend } from './openBackend.ts';

let test_: TestBackend;
beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

test('a project as JSON says before and after what it holds, and says the same when it is known', async () => {
  const held = { codes: 2, codings: 2, coders: 1, interviews: 1, respondents: 2 };
  for (const _time of ['first', 'second']) {
    const { preview, source } = await importDocument(test_.client, smallDocument);
    expect(preview).toMatchObject({ kind: 'interchange', ...held });
    expect(source?.project).toEqual(held);
  }
});

test("another program's project counts its users, those who coded nothing too", async () => {
  const source = textSource(30, 'Talk', selection(40, 0, 5, coding(10, 1)));
  const bytes = buildQdpx(buildXml({ sources: source }), { 'Sources/30.txt': 'Vera: I wait every Friday.' });
  const file = new File([bytes], 'study.qdpx');
  const { previews } = await test_.client.imports.preview({ files: [file] });
  const [preview] = previews;
  if (preview?.kind !== 'qda') throw new Error(JSON.stringify(preview));
  expect(preview.coders).toEqual(['Anna', 'Boris']);
  const { sources } = await test_.client.imports.commit({ items: [{ previewId: preview.previewId }] });
  const { codes, codings, interviews, respondents } = preview;
  expect(sources[0]?.project).toEqual({ codes, codings, coders: 2, interviews, respondents });
  expect([codes, codings, interviews]).toEqual([1, 1, 1]);
});
