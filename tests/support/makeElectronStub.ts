import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the place of the fuses in Electron's program. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

const fuseCount = 9;

/**
 * A folder that the packager takes for Electron's runtime on Linux: only the fuses are real, all of them on.
 * It packages what the app is made of where the runtime cannot be had.
 */
export function makeElectronStub(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const fuses = Buffer.concat([Buffer.from([1, fuseCount]), Buffer.from('1'.repeat(fuseCount))]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(`stub${fuseSentinel}`), fuses]));
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), '');
}

/** The state of each fuse, by the order of its wire: `0` off, `1` on, `r` removed. */
export function readFuses(program: Buffer): string {
  const start = program.indexOf(fuseSentinel) + fuseSentinel.length;
  const count = program[start + 1] ?? 0;
  return program.subarray(start + 2, start + 2 + count).toString('latin1');
}
