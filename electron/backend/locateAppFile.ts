import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: the checkout, or the root of the packaged app. */
function findAppRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The app lies outside its package');
    folder = parent;
  }
  return folder;
}

const appRoot = findAppRoot();

/** Absolute path of a file that ships with the app, from sources and from a build alike. */
export function locateAppFile(...segments: string[]): string {
  return join(appRoot, ...segments);
}
