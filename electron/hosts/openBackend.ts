import { AppError } from '#shared/domain/appError.ts';
import type { Backend, BackendOptions } from '../backend/backendTypes.ts';
import { appVersion } from './appFolder.ts';
import { avoidMaglev } from './avoidMaglev.ts';
import { findDataFolder } from './findDataFolder.ts';

/** Starts the backend over this machine's data folder. Throws `folderNotWritable` when there can be no such folder. */
export async function openBackend(host: BackendOptions['host']): Promise<Backend> {
  const isBrief = host === 'direct';
  if (isBrief) avoidMaglev();
  // Loaded only here: help and wrong usage of the command line answer without it.
  const { createBackend } = await import('../backend/createBackend.ts');
  const dataFolder = findDataFolder();
  try {
    return await createBackend({ dataFolder, version: appVersion, host, isBrief });
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new AppError('folderNotWritable', { file: dataFolder });
    throw error;
  }
}
