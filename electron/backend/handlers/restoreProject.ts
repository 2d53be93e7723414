import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { AppError } from '#shared/domain/appError.ts';
import type { BackendContext } from '../backendContext.ts';
import { keepDamagedFile, makeBackup } from '../db/backups.ts';
import { toExpectedError } from '../db/sqlite.ts';
import { backupFolderOf, type OpenedProject } from '../project/openedProject.ts';

/** A copy that is on disk before it has its name, so that no crash leaves half a project. */
function replaceFile(source: string, target: string): void {
  const unfinished = `${target}.unfinished`;
  try {
    copyFileSync(source, unfinished);
    // The rights are the project's: a backup that nobody may write to would hand on that as well.
    chmodSync(unfinished, existsSync(target) ? statSync(target).mode : 0o600);
    const handle = openSync(unfinished, 'r+');
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  for (const suffix of ['-wal', '-shm']) rmSync(target + suffix, { force: true });
  renameSync(unfinished, target);
}

/**
 * Closes the project and puts the backup in its place; what stood there is kept among the backups, however damaged.
 * Throws `projectInUse` or `projectReadOnly` while the file is not ours to write.
 */
export function restoreProject(backend: BackendContext, project: OpenedProject, backupPath: string): void {
  const { readOnlyReason, connection } = project.file;
  if (readOnlyReason === 'inUse') throw new AppError('projectInUse', { file: project.path });
  if (readOnlyReason === 'fileNotWritable') throw new AppError('projectReadOnly', { file: project.path });
  const folder = backupFolderOf(backend.options.dataFolder, project.getProject().id);
  if (readOnlyReason === 'damaged') keepDamagedFile(project.path, folder);
  else keepWhatStands(connection, project.path, folder);
  backend.closeProject();
  replaceFile(backupPath, project.path);
}

/** Damage may come to light only now, when every row is read. */
function keepWhatStands(connection: Parameters<typeof makeBackup>[0], path: string, folder: string): void {
  try {
    makeBackup(connection, path, folder, 'beforeRestore');
  } catch (error) {
    const isDamaged = toExpectedError(error)?.code === 'projectDamaged' || isInvalidBackup(error);
    if (!isDamaged) throw error;
    keepDamagedFile(path, folder);
  }
}

function isInvalidBackup(error: unknown): boolean {
  return error instanceof AppError && error.code === 'backupInvalid';
}
