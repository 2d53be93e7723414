import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, type Page } from '@playwright/test';

const repository = resolve(import.meta.dirname, '../..');

export interface HostOptions {
  readonly dataFolder: string;
  /** Language that the system speaks, hence the interface at first. */
  readonly language: 'ru' | 'en';
  /** Project to open at the start; left out, the window starts with its first screen. */
  readonly projectPath?: string;
}

export interface RunningHost {
  readonly address: string;
  readonly port: number;
  /** Everything the host wrote so far, for the message of a failing test. */
  output(): string;
  /** Ends the host as Ctrl+C does: the project is closed first. */
  stop(): Promise<void>;
  /** Ends the host as a power cut does. */
  kill(): Promise<void>;
}

async function end(host: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  host.kill(signal);
  await once(host, 'exit');
}

/** Starts the built browser host as a process of its own on a free port. Rejects when it ends without an address. */
export async function startBrowserHost(options: HostOptions): Promise<RunningHost> {
  const locale = options.language === 'ru' ? 'ru_RU.UTF-8' : 'en_US.UTF-8';
  const serve = join(repository, 'dist/electron/serve.js');
  const files = options.projectPath === undefined ? [] : [options.projectPath];
  const host = spawn(join(repository, 'node_modules/.bin/node'), [serve, '--no-open', ...files], {
    cwd: repository,
    // The home too, so that projects without a chosen place never land among somebody's own files.
    env: {
      ...process.env,
      CUSTDEV_DATA_FOLDER: options.dataFolder,
      HOME: dirname(options.dataFolder),
      USERPROFILE: dirname(options.dataFolder),
      LANG: locale,
      LC_ALL: locale,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  host.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const address = await new Promise<string>((resolveAddress, reject) => {
    createInterface({ input: host.stdout }).on('line', (line) => {
      output += `${line}\n`;
      const found = /http:\/\/\S+/u.exec(line);
      if (found !== null) resolveAddress(found[0]);
    });
    host.once('exit', (exitCode) => reject(new Error(`The host ended with ${exitCode}:\n${output}`)));
  });
  return {
    address,
    port: Number(new URL(address).port),
    output: () => output,
    stop: () => end(host, 'SIGTERM'),
    kill: () => end(host, 'SIGKILL'),
  };
}

interface Fixtures {
  /** Language of the system: `test.use({ language: 'en' })`. */
  language: 'ru' | 'en';
  /** Project file to open at the start; null shows the first screen. */
  projectPath: string | null;
  /** A folder of this test alone: data of the host, projects, downloads. */
  folder: string;
  host: RunningHost;
  /** The window, open and joined to a host of its own. */
  app: Page;
}

/** Playwright's `test` with a fresh host, a fresh data folder and the window open in it. */
export const test = base.extend<Fixtures>({
  language: ['ru', { option: true }],
  projectPath: [null, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'custdev-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  host: async ({ folder, language, projectPath }, use) => {
    const host = await startBrowserHost({
      dataFolder: join(folder, 'data'),
      language,
      ...(projectPath === null ? {} : { projectPath }),
    });
    await use(host);
    await host.stop();
  },
  app: async ({ host, page }, use) => {
    await page.goto(host.address);
    await use(page);
  },
});

export { expect } from '@playwright/test';
