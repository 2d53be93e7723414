import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { appFolder } from './appFolder.ts';
import { runBrowserHost } from './browser/runBrowserHost.ts';
import { chooseHost, type HostChoice } from './chooseHost.ts';
import { ensureBuilt } from './ensureBuilt.ts';
import { fetchElectron, findElectron } from './findElectron.ts';
import { hasDisplay } from './hasDisplay.ts';

/** Fetching the runtime must leave the decision within five seconds. */
const fetchLimitMs = 4_000;
/** A window that ends with an error this soon never stood. */
const earlyEndMs = 5_000;

const electronPackage = join(appFolder, 'node_modules/electron');

async function choose(): Promise<HostChoice> {
  const find = () => findElectron(electronPackage, process.env['ELECTRON_OVERRIDE_DIST_PATH']);
  const facts = { hasDisplay: hasDisplay(), isRootOnLinux: process.platform === 'linux' && process.getuid?.() === 0 };
  if (facts.hasDisplay && !facts.isRootOnLinux && find() === null) await fetchElectron(electronPackage, fetchLimitMs);
  return chooseHost({ ...facts, electronPath: find() });
}

/** Resolves to false when the desktop could not start at all; else to true, after its window was closed. */
function runDesktop(electronPath: string, files: readonly string[]): Promise<boolean> {
  const startedMs = performance.now();
  return new Promise((resolve) => {
    const desktop = spawn(electronPath, [appFolder, ...files], { stdio: 'inherit' });
    desktop.once('error', () => resolve(false));
    desktop.once('exit', (exitCode) => {
      process.exitCode = exitCode ?? 1;
      resolve(exitCode === 0 || performance.now() - startedMs > earlyEndMs);
    });
  });
}

async function start(files: readonly string[]): Promise<void> {
  await ensureBuilt((line) => console.log(line));
  const choice = await choose();
  const projectPath = files[0] ?? null;
  if (choice.host === 'browser') {
    console.log(`Starting in the browser: ${choice.why}.`);
    await runBrowserHost({ projectPath, port: 0, doesOpen: choice.doesOpen });
    return;
  }
  console.log(`Starting on the desktop: ${choice.why}.`);
  if (await runDesktop(choice.electronPath, files)) return;
  process.exitCode = 0;
  console.log('Starting in the browser: the desktop window ended at once.');
  await runBrowserHost({ projectPath, port: 0, doesOpen: true });
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
