import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from '../support/browserHost.ts';
import { makeElectronStub, readFuses } from '../support/makeElectronStub.ts';

const repository = resolve(import.meta.dirname, '../..');
const requireFromHere = createRequire(import.meta.url);

test.skip(process.platform !== 'linux', 'the stub of the runtime is made for Linux');

/** Runs a program of this checkout; fails the test with everything it said when it ends badly. */
function run(name: string, programArguments: readonly string[], workingFolder = repository, dataFolder = ''): string {
  const result = spawnSync(join(repository, 'node_modules/.bin', name), programArguments, {
    cwd: workingFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, CUSTDEV_DATA_FOLDER: dataFolder },
  });
  expect(result.status, result.stderr + result.stdout).toBe(0);
  return result.stdout;
}

test('packages the app with everything it needs, nothing it does not, and its fuses set', async ({ folder }) => {
  test.setTimeout(180_000);
  const { version } = requireFromHere('electron/package.json') as { version: string };
  makeElectronStub(join(folder, 'stub'), version);
  const places = [`-c.electronDist=${join(folder, 'stub')}`, `-c.directories.output=${join(folder, 'out')}`];
  run('electron-builder', ['--linux', '--dir', ...places]);
  const unpacked = join(folder, 'out/linux-unpacked');
  const archive = join(unpacked, 'resources/app.asar');
  const files = new Set(run('asar', ['list', archive]).split('\n'));
  const needed = [
    '/package.json',
    '/dist/renderer/index.html',
    '/dist/electron/main.js',
    '/dist/electron/preload.cjs',
    '/dist/electron/backendEntry.js',
    '/dist/electron/analysisWorker.js',
    '/dist/electron/backupWorker.js',
    '/dist/electron/keepWorker.js',
    '/dist/electron/reverseWorker.js',
    '/dist/electron/serve.js',
    '/dist/electron/custdev.js',
    '/electron/backend/db/migrations/0010-initial.sql',
    '/electron/backend/db/migrations/0020-contract-ends.sql',
    '/resources/icons/icon.png',
    '/node_modules/better-sqlite3/package.json',
    `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    '/node_modules/az/package.json',
    '/node_modules/valibot/package.json',
    '/node_modules/ws/package.json',
  ];
  expect(needed.filter((path) => !files.has(path))).toEqual([]);
  const unwanted = [...files].filter((path) =>
    /^\/(?:tests|renderer|shared)\/|^\/node_modules\/(?:react-dom|@mantine|@tabler|@tiptap|vite|electron|typescript)\/|\.map$/u.test(
      path,
    ),
  );
  expect(unwanted).toEqual([]);
  const main = (requireFromHere(join(repository, 'package.json')) as { main: string }).main;
  expect(files).toContain(`/${main}`);
  // In the order of the wire: run as Node off, cookies encrypted, NODE_OPTIONS off, inspector off, asar checked and
  // the only source, own snapshot as it was, no extra rights for file pages.
  expect(readFuses(readFileSync(join(unpacked, 'custdev-tracker')))).toMatch(/^010011.0/u);

  // What is in the package is enough to work: database, dictionaries, worker, report.
  const app = join(folder, 'app');
  run('asar', ['extract', archive, app]);
  const custdev = (...given: string[]) =>
    run('node', ['dist/electron/custdev.js', ...given], app, join(folder, 'data'));
  custdev('new', join(folder, 'sample.custdev'), '--sample', '--language', 'ru');
  expect(JSON.parse(custdev('segments', join(folder, 'sample.custdev'), '--json'))).toMatchObject({
    verdict: 'segments',
  });
  custdev('report', join(folder, 'sample.custdev'), '-o', join(folder, 'report.pdf'));
  expect(readFileSync(join(folder, 'report.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
