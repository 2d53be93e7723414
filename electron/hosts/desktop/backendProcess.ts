import {
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  type WebContents,
  utilityProcess,
} from 'electron';
import type { ErrorCode, ErrorDetails } from '#shared/domain/appError.ts';

/** What the backend's process tells the main process. */
export interface BackendNotice {
  readonly type: 'failed';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** What the main process tells the backend's process. */
export type BackendMessage =
  | { readonly type: 'serve' }
  | { readonly type: 'open'; readonly path: string }
  | { readonly type: 'close' };

export interface BackendProcess {
  /** Gives the window a fresh port to the backend; called again after every load of the page. */
  connect(window: WebContents): void;
  openProject(path: string): void;
  /** Resolves when the project is closed and the process has ended. */
  close(): Promise<void>;
}

export interface BackendProcessOptions {
  readonly entry: string;
  /** The backend ended by itself; it is already running anew. */
  onRestart(): void;
  /** A project given from outside could not be opened. */
  onFailure(code: ErrorCode, details: ErrorDetails): void;
}

/** A backend that dies again and again would only flash messages at the user. */
const mostRestarts = 5;

/**
 * Runs the backend in a process of its own, joined to the window by a message port. When it dies it is started
 * again, five times at most, and every window gets a new port: whatever was answered is on disk.
 */
export function startBackendProcess(options: BackendProcessOptions): BackendProcess {
  const windows = new Set<WebContents>();
  let isClosing = false;
  let restarts = 0;
  let child = fork();

  function fork(): UtilityProcess {
    const started = utilityProcess.fork(options.entry, [], {
      serviceName: 'Custdev Tracker backend',
      stdio: 'inherit',
    });
    started.on('message', ({ code, details }: BackendNotice) => options.onFailure(code, details));
    started.once('exit', () => {
      if (isClosing || restarts === mostRestarts) return;
      restarts += 1;
      child = fork();
      for (const window of windows) join(window);
      options.onRestart();
    });
    return started;
  }

  function send(message: BackendMessage, ports: MessagePortMain[] = []): void {
    child.postMessage(message, ports);
  }

  function join(window: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    send({ type: 'serve' }, [port1]);
    window.postMessage('backend-port', null, [port2]);
  }

  return {
    connect: (window) => {
      if (!windows.has(window)) window.once('destroyed', () => windows.delete(window));
      windows.add(window);
      join(window);
    },
    openProject: (path) => send({ type: 'open', path }),
    close: () => {
      if (isClosing) return Promise.resolve();
      isClosing = true;
      return new Promise((resolve) => {
        child.once('exit', () => resolve());
        send({ type: 'close' });
      });
    },
  };
}
