import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNameReplacer } from '#shared/text/applyPseudonyms.ts';
import { listRecords } from '../../../electron/backend/db/recordQueries.ts';
import { readNameRules } from '../../../electron/backend/facts/nameRules.ts';
import { copyWithoutNames, replaceNames } from '../../../electron/backend/privacy/replaceNames.ts';
import { author, dumpRecords, openTestProject } from '../../db/testProject.ts';
import { openBackend, type TestBackend } from '../backend/openBackend.ts';

let backend: TestBackend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(() => backend.close());

test.each(['ru', 'en'] as const)(
  'a copy of the %s sample is without names as the project itself is for good',
  async (language) => {
    const path = join(backend.folder, 'sample.custdev');
    await backend.client.projects.openSample({ language, path });
    await backend.client.projects.close({});
    const project = openTestProject(path);
    project.change({ method: 'test', author }, (writer) => {
      const [quotation] = listRecords(writer.db, 'quotation').filter(({ isOrphan }) => !isOrphan);
      const [person] = listRecords(writer.db, 'respondent');
      const text = `${person!.name}: ${quotation!.text}`;
      writer.update('quotation', quotation!.id, { isOrphan: true, end: quotation!.start, text });
    });
    const before = dumpRecords(project.db);
    const replacer = createNameReplacer(readNameRules(project.db, language));
    const copy = await copyWithoutNames(project, replacer, join(backend.folder, 'copy.custdev'));
    const copied = dumpRecords(copy.db);
    copy.close();
    expect(dumpRecords(project.db)).toEqual(before);
    replaceNames(project, replacer, author);
    expect(copied).toEqual(dumpRecords(project.db));
    expect(copied['turns']).not.toEqual(before['turns']);
    expect(copied['quotations']).not.toEqual(before['quotations']);
    project.close();
  },
);
