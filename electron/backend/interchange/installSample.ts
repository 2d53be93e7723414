import { readFileSync } from 'node:fs';
import type { Language } from '#shared/domain/language.ts';
import { importInterchange } from './importInterchange.ts';
import { readInterchange } from './readInterchange.ts';
import { locateAppFile } from '../locateAppFile.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { startProject } from '../project/startProject.ts';

/** Fills an empty project with the invented sample. The dictionaries must be loaded. */
export function installSample(project: OpenedProject, language: Language, author: string): void {
  const fileName = `sample.${language}.json`;
  const document: unknown = JSON.parse(readFileSync(locateAppFile('resources', 'sample', fileName), 'utf8'));
  const { interchange } = readInterchange(document, fileName);
  const { name, currency, guideId } = interchange.project;
  project.changeWith({ method: 'projects.openSample', author, isUndoable: false }, (writer, db) => {
    startProject(writer, {
      name,
      language,
      author,
      isSample: true,
      guideId,
      ...(currency === undefined ? {} : { currency }),
    });
    importInterchange(writer, db, interchange, author);
  });
}
