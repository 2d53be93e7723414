import { rename, rm, writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { TransferredFile } from '#shared/contract/method.ts';
import { AppError } from '#shared/domain/appError.ts';
import { Refusal } from './refusal.ts';

/** The format that the name of the output file asks for. Refuses any other, and names those there are. */
export function formatOf<Format extends string>(output: string, formats: readonly Format[]): Format {
  const extension = extname(output).slice(1).toLowerCase();
  const format = formats.find((known) => known === extension);
  if (format !== undefined) return format;
  const names = formats.map((known) => `.${known}`).join(', ');
  throw new Refusal({
    ru: `Формат «.${extension}» пока не поддерживается. Выберите один из них: ${names}.`,
    en: `The format ".${extension}" is not supported yet. Choose one of ${names}.`,
  });
}

/** Writes beside the target and renames, so that a full disk never leaves half a file under its name. */
export async function saveOutput(file: TransferredFile, output: string): Promise<string> {
  const path = resolve(output);
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    // A large file is written as it stands in memory, not from another copy of it.
    await writeFile(unfinished, file instanceof Blob ? file.stream() : new Uint8Array(await file.arrayBuffer()));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw new AppError(isFull ? 'diskFull' : 'folderNotWritable', { file: path });
  }
  return path;
}
