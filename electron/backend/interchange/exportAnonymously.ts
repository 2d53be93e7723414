import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createNameReplacer } from '#shared/text/applyPseudonyms.ts';
import { openProjectFile } from '../db/projectFile.ts';
import { copyProjectTo } from '../db/redactionQueries.ts';
import { readNameRules } from '../facts/nameRules.ts';
import { createOpenedProject, type OpenedProject } from '../project/openedProject.ts';
import { redactProject } from '../project/redactProject.ts';
import { exportProject } from './exportProject.ts';

/** Takes the names out of a copy, as for good, and exports that: one way of hiding names, one way of exporting. */
export function exportAnonymously(
  project: OpenedProject,
  dataFolder: string,
  format: 'json' | 'csv',
  name: string,
): File {
  const folder = join(dataFolder, 'exports', randomUUID());
  const copy = join(folder, 'copy.custdev');
  const fileName = createNameReplacer(readNameRules(project.db, project.getProject().language)).replace(name);
  mkdirSync(dirname(copy), { recursive: true });
  try {
    copyProjectTo(project.file.connection, copy);
    // Nobody searches the copy: it needs no index.
    const opened = createOpenedProject(
      openProjectFile(copy, folder),
      () => ({ form: '', lemma: '' }),
      () => undefined,
    );
    try {
      redactProject(opened, '');
      return exportProject(opened, format, fileName);
    } finally {
      opened.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
