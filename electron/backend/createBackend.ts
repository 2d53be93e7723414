import { mkdirSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { MessagePortHandler } from '@orpc/server/message-port';
import { StandardHandler, StandardRPCMatcher } from '@orpc/server/standard';
import { WsHandler } from '@orpc/server/ws';
import { createBackendContext } from './backendContext.ts';
import type { Backend, BackendOptions } from './backendTypes.ts';
import { router } from './handlers/router.ts';
import { limitNurseries } from './limitNurseries.ts';
import { createWireCodec } from './wireCodec.ts';

export type { Backend, BackendOptions } from './backendTypes.ts';

/** Starts the backend: the one door through which every host enters. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  limitNurseries();
  mkdirSync(options.dataFolder, { recursive: true });
  const backend = createBackendContext(options);
  const context = { backend };
  const handler = new StandardHandler(router, new StandardRPCMatcher(), createWireCodec(), {});
  const messagePorts = new MessagePortHandler(handler);
  const webSockets = new WsHandler(handler);
  return {
    client: createRouterClient(router, { context }),
    serveMessagePort: (port) => messagePorts.upgrade(port, { context }),
    serveWebSocket: (socket) => void webSockets.upgrade(socket, { context }),
    close: () => backend.close(),
  };
}
