import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createNameReplacer } from '#shared/text/applyPseudonyms.ts';
import { openProjectFile } from '../db/projectFile.ts';
import { copyProjectTo, writeUnsafely } from '../db/redactionQueries.ts';
import { readNameRules } from '../facts/nameRules.ts';
import { createOpenedProject, type OpenedProject } from '../project/openedProject.ts';
import { replaceNames } from '../privacy/replaceNames.ts';

/**
 * Takes the names out of a copy, as for good, and exports that: one way of hiding names, one way of exporting.
 * `name` is the file's name without its ending; the names in it are replaced too.
 */
export async function exportAnonymously(
  project: OpenedProject,
  dataFolder: string,
  name: string,
  makeFile: (copy: OpenedProject, name: string) => File | Promise<File>,
): Promise<File> {
  const folder = join(dataFolder, 'exports', randomUUID());
  const copy = join(folder, 'copy.custdev');
  const fileName = createNameReplacer(readNameRules(project.db, project.getProject().language)).replace(name);
  mkdirSync(folder, { recursive: true });
  try {
    copyProjectTo(project.file.connection, copy);
    const opened = createOpenedProject(openProjectFile(copy, folder), null, () => undefined);
    writeUnsafely(opened.file.connection);
    try {
      replaceNames(opened, '');
      return await makeFile(opened, fileName);
    } finally {
      opened.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
