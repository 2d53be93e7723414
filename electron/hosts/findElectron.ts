import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path of Electron's own program; null when its package came without the runtime. */
export function findElectron(packageFolder: string, overrideFolder = ''): string | null {
  const pathFile = join(packageFolder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const program = join(overrideFolder || join(packageFolder, 'dist'), name);
  return existsSync(program) ? program : null;
}

/** Lets the electron package fetch its runtime, for at most that long. A failure is not an error: there is a browser. */
export function fetchElectron(packageFolder: string, limitMs: number): Promise<void> {
  const installer = join(packageFolder, 'install.js');
  if (!existsSync(installer)) return Promise.resolve();
  return new Promise((resolve) => {
    const fetching = spawn(process.execPath, [installer], { cwd: packageFolder, stdio: 'ignore', timeout: limitMs });
    fetching.once('error', () => resolve());
    fetching.once('exit', () => resolve());
  });
}
