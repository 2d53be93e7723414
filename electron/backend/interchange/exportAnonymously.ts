import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createNameReplacer, type NameReplacer } from '#shared/text/applyPseudonyms.ts';
import { keepInterviewFigures, listInterviewFigures } from '../db/figureQueries.ts';
import { copyPresent } from '../db/presentCopy.ts';
import { readNameRules } from '../facts/nameRules.ts';
import { createOpenedProject, type OpenedProject } from '../project/openedProject.ts';
import { replaceNames } from '../privacy/replaceNames.ts';

/** Takes the names out as for good. The talks keep their own counts of words, which would all be counted anew. */
function hideNames(copy: OpenedProject, replacer: NameReplacer): void {
  const figures = listInterviewFigures(copy.db);
  replaceNames(copy, replacer, '');
  copy.file.connection.transaction((db) => {
    for (const [id, known] of figures) keepInterviewFigures(db, id, known);
  });
}

/**
 * Takes the names out of a copy, as for good, and exports that: one way of hiding names, one way of exporting.
 * `name` is the file's name without its ending; the names in it are replaced too.
 */
export async function exportAnonymously<Made>(
  project: OpenedProject,
  dataFolder: string,
  name: string,
  make: (copy: OpenedProject, name: string) => Made | Promise<Made>,
): Promise<Made> {
  const folder = join(dataFolder, 'exports', randomUUID());
  const path = join(folder, 'copy.custdev');
  const replacer = createNameReplacer(readNameRules(project.db, project.getProject().language));
  mkdirSync(folder, { recursive: true });
  try {
    const connection = copyPresent(project.file.connection, path);
    try {
      const file = { path, connection, readOnlyReason: null, close: () => connection.close() };
      const copy = createOpenedProject(file, null, () => undefined);
      hideNames(copy, replacer);
      return await make(copy, replacer.replace(name));
    } finally {
      connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
