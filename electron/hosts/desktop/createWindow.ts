import { BrowserWindow, type WebContents, shell } from 'electron';
import { isOwnPage, mayOpenOutside, pageAddress } from './pageAddress.ts';
import type { WindowState } from './windowState.ts';

export interface WindowOptions {
  readonly preload: string;
  readonly title: string;
  readonly icon: string;
  readonly state: WindowState;
  onLoad(contents: WebContents): void;
  onClose(state: WindowState): void;
}

/** Keeps the page where it is: no navigation, no second window, no embedded page. Links go to the system's browser. */
export function confineContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/** The one window: sandboxed, isolated, without Node. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...options.state.bounds,
    minWidth: 720,
    minHeight: 520,
    title: options.title,
    icon: options.icon,
    backgroundColor: '#F7F2E8',
    show: false,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  confineContents(window.webContents);
  if (options.state.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.webContents.on('did-finish-load', () => options.onLoad(window.webContents));
  window.on('close', () => options.onClose({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }));
  void window.loadURL(pageAddress);
  return window;
}
