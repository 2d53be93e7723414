import { mkdirSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { RPCHandler as MessagePortHandler } from '@orpc/server/message-port';
import { RPCHandler as WebSocketHandler } from '@orpc/server/ws';
import { createBackendContext } from './backendContext.ts';
import type { Backend, BackendOptions } from './backendTypes.ts';
import { router } from './handlers/router.ts';

export type { Backend, BackendOptions } from './backendTypes.ts';

/** Starts the backend: the one door through which every host enters. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  mkdirSync(options.dataFolder, { recursive: true });
  const backend = createBackendContext(options);
  const context = { backend };
  const messagePorts = new MessagePortHandler(router);
  const webSockets = new WebSocketHandler(router);
  return {
    client: createRouterClient(router, { context }),
    serveMessagePort: (port) => messagePorts.upgrade(port, { context }),
    serveWebSocket: (socket) => void webSockets.upgrade(socket, { context }),
    close: () => backend.close(),
  };
}
