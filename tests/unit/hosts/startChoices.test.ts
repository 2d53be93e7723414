import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../electron/hosts/browser/findBrowser.ts';
import { planOpening } from '../../../electron/hosts/browser/openBrowser.ts';
import { chooseHost } from '../../../electron/hosts/chooseHost.ts';
import { findBuildReason } from '../../../electron/hosts/ensureBuilt.ts';
import { findDataFolder } from '../../../electron/hosts/findDataFolder.ts';
import { fetchElectron, findElectron } from '../../../electron/hosts/findElectron.ts';
import { hasDisplay } from '../../../electron/hosts/hasDisplay.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'custdev-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('choosing between desktop and browser', () => {
  const machine = { hasDisplay: true, isRootOnLinux: false, electronPath: '/e/electron' };

  test('takes the desktop when its runtime is there', () => {
    expect(chooseHost(machine)).toMatchObject({ host: 'desktop', electronPath: '/e/electron' });
  });

  test('takes the browser without the runtime, and says how to get it', () => {
    const choice = chooseHost({ ...machine, electronPath: null });
    expect(choice).toMatchObject({ host: 'browser', doesOpen: true });
    expect(choice.why).toContain('npx install-electron');
  });

  test('opens nothing without a display', () => {
    expect(chooseHost({ ...machine, hasDisplay: false })).toMatchObject({ host: 'browser', doesOpen: false });
  });

  test('does not run the desktop as root', () => {
    expect(chooseHost({ ...machine, isRootOnLinux: true })).toMatchObject({ host: 'browser', doesOpen: true });
  });
});

test.each<[Record<string, string>, NodeJS.Platform, boolean]>([
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{ DISPLAY: '' }, 'linux', false],
  [{}, 'linux', false],
  [{}, 'darwin', true],
  [{}, 'win32', true],
  [{ DISPLAY: ':10', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, 'linux', false],
  [{ SSH_TTY: '/dev/ttys1' }, 'darwin', false],
])('with %o on %s a display is there: %s', (environment, platform, expected) => {
  expect(hasDisplay(environment, platform)).toBe(expected);
});

describe("Electron's runtime", () => {
  test('is found by the name that its package wrote down', () => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'path.txt'), 'electron.exe');
    expect(findElectron(folder)).toBeNull();
    writeFileSync(join(folder, 'dist/electron.exe'), '');
    expect(findElectron(folder)).toBe(join(folder, 'dist/electron.exe'));
  });

  test('is given up on after the limit', async () => {
    writeFileSync(join(folder, 'install.js'), 'setInterval(() => undefined, 1000);');
    await fetchElectron(folder, 300);
  });
});

describe('the build', () => {
  const newer = new Date('2030-01-02T00:00:00Z');
  const older = new Date('2030-01-01T00:00:00Z');

  test('is missing, up to date, or stale', () => {
    const built = join(folder, 'dist');
    const source = join(folder, 'renderer/app/main.tsx');
    mkdirSync(join(folder, 'renderer/app'), { recursive: true });
    writeFileSync(source, '');
    utimesSync(source, older, older);
    expect(findBuildReason(folder, built)).toBe('missing');
    mkdirSync(built);
    writeFileSync(join(built, 'index.html'), '');
    utimesSync(join(built, 'index.html'), newer, newer);
    expect(findBuildReason(folder, built)).toBeNull();
    utimesSync(source, new Date('2030-01-03T00:00:00Z'), new Date('2030-01-03T00:00:00Z'));
    expect(findBuildReason(folder, built)).toBe('stale');
  });
});

describe('opening the address', () => {
  const address = 'http://127.0.0.1:5/#token=a;b&c';

  test('finds a browser on the path, in the order of preference', () => {
    const google = join(folder, 'google-chrome');
    writeFileSync(google, '');
    chmodSync(google, 0o755);
    expect(findBrowser({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(google);
    writeFileSync(join(folder, 'chromium'), '');
    expect(findBrowser({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(join(folder, 'chromium'));
    expect(findBrowser({ PATH: '/nowhere' }, 'linux')).toBeNull();
    expect(findBrowser({}, 'darwin', (path) => path.includes('Edge'))).toContain('Microsoft Edge');
  });

  test('uses an app window when it can, and passes the address as one argument', () => {
    expect(planOpening(address, '/usr/bin/chromium', 'linux', false)).toEqual({
      command: '/usr/bin/chromium',
      arguments: [`--app=${address}`],
    });
    expect(planOpening(address, '/usr/bin/chromium', 'linux', true).arguments).toContain('--no-sandbox');
    expect(planOpening(address, null, 'linux', false)).toEqual({ command: 'xdg-open', arguments: [address] });
    expect(planOpening(address, null, 'darwin', false)).toEqual({ command: 'open', arguments: [address] });
    expect(planOpening(address, null, 'win32', false).arguments.at(-1)).toBe(address);
  });
});

test('keeps its data where each system keeps such data, unless told otherwise', () => {
  expect(findDataFolder({ CUSTDEV_DATA_FOLDER: '/data' }, 'linux', '/home/v')).toBe('/data');
  expect(findDataFolder({}, 'linux', '/home/v')).toBe('/home/v/.local/share/custdev-tracker');
  expect(findDataFolder({ XDG_DATA_HOME: '/x' }, 'linux', '/home/v')).toBe('/x/custdev-tracker');
  expect(findDataFolder({}, 'darwin', '/Users/v')).toBe('/Users/v/Library/Application Support/Custdev Tracker');
  expect(findDataFolder({ APPDATA: '/roaming' }, 'win32', '/Users/v')).toContain('roaming');
});
