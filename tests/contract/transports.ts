import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as MessagePortLink } from '@orpc/client/message-port';
import { RPCLink as WebSocketLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import type { BackendClient } from '#shared/contract/client.ts';
import type { Backend } from '../../electron/backend/createBackend.ts';
import { serveBrowserHost } from '../../electron/hosts/browser/serveBrowserHost.ts';

export interface Connection {
  readonly client: BackendClient;
  /** As a window that is closed or loaded anew. */
  leave(): void;
  disconnect(): Promise<void> | void;
}

function connectPort(backend: Backend): Connection {
  const { port1, port2 } = new MessageChannel();
  backend.serveMessagePort(port1);
  port1.start();
  port2.start();
  const link = new MessagePortLink({ port: port2 as unknown as MessagePort });
  const close = (): void => port2.close();
  return { client: createORPCClient<BackendClient>(link), leave: close, disconnect: close };
}

async function connectSocket(backend: Backend): Promise<Connection> {
  const host = await serveBrowserHost({ backend, port: 0, rendererFolder: import.meta.dirname });
  const token = new URL(host.address).hash.replace('#token=', '');
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc?token=${token}`, {
    origin: `http://127.0.0.1:${host.port}`,
  });
  const link = new WebSocketLink({ websocket: socket as unknown as globalThis.WebSocket });
  const leave = (): void => socket.close();
  return { client: createORPCClient<BackendClient>(link), leave, disconnect: () => host.close() };
}

/** Every way in which a window, a script or the command line reaches the backend. */
export const transports: Readonly<Record<string, (backend: Backend) => Connection | Promise<Connection>>> = {
  direct: (backend) => ({ client: backend.client, leave: () => undefined, disconnect: () => undefined }),
  'message port': connectPort,
  'web socket': connectSocket,
};
