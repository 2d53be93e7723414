import { join } from 'node:path';
import { type BrowserWindow, Menu, app, dialog, protocol, screen, session } from 'electron';
import { errorText } from '#shared/contract/errorTexts.ts';
import { appFolder, appName, rendererFolder } from '../appFolder.ts';
import { findDataFolder } from '../findDataFolder.ts';
import { type BackendProcess, startBackendProcess } from './backendProcess.ts';
import { createMenu } from './createMenu.ts';
import { createWindow } from './createWindow.ts';
import { desktopTexts } from './desktopTexts.ts';
import { pickProjectToOpen, serveDialogs } from './dialogs.ts';
import { findProjectArgument } from './findProjectArgument.ts';
import { lockSession } from './lockSession.ts';
import { pageScheme } from './pageAddress.ts';
import { speakOwnLanguage } from './speakOwnLanguage.ts';
import { readWindowState, writeWindowState } from './windowState.ts';

const statePath = join(findDataFolder(), 'window.json');
let window: BrowserWindow | null = null;
let backend: BackendProcess | null = null;
/** A file that the system asked to open before the backend stood. */
let waitingPath = findProjectArgument(process.argv.slice(1), process.cwd());

function openProject(path: string): void {
  if (backend === null) waitingPath = path;
  else backend.openProject(path);
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

function showWindow(running: BackendProcess): void {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  window = createWindow({
    preload: join(appFolder, 'dist/electron/preload.cjs'),
    title: appName,
    icon: join(appFolder, 'resources/icons/icon.png'),
    state: readWindowState(statePath, areas),
    onLoad: (contents) => running.connect(contents),
    onClose: (state) => writeWindowState(statePath, state),
  });
  window.once('closed', () => {
    window = null;
  });
}

async function startDesktop(): Promise<void> {
  await app.whenReady();
  const language = app.getLocale().startsWith('ru') ? 'ru' : 'en';
  const texts = desktopTexts[language];
  lockSession(session.defaultSession, rendererFolder);
  serveDialogs(() => window, texts);
  const running = startBackendProcess({
    entry: join(appFolder, 'dist/electron/backendEntry.js'),
    onRestart: () => {
      void dialog.showMessageBox({ type: 'warning', message: texts.restarted, detail: texts.restartedDetail });
    },
    onFailure: (code, details) => {
      const { happened, action } = errorText(code, details, language);
      void dialog.showMessageBox({ type: 'error', message: happened, detail: action });
    },
  });
  backend = running;
  const pickAndOpen = async (): Promise<void> => {
    const path = window === null ? null : await pickProjectToOpen(window, texts);
    if (path !== null) openProject(path);
  };
  Menu.setApplicationMenu(createMenu(texts, process.platform === 'darwin', () => void pickAndOpen()));
  if (waitingPath !== null) running.openProject(waitingPath);
  showWindow(running);
  app.on('activate', () => {
    if (window === null) showWindow(running);
  });
}

protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.enableSandbox();
speakOwnLanguage(findDataFolder(), app.commandLine);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, programArguments, workingFolder) => {
    const path = findProjectArgument(programArguments, workingFolder);
    if (path !== null) openProject(path);
    else window?.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openProject(path);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (backend === null) return;
    event.preventDefault();
    const closing = backend;
    backend = null;
    void closing.close().then(() => app.quit());
  });
  startDesktop().catch((error: unknown) => {
    dialog.showErrorBox(appName, error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
} else {
  app.quit();
}
