import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#shared/domain/appError.ts';
import { type BackupOccasion, makeBackup } from '../db/backups.ts';
import { connectForReading } from '../db/connectForReading.ts';

export interface BackupRequest {
  readonly projectPath: string;
  readonly folder: string;
  readonly occasion: BackupOccasion;
}

export type BackupReply =
  | { readonly path: string }
  | { readonly code: AppError['code']; readonly details: AppError['details'] };

function backUp({ projectPath, folder, occasion }: BackupRequest): BackupReply {
  const connection = connectForReading(projectPath);
  try {
    return { path: makeBackup(connection, projectPath, folder, occasion) };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    throw error;
  } finally {
    connection.close();
  }
}

parentPort?.postMessage(backUp(workerData as BackupRequest));
