import type { BackendClient } from '#shared/contract/client.ts';

/** What a host must tell the backend; nothing else about the host is known to it. */
export interface BackendOptions {
  /** Folder for settings, the list of recent projects, backups and sample copies. Made when missing. */
  readonly dataFolder: string;
  readonly version: string;
  readonly host: 'desktop' | 'browser' | 'direct';
}

/** A port of a message channel: Node's `MessagePort` and Electron's `MessagePortMain` both are one. */
export interface BackendPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: never) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}

/** The running backend, as every host sees it. */
export interface Backend {
  /** Calls without any transport, for the command line and tests. */
  readonly client: BackendClient;
  /** Serves one window over a message port. */
  serveMessagePort(port: unknown): void;
  /** Serves one window over a socket of the `ws` package. */
  serveWebSocket(socket: unknown): void;
  /** Ends jobs, closes the project and releases its lock. */
  close(): Promise<void>;
}
