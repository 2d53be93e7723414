import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { AppError } from '#shared/domain/appError.ts';
import { visibleName } from '#shared/domain/visibleName.ts';
import { hasRecordingName } from '#shared/domain/recording.ts';

const extension = '.custdev';

/** An absolute path that ends in `.custdev`. */
export function toProjectPath(path: string): string {
  const absolute = isAbsolute(path) ? path : resolve(path);
  return extname(absolute) === extension ? absolute : `${absolute}${extension}`;
}

/** Names of devices, which Windows gives to no file, whatever its extension. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/** A file name made of what something is called, legal on every system; `fallback` when nothing is left. */
export function fileNameFor(name: string, fallback = 'project'): string {
  const legal = Array.from(
    visibleName(name.normalize('NFC'))
      .replaceAll(/[\\/:*?"<>|]/gu, ' ')
      .replaceAll(/\s+/g, ' '),
  )
    .slice(0, 80)
    .join('')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
    .replace(deviceName, '$&_');
  return legal === '' ? fallback : legal;
}

/** The first path in the folder that no file has: `name.custdev`, `name 2.custdev` … */
export function findFreePath(folder: string, name: string): string {
  const base = join(folder, fileNameFor(name));
  let path = `${base}${extension}`;
  for (let number = 2; existsSync(path); number += 1) path = `${base} ${number}${extension}`;
  return path;
}

type FileKind = 'project' | 'recording';

export interface FolderListing {
  readonly path: string;
  readonly parent: string | null;
  readonly entries: { readonly name: string; readonly path: string; readonly kind: 'folder' | FileKind }[];
}

/** Visible folders and files of that kind, folders first. Throws `sourceNotFound` for a folder that cannot be read. */
export function listFolder(path: string | null, files: FileKind = 'project'): FolderListing {
  const isWanted = (name: string): boolean =>
    files === 'project' ? extname(name) === extension : hasRecordingName(name);
  const folder = resolve(path ?? homedir());
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new AppError('sourceNotFound', { file: folder });
  }
  const entries: FolderListing['entries'] = [];
  for (const name of names.filter((candidate) => !candidate.startsWith('.'))) {
    const entryPath = join(folder, name);
    const stats = statSync(entryPath, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) entries.push({ name, path: entryPath, kind: 'folder' });
    else if (stats?.isFile() === true && isWanted(name)) entries.push({ name, path: entryPath, kind: files });
  }
  entries.sort((left, right) => left.kind.localeCompare(right.kind) || left.name.localeCompare(right.name));
  const parent = dirname(folder);
  return { path: folder, parent: parent === folder ? null : parent, entries };
}
