import { openProjectBeside } from '../db/projectFile.ts';
import { indexedText } from '../language/indexedText.ts';
import { createLemmatizer } from '../language/lemmatize.ts';
import { createOpenedProject, type OpenedProject } from './openedProject.ts';

/** For a thread of its own: the project over another connection, while the first one holds its writes. */
export async function withProjectBeside<Result>(
  path: string,
  work: (project: OpenedProject) => Result,
): Promise<Result> {
  const lemmatizer = await createLemmatizer();
  const file = openProjectBeside(path);
  try {
    return work(createOpenedProject(file, ({ text }) => indexedText(text, lemmatizer), null));
  } finally {
    file.close();
  }
}
