import { resolve } from 'node:path';
import { errorText } from '#shared/contract/errorTexts.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Backend } from '../../backend/backendTypes.ts';
import { appName, rendererFolder } from '../appFolder.ts';
import { openBackend } from '../openBackend.ts';
import { systemLanguage } from '../systemLanguage.ts';
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

const texts = {
  ru: {
    isLocal: 'Открыть можно только на этом компьютере и только по этому адресу. Остановить: Ctrl+C.',
    noBrowser: 'Браузер запустить не удалось: откройте адрес сами.',
    portInUse: (port: number) =>
      `Порт ${port} занят: выберите другой через --port или не указывайте его, и программа возьмёт свободный.`,
  },
  en: {
    isLocal: 'Only this machine can open it, and only with this address. Press Ctrl+C to stop.',
    noBrowser: 'No browser could be started: open the address yourself.',
    portInUse: (port: number) =>
      `Port ${port} is in use: choose another with --port, or leave it out to take a free one.`,
  },
} as const;

function sentenceOf(error: unknown, port: number, language: Language): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return texts[language].portInUse(port);
  const { code, details } = toAppError(error);
  const { happened, action } = errorText(code, details, language);
  return `${happened} ${action}`;
}

function refuse(error: unknown, port: number, language: Language): void {
  console.error(sentenceOf(error, port, language));
  process.exitCode = 1;
}

/** Ends the process by signal only after the project is closed and its lock released. */
function closeOnSignal(host: BrowserHost, backend: Backend): void {
  let isClosing = false;
  const close = (): void => {
    if (isClosing) return;
    isClosing = true;
    void host
      .close()
      .then(() => backend.close())
      .finally(() => process.exit(0));
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  process.on('SIGHUP', close);
}

async function serve(backend: Backend, options: RunOptions, language: Language): Promise<void> {
  const { projectPath, port, serveSources } = options;
  if (projectPath !== null) await backend.client.projects.open({ path: resolve(projectPath) });
  const sources = serveSources === undefined ? {} : { serveSources };
  const host = await serveBrowserHost({ backend, port, rendererFolder, ...sources });
  closeOnSignal(host, backend);
  console.log(`${appName}: ${host.address}`);
  console.log(texts[language].isLocal);
  if (options.doesOpen && !(await openBrowser(host.address))) console.log(texts[language].noBrowser);
}

/**
 * Runs the backend in this process and serves the window to the system's browser until a signal ends it.
 * Prints the address; a failure is one sentence on stderr and exit code 1.
 */
export async function runBrowserHost(options: RunOptions): Promise<void> {
  let backend: Backend;
  try {
    backend = await openBackend('browser');
  } catch (error) {
    refuse(error, options.port, systemLanguage());
    return;
  }
  const { language } = await backend.client.app.settings({});
  try {
    await serve(backend, options, language);
  } catch (error) {
    refuse(error, options.port, language);
    await backend.close();
  }
}
