import type { BackendClient } from '#shared/contract/client.ts';

/** The whole file of an export, fetched piece by piece: a large one as one message takes several times its size. */
export async function exportInPieces(
  client: BackendClient,
  choice: Parameters<BackendClient['projects']['prepareExport']>[0],
  signal?: AbortSignal,
): Promise<File> {
  const { exportId, name, type, size } = await client.projects.prepareExport(choice, { signal });
  const pieces: ArrayBuffer[] = [];
  let fetched = 0;
  do {
    signal?.throwIfAborted();
    const { piece } = await client.projects.exportPiece({ exportId, from: fetched }, { signal });
    const bytes = await piece.arrayBuffer();
    pieces.push(bytes);
    fetched += bytes.byteLength;
  } while (fetched < size);
  return new File(pieces, name, { type });
}
