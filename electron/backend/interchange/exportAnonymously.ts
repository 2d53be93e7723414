import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createNameReplacer } from '#shared/text/applyPseudonyms.ts';
import { readNameRules } from '../facts/nameRules.ts';
import { copyWithoutNames } from '../privacy/replaceNames.ts';
import type { OpenedProject } from '../project/openedProject.ts';

export interface AnonymousExport {
  readonly dataFolder: string;
  /** The file's name without its ending; the names in it are replaced too. */
  readonly name: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Takes the names out of a copy, as for good, and exports that: one way of hiding names, one way of exporting. The copy is of
 * what the project says when this is called.
 */
export async function exportAnonymously<Made>(
  project: OpenedProject,
  { dataFolder, name, signal }: AnonymousExport,
  make: (copy: OpenedProject, name: string) => Made | Promise<Made>,
): Promise<Made> {
  const folder = join(dataFolder, 'exports', randomUUID());
  const replacer = createNameReplacer(readNameRules(project.db, project.getProject().language));
  mkdirSync(folder, { recursive: true });
  try {
    const copy = await copyWithoutNames(project, replacer, join(folder, 'copy.custdev'), signal);
    try {
      return await make(copy, replacer.replace(name));
    } finally {
      copy.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
