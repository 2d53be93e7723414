import { chmodSync, copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#shared/domain/appError.ts';
import { isFileSound } from '../db/mergeQueries.ts';
import { openProjectFile, type ProjectFile } from '../db/projectFile.ts';
import { acquireProjectLock } from '../db/projectLock.ts';
import { toExpectedError } from '../db/sqlite.ts';

/** Another project file as it was at one moment: a copy in the temporary folder, in today's schema. */
export interface OpenedCopy {
  readonly file: ProjectFile;
  close(): void;
}

/** The file and what waits in its log, while nobody can write to either. */
function copyFiles(path: string, target: string): void {
  const lock = acquireProjectLock(path);
  if (lock === null) throw new AppError('projectInUse', { file: path });
  try {
    for (const suffix of ['', '-wal']) {
      if (!existsSync(path + suffix)) continue;
      copyFileSync(path + suffix, target + suffix);
      // A copy takes over that nobody may write to the file.
      chmodSync(target + suffix, 0o600);
    }
  } finally {
    lock.release();
  }
}

function openSound(target: string, folder: string, path: string): ProjectFile {
  const file = openProjectFile(target, folder);
  if (file.readOnlyReason === null && isFileSound(file.connection)) return file;
  file.close();
  throw new AppError('projectDamaged', { file: path });
}

/**
 * Opens another project file without ever writing to it. Throws `projectNotFound`, `mergeSameFile`, `projectInUse`,
 * `notAProject`, `projectIsNewer`, `projectDamaged`.
 */
export function openCopy(path: string, ownPath: string): OpenedCopy {
  if (!existsSync(path) || !statSync(path).isFile()) throw new AppError('projectNotFound', { file: path });
  if (realpathSync(path) === realpathSync(ownPath)) throw new AppError('mergeSameFile', { file: path });
  const folder = mkdtempSync(join(tmpdir(), 'custdev-merge-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const target = join(folder, 'copy.custdev');
    copyFiles(path, target);
    const file = openSound(target, folder, path);
    return {
      file,
      close: () => {
        file.close();
        clear();
      },
    };
  } catch (error) {
    clear();
    // What went wrong with the copy went wrong with the file that the user knows.
    if (error instanceof AppError) throw new AppError(error.code, { ...error.details, file: path });
    throw new AppError(toExpectedError(error)?.code ?? 'unreadableSource', { file: path });
  }
}
