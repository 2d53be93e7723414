import { resolve } from 'node:path';
import { errorText } from '#shared/contract/errorTexts.ts';
import { createBackend } from '../../backend/createBackend.ts';
import { appName, appVersion, rendererFolder } from '../appFolder.ts';
import { findDataFolder } from '../findDataFolder.ts';
import { toAppError } from '../toAppError.ts';
import { openBrowser } from './openBrowser.ts';
import { type BrowserHost, type BrowserHostOptions, serveBrowserHost } from './serveBrowserHost.ts';

export interface RunOptions {
  /** The project to open; null leaves the choice to the window. */
  readonly projectPath: string | null;
  readonly port: number;
  readonly doesOpen: boolean;
  readonly serveSources?: BrowserHostOptions['serveSources'];
}

function sentenceOf(error: unknown, port: number): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `Port ${port} is in use: choose another with --port, or leave it out to take a free one.`;
  const { code, details } = toAppError(error);
  const { happened, action } = errorText(code, details, 'en');
  return `${happened} ${action}`;
}

/** Ends the process by signal only after the project is closed and its lock released. */
function closeOnSignal(host: BrowserHost, closeBackend: () => Promise<void>): void {
  let isClosing = false;
  const close = (): void => {
    if (isClosing) return;
    isClosing = true;
    void host
      .close()
      .then(closeBackend)
      .finally(() => process.exit(0));
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  process.on('SIGHUP', close);
}

/**
 * Runs the backend in this process and serves the window to the system's browser until a signal ends it.
 * Prints the address; a failure is one sentence on stderr and exit code 1.
 */
export async function runBrowserHost(options: RunOptions): Promise<void> {
  const backend = await createBackend({ dataFolder: findDataFolder(), version: appVersion, host: 'browser' });
  try {
    if (options.projectPath !== null) await backend.client.projects.open({ path: resolve(options.projectPath) });
    const host = await serveBrowserHost({
      backend,
      port: options.port,
      rendererFolder,
      ...(options.serveSources === undefined ? {} : { serveSources: options.serveSources }),
    });
    closeOnSignal(host, () => backend.close());
    console.log(`${appName}: ${host.address}`);
    console.log('Only this machine can open it, and only with this address. Press Ctrl+C to stop.');
    if (options.doesOpen && !(await openBrowser(host.address)))
      console.log('No browser could be started: open the address yourself.');
  } catch (error) {
    console.error(sentenceOf(error, options.port));
    await backend.close();
    process.exitCode = 1;
  }
}
