import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow as ElectronWindow, Session, WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSettingsFile } from '../../../electron/backend/settingsFile.ts';
import { startBackendProcess } from '../../../electron/hosts/desktop/backendProcess.ts';
import { confineContents, createWindow } from '../../../electron/hosts/desktop/createWindow.ts';
import { desktopTexts } from '../../../electron/hosts/desktop/desktopTexts.ts';
import { serveDialogs } from '../../../electron/hosts/desktop/dialogs.ts';
import { findProjectArgument } from '../../../electron/hosts/desktop/findProjectArgument.ts';
import { lockSession } from '../../../electron/hosts/desktop/lockSession.ts';
import { isOwnPage, mayOpenOutside } from '../../../electron/hosts/desktop/pageAddress.ts';
import { speakOwnLanguage } from '../../../electron/hosts/desktop/speakOwnLanguage.ts';
import { readWindowState, writeWindowState } from '../../../electron/hosts/desktop/windowState.ts';
import * as fake from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'custdev-desktop-'));
  fake.forked.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const asContents = (contents: fake.FakeContents) => contents as unknown as WebContents;

describe('the window', () => {
  const open = (state = { bounds: { width: 800, height: 600 }, isMaximized: false }) => {
    const loads: WebContents[] = [];
    const closings: unknown[] = [];
    const window = createWindow({
      preload: '/app/preload.cjs',
      title: 'Custdev Tracker',
      icon: '/app/icon.png',
      state,
      onLoad: (contents) => loads.push(contents),
      onClose: (last) => closings.push(last),
    }) as unknown as fake.BrowserWindow;
    return { window, loads, closings };
  };

  test('is sandboxed, isolated and without Node', () => {
    expect(open().window.options['webPreferences']).toMatchObject({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('shows our page only when it is drawn, and tells of every load', () => {
    const { window, loads } = open();
    expect({ loaded: window.loaded, isShown: window.isShown }).toEqual({ loaded: ['custdev://app/'], isShown: false });
    window.emit('ready-to-show');
    window.webContents.emit('did-finish-load');
    window.webContents.emit('did-finish-load');
    expect({ isShown: window.isShown, loads: loads.length }).toEqual({ isShown: true, loads: 2 });
  });

  test('hands over its last place when it closes', () => {
    const { window, closings } = open();
    window.emit('close');
    expect(closings).toEqual([{ bounds: { x: 1, y: 2, width: 800, height: 600 }, isMaximized: false }]);
  });

  test('navigates nowhere and holds no other page', () => {
    const contents = new fake.FakeContents();
    confineContents(asContents(contents));
    expect(contents.tryTo('will-navigate', 'https://evil.example/')).toBe(true);
    expect(contents.tryTo('will-navigate', 'file:///etc/passwd')).toBe(true);
    expect(contents.tryTo('will-redirect', 'custdev://app.evil.example/')).toBe(true);
    expect(contents.tryTo('will-attach-webview', 'custdev://app/')).toBe(true);
    expect(contents.tryTo('will-navigate', 'custdev://app/index.html')).toBe(false);
  });

  test('opens no second window; mail and secure pages go to the system', () => {
    const contents = new fake.FakeContents();
    confineContents(asContents(contents));
    fake.shell.openExternal.mockClear();
    const asked = ['https://example.org/a', 'mailto:a@example.org', 'http://example.org', 'file:///a', 'javascript:1'];
    expect(asked.map((url) => contents.openHandler?.({ url }).action)).toEqual(asked.map(() => 'deny'));
    expect(fake.shell.openExternal.mock.calls).toEqual([['https://example.org/a'], ['mailto:a@example.org']]);
  });
});

test.each([
  ['custdev://app/', true],
  ['custdev://app', true],
  ['custdev://application/', false],
  ['https://app/', false],
])('%s is our own page: %s', (address, expected) => {
  expect(isOwnPage(address)).toBe(expected);
});

test('lets no broken address out', () => {
  expect(mayOpenOutside('not an address')).toBe(false);
});

describe('the session', () => {
  type Handler<Details, Answer> = (details: Details, callback: (answer: Answer) => void) => void;

  function lock() {
    const kept = {
      serve: (_request: { url: string }): Promise<Response> => Promise.reject(new Error('no handler')),
      before: ((_details, _callback) => undefined) as Handler<{ url: string }, { cancel?: boolean }>,
      received: ((_details, _callback) => undefined) as Handler<
        { responseHeaders: Record<string, string[]> },
        { responseHeaders: Record<string, string> }
      >,
      permission: true,
    };
    const session = {
      protocol: { handle: (_scheme: string, handler: typeof kept.serve) => (kept.serve = handler) },
      webRequest: {
        onBeforeRequest: (handler: typeof kept.before) => (kept.before = handler),
        onHeadersReceived: (handler: typeof kept.received) => (kept.received = handler),
      },
      setPermissionRequestHandler: (handler: (contents: null, name: string, decide: (may: boolean) => void) => void) =>
        handler(null, 'media', (may) => (kept.permission = may)),
      setPermissionCheckHandler: vi.fn(),
      setDevicePermissionHandler: vi.fn(),
    };
    lockSession(session as unknown as Session, folder);
    return { kept, session };
  }

  test('serves built files under our scheme and nothing beside them', async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), 'page');
    const { kept } = lock();
    const page = await kept.serve({ url: 'custdev://app/' });
    expect([await page.text(), page.headers.get('content-type')]).toEqual(['page', 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await kept.serve({ url: 'custdev://app/..%2fsecret.html' })).status).toBe(404);
    expect((await kept.serve({ url: 'custdev://other/' })).status).toBe(404);
  });

  test('asks nothing of the network', () => {
    const { kept } = lock();
    const isCancelled = (url: string) => {
      let answer: boolean | undefined;
      kept.before({ url }, ({ cancel }) => (answer = cancel));
      return answer;
    };
    expect(['https://example.org/', 'http://127.0.0.1:1/', 'ws://a/', 'file:///etc/passwd'].map(isCancelled)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['custdev://app/a.js', 'blob:custdev://app/1', 'data:image/png;base64,'].map(isCancelled)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('puts the content policy on every answer and grants no permission', () => {
    const { kept, session } = lock();
    let headers: Record<string, string> = {};
    kept.received({ responseHeaders: {} }, ({ responseHeaders }) => (headers = responseHeaders));
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(kept.permission).toBe(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false);
  });
});

describe("the backend's process", () => {
  function start() {
    const restarts: number[] = [];
    const failures: string[] = [];
    const backend = startBackendProcess({
      entry: '/app/backendEntry.js',
      onRestart: () => restarts.push(fake.forked.length),
      onFailure: (code) => failures.push(code),
    });
    return { backend, restarts, failures };
  }

  test('is joined to the window by the two ends of one channel', () => {
    const { backend } = start();
    const contents = new fake.FakeContents();
    backend.connect(asContents(contents));
    const [toBackend] = fake.forked[0]?.sent ?? [];
    expect(toBackend?.message).toEqual({ type: 'serve' });
    expect(contents.messages[0]?.channel).toBe('backend-port');
    const number = toBackend?.ports[0]?.name.split(' ')[1];
    expect(contents.messages[0]?.ports[0]?.name).toBe(`window ${number}`);
  });

  test('gives a reloaded page a fresh port', () => {
    const { backend } = start();
    const contents = new fake.FakeContents();
    backend.connect(asContents(contents));
    backend.connect(asContents(contents));
    expect(new Set(contents.messages.map(({ ports }) => ports[0]?.name)).size).toBe(2);
  });

  test('starts again when it dies, joins every open window anew and says so', () => {
    const { backend, restarts } = start();
    const open = new fake.FakeContents();
    const closed = new fake.FakeContents();
    backend.connect(asContents(open));
    backend.connect(asContents(closed));
    closed.emit('destroyed');
    fake.forked[0]?.emit('exit', 1);
    expect(restarts).toEqual([2]);
    expect(fake.forked[1]?.sent.map(({ message }) => message.type)).toEqual(['serve']);
    expect([open.messages.length, closed.messages.length]).toEqual([2, 1]);
  });

  test('is given up after five deaths', () => {
    const { restarts } = start();
    for (let death = 0; death < 10; death += 1) fake.forked.at(-1)?.emit('exit', 1);
    expect(restarts).toHaveLength(5);
  });

  test('opens a project and passes on why it could not', () => {
    const { backend, failures } = start();
    backend.openProject('/projects/tea.custdev');
    fake.forked[0]?.emit('message', { type: 'failed', code: 'projectNotFound', details: {} });
    expect(fake.forked[0]?.sent[0]?.message).toEqual({ type: 'open', path: '/projects/tea.custdev' });
    expect(failures).toEqual(['projectNotFound']);
  });

  test('is not started again once it was told to close', async () => {
    const { backend, restarts } = start();
    const closing = backend.close();
    expect(fake.forked[0]?.sent[0]?.message).toEqual({ type: 'close' });
    fake.forked[0]?.emit('exit', 0);
    await closing;
    expect([fake.forked.length, restarts]).toEqual([1, []]);
  });
});

describe('dialogs', () => {
  const own = { senderFrame: { url: 'custdev://app/' } };

  test('answer our own page, with the extension added to a new project', async () => {
    serveDialogs(() => new fake.BrowserWindow({}) as unknown as ElectronWindow, desktopTexts.ru);
    expect(await fake.handlers.get('pick-project-to-open')?.(own, undefined)).toBe('/projects/tea.custdev');
    expect(await fake.handlers.get('pick-project-to-create')?.(own, '/projects/new')).toBe('/projects/tea.custdev');
    expect(await fake.handlers.get('pick-recording')?.(own, undefined)).toBe('/projects/tea.custdev');
  });

  test('are silent to any other page, and without a window', async () => {
    serveDialogs(() => new fake.BrowserWindow({}) as unknown as ElectronWindow, desktopTexts.en);
    const stranger = { senderFrame: { url: 'https://evil.example/' } };
    expect(await fake.handlers.get('pick-project-to-open')?.(stranger, undefined)).toBeNull();
    serveDialogs(() => null, desktopTexts.en);
    expect(await fake.handlers.get('pick-project-to-open')?.(own, undefined)).toBeNull();
  });

  test('answer null when cancelled', async () => {
    serveDialogs(() => new fake.BrowserWindow({}) as unknown as ElectronWindow, desktopTexts.en);
    fake.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    expect(await fake.handlers.get('pick-project-to-open')?.(own, undefined)).toBeNull();
  });
});

describe("the window's place", () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  const first = { bounds: { width: 1440, height: 900 }, isMaximized: false };

  test('comes back as it was', () => {
    const path = join(folder, 'data/window.json');
    const state = { bounds: { x: 10, y: 20, width: 900, height: 700 }, isMaximized: true };
    writeWindowState(path, state);
    expect(readWindowState(path, screens)).toEqual(state);
  });

  test('is left when its screen is gone, keeping the size', () => {
    const path = join(folder, 'window.json');
    writeWindowState(path, { bounds: { x: 5_000, y: 20, width: 900, height: 700 }, isMaximized: false });
    expect(readWindowState(path, screens)).toEqual({ bounds: { width: 900, height: 700 }, isMaximized: false });
  });

  test.each(['', '{', '{"bounds":{"width":-5,"height":1},"isMaximized":false}', 'null'])(
    'is the first one when the file says %j',
    (text) => {
      const path = join(folder, 'window.json');
      writeFileSync(path, text);
      expect(readWindowState(path, screens)).toEqual(first);
    },
  );
});

describe('the language of fields of days and of menus', () => {
  const switchesOf = () => {
    const switches: (readonly [string, string | undefined])[] = [];
    speakOwnLanguage(folder, { appendSwitch: (name, value) => switches.push([name, value]) });
    return switches;
  };

  test('is the one that was chosen last, whatever the system speaks', () => {
    const settings = openSettingsFile(folder);
    settings.update({ language: 'en' });
    expect(switchesOf()).toEqual([['lang', 'en']]);
    settings.update({ language: 'ru' });
    expect(switchesOf()).toEqual([['lang', 'ru']]);
  });

  test('is left to the system before the first choice, and where the settings cannot be read', () => {
    expect(switchesOf()).toEqual([]);
    for (const text of ['{', '[]', '{"settings":{"language":"fr"}}']) {
      writeFileSync(join(folder, 'settings.json'), text);
      expect(switchesOf()).toEqual([]);
    }
  });
});

test('finds the project among the arguments of the program', () => {
  expect(findProjectArgument(['--flag', 'tea.custdev'], '/projects')).toBe('/projects/tea.custdev');
  expect(findProjectArgument(['.', '--x=a.custdev'], '/projects')).toBeNull();
});

test('gives the page the backend port, three dialogs and the place of a file, nothing else', async () => {
  const posted: unknown[][] = [];
  vi.stubGlobal('window', { postMessage: (...parts: unknown[]) => posted.push(parts) });
  await import('../../../electron/hosts/desktop/preload.ts');
  const port = new fake.FakePort('window');
  fake.ipcRenderer.emit('backend-port', { ports: [port] });
  expect(posted).toEqual([[{ type: 'backend-port' }, '*', [port]]]);
  const [name, exposed] = fake.contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
  expect(name).toBe('custdevHost');
  expect(Object.keys(exposed)).toEqual([
    'kind',
    'pickProjectToOpen',
    'pickProjectToCreate',
    'pickRecording',
    'pathOfFile',
  ]);
  expect(exposed.pathOfFile(new File([], 'a.wav'))).toBe('/sounds/a.wav');
  expect(await exposed.pickProjectToCreate('/a')).toBe('pick-project-to-create:/a');
  vi.unstubAllGlobals();
});
