import type { TransferredFile } from '#shared/contract/method.ts';

/** Hands a file to the user: the browser's download, which the desktop turns into its save dialog. */
export async function saveFile(file: TransferredFile): Promise<void> {
  const blob = file instanceof Blob ? file : new Blob([await file.arrayBuffer()], { type: file.type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The download has taken its own reference by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
