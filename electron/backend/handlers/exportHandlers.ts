import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '#shared/domain/appError.ts';
import type { QdaLoss } from '#shared/domain/qdaExchange.ts';
import type { BackendContext } from '../backendContext.ts';
import { exportAnonymously } from '../interchange/exportAnonymously.ts';
import { exportProject } from '../interchange/exportProject.ts';
import { nameWithoutNames } from '../privacy/nameWithoutNames.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { withSnapshot } from '../project/withSnapshot.ts';
import { exportTables } from '../tables/exportTables.ts';
import { implementer } from './implementer.ts';

interface Exported {
  readonly file: File;
  readonly losses: QdaLoss[];
}

type ExportInput = Parameters<Parameters<typeof implementer.projects.exportFile.handler>[0]>[0]['input'];

async function makeExport(backend: BackendContext, input: ExportInput, signal?: AbortSignal): Promise<Exported> {
  const { format, isAnonymous } = input;
  const { exportQda } = await import('../qda/writeQda.ts');
  const { language } = backend.settings.get();
  const { dataFolder } = backend.options;
  const { file, losses } = await withSnapshot(backend.getProject(), async (whole) => {
    const make = async (source: OpenedProject, name: string): Promise<Exported> => {
      if (format === 'json') return { file: await exportProject(source, name, { isAnonymous, signal }), losses: [] };
      if (format === 'qdpx' || format === 'qdc') return exportQda(source, format, name, { whole, signal });
      return { file: await exportTables(source, { ...input, format, language }, name, signal), losses: [] };
    };
    const name = basename(whole.path, '.custdev');
    if (!isAnonymous) return make(whole, name);
    return exportAnonymously(whole, { dataFolder, name, signal }, (copy, bare) =>
      make(copy, nameWithoutNames(bare, language)),
    );
  });
  // Examples are words and names of the project itself.
  return { file, losses: isAnonymous ? losses.map((loss) => ({ ...loss, examples: [] })) : losses };
}

const pieceBytes = 4 << 20;

/** A window that went away in the middle never asks for the rest. */
const longestWaitMs = 10 * 60_000;

/** Files that windows fetch piece by piece, by the id of their export. */
const waitingFiles = new WeakMap<BackendContext, Map<string, File>>();

function keepWaiting(backend: BackendContext, file: File): string {
  const files = waitingFiles.get(backend) ?? new Map<string, File>();
  waitingFiles.set(backend, files);
  const exportId = randomUUID();
  files.set(exportId, file);
  setTimeout(() => files.delete(exportId), longestWaitMs).unref();
  return exportId;
}

function takePiece(backend: BackendContext, exportId: string, from: number): File {
  const files = waitingFiles.get(backend);
  const file = files?.get(exportId);
  if (file === undefined) throw new AppError('recordNotFound', { entity: 'export', id: exportId });
  if (from + pieceBytes >= file.size) files?.delete(exportId);
  return new File([file.slice(from, from + pieceBytes)], file.name, { type: file.type });
}

export const exportHandlers = {
  exportFile: implementer.projects.exportFile.handler(({ input, context: { backend }, signal }) =>
    makeExport(backend, input, signal),
  ),
  prepareExport: implementer.projects.prepareExport.handler(async ({ input, context: { backend }, signal }) => {
    const { file, losses } = await makeExport(backend, input, signal);
    signal?.throwIfAborted();
    return { exportId: keepWaiting(backend, file), name: file.name, type: file.type, size: file.size, losses };
  }),
  exportPiece: implementer.projects.exportPiece.handler(({ input: { exportId, from }, context: { backend } }) => ({
    piece: takePiece(backend, exportId, from),
  })),
  leftBehind: implementer.projects.leftBehind.handler(async ({ input, context: { backend } }) => {
    const project = backend.getProject();
    const { listQdaLosses } = await import('../qda/writeQda.ts');
    return { losses: listQdaLosses(project, input.format) };
  }),
};
