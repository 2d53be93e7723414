import type { RPCHandler as MessagePortHandler } from '@orpc/server/message-port';
import type { RPCHandler as WebSocketHandler } from '@orpc/server/ws';
import type { BackendClient } from '#shared/contract/client.ts';

/** What a host must tell the backend; nothing else about the host is known to it. */
export interface BackendOptions {
  /** Folder for settings, the list of recent projects, backups and sample copies. Made when missing. */
  readonly dataFolder: string;
  readonly version: string;
  readonly host: 'desktop' | 'browser' | 'direct';
  /** One command is run and the program ends: nothing is made ready for what may be asked next. */
  readonly isBrief?: boolean;
}

/** A message port of Node, of a browser, or of Electron's main process. */
export type BackendPort = Parameters<MessagePortHandler<object>['upgrade']>[0];
/** A socket of the `ws` package. */
export type BackendSocket = Parameters<WebSocketHandler<object>['upgrade']>[0];

/** The running backend, as every host sees it. */
export interface Backend {
  /** Calls without any transport, for the command line and tests. */
  readonly client: BackendClient;
  /** Serves one window over a message port, which the host has started or will start. */
  serveMessagePort(port: BackendPort): void;
  /** Serves one window over a socket. */
  serveWebSocket(socket: BackendSocket): void;
  /** Ends jobs, closes the project and releases its lock. */
  close(): Promise<void>;
}
