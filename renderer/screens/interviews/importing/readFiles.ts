import type { ImportPreview } from '#shared/contract/importsContract.ts';
import { visibleName } from '#shared/domain/visibleName.ts';
import { groupSources, sourceByteLimit } from '#shared/domain/sourceLimits.ts';
import { backend } from '../../../api/backend.ts';
import { runJob } from '../../../store/jobs.ts';

/** One message to the backend holds no more: a folder of large files would take all memory at once. */
const groupBytes = 64 * 1024 * 1024;
const groupCount = 200;

/**
 * Previews of the files, in their order. A file that is too large is refused without being read or sent.
 * @param onGroup - how many files are done whenever some of them were read
 */
export async function readFiles(
  files: readonly File[],
  signal: AbortSignal,
  onGroup: (done: number) => void,
): Promise<ImportPreview[]> {
  const refusals = new Map(files.flatMap((file) => refuseLarge(file)));
  const sent = files.filter((file) => !refusals.has(file));
  const read = new Map<File, ImportPreview>(refusals);
  for (const group of groupSources(sent, groupBytes, groupCount)) {
    const { previews } = await runJob(
      'importPreview',
      (own) => backend().imports.preview({ files: group, jobId: own.jobId }, { signal: own.signal }),
      signal,
    );
    for (const [index, preview] of previews.entries()) {
      const file = group[index];
      if (file !== undefined) read.set(file, preview);
    }
    onGroup(read.size);
  }
  return files.flatMap((file) => read.get(file) ?? []);
}

function refuseLarge(file: File): [File, ImportPreview][] {
  const limitBytes = sourceByteLimit(file.name);
  if (file.size <= limitBytes) return [];
  const fileName = visibleName(file.name);
  const details = { file: fileName, bytes: file.size, limitBytes };
  return [[file, { kind: 'refused', fileName, error: { code: 'sourceTooLarge', details } }]];
}
