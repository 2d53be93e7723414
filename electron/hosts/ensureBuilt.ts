import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder, isCheckout, rendererFolder } from './appFolder.ts';

const sources = ['electron', 'renderer', 'shared', 'package.json', 'vite.config.ts'];

function newestChangeMs(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChangeMs(join(path, name))));
}

/** Why the window must be built before it can be shown; null when the build is up to date. */
export function findBuildReason(folder: string, buildFolder: string): 'missing' | 'stale' | null {
  const built = statSync(join(buildFolder, 'index.html'), { throwIfNoEntry: false });
  if (built === undefined) return 'missing';
  return sources.some((source) => newestChangeMs(join(folder, source)) > built.mtimeMs) ? 'stale' : null;
}

const announcements = {
  missing: 'The app is not built yet: building it once.',
  stale: 'The sources changed since the last build: building again.',
};

/**
 * Builds a checkout whose window is missing or, unless an old one will do, older than its sources; says so in one
 * line. Does nothing in a packaged app. Rejects when the build fails.
 */
export async function ensureBuilt(say: (line: string) => void, mayBeStale = false): Promise<void> {
  const reason = isCheckout ? findBuildReason(appFolder, rendererFolder) : null;
  if (reason === null || (reason === 'stale' && mayBeStale)) return;
  say(announcements[reason]);
  const vite = join(appFolder, 'node_modules/vite/bin/vite.js');
  const build = spawn(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: appFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    build.once('error', reject);
    build.once('exit', (exitCode) => {
      if (exitCode === 0) resolve();
      else reject(new Error('The build failed: run "npm run build" to see why, then start again.'));
    });
  });
}
