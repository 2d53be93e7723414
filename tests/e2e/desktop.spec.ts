import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { findElectron } from '../../electron/hosts/findElectron.ts';
import { expect, test } from '../support/browserHost.ts';

const repository = resolve(import.meta.dirname, '../..');
const electronPath = findElectron(
  join(repository, 'node_modules/electron'),
  process.env['ELECTRON_OVERRIDE_DIST_PATH'],
);

test.describe('on the desktop', () => {
  test.skip(electronPath === null, 'the runtime of Electron is not installed here: npx install-electron fetches it');

  test('opens a sandboxed window joined to the backend by a port', async ({ folder }) => {
    const app = await _electron.launch({
      executablePath: electronPath ?? '',
      args: [repository, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...process.env, CUSTDEV_DATA_FOLDER: join(folder, 'data') } as Record<string, string>,
    });
    const opened = await app.firstWindow();
    await expect(opened.locator('#root')).not.toBeEmpty();
    const page = await opened.evaluate(() => ({
      hasNode: 'process' in globalThis || 'require' in globalThis,
      hasHost: 'custdevHost' in globalThis,
      origin: window.location.origin,
    }));
    expect(page).toEqual({ hasNode: false, hasHost: true, origin: 'custdev://app' });
    await app.close();
  });
});
