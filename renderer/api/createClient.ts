import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as MessagePortLink } from '@orpc/client/message-port';
import { RPCLink as WebSocketLink } from '@orpc/client/websocket';
import type { BackendClient } from '#shared/contract/client.ts';
import { findDesktopHost } from './desktopHost.ts';
import { takeSessionToken } from './sessionToken.ts';
import { ConnectionLostError, isAbort, toAppError } from './toAppError.ts';

type Link = ClientLink<Record<never, never>>;
export type ConnectionState = 'connecting' | 'connected' | 'lost';

const firstRetryMs = 300;
const longestRetryMs = 5_000;

/** Carries calls to whichever link is alive now; calls made before the first connection wait for it. */
class SwitchingLink implements Link {
  private current: Link | null = null;
  private waiting: (() => void)[] = [];
  private wasConnected = false;
  private readonly onState: (state: ConnectionState) => void;

  constructor(onState: (state: ConnectionState) => void) {
    this.onState = onState;
  }

  use(link: Link): void {
    this.current = link;
    this.wasConnected = true;
    for (const resume of this.waiting.splice(0)) resume();
    this.onState('connected');
  }

  lose(): void {
    this.current = null;
    this.onState(this.wasConnected ? 'lost' : 'connecting');
  }

  async call(...[path, input, options]: Parameters<Link['call']>): Promise<unknown> {
    if (this.current === null && !this.wasConnected) await new Promise<void>((resume) => this.waiting.push(resume));
    const link = this.current;
    if (link === null) throw new ConnectionLostError();
    try {
      return await link.call(path, input, options);
    } catch (error) {
      if (options.signal?.aborted === true) throw error;
      if (this.current !== link || isAbort(error)) throw new ConnectionLostError();
      throw toAppError(error);
    }
  }
}

function connectPort(link: SwitchingLink): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const data = event.data;
    const port = event.ports[0];
    if (event.source !== window || port === undefined) return;
    if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'backend-port') return;
    link.use(new MessagePortLink({ port }));
    port.addEventListener('close', () => link.lose());
    port.start();
  });
}

function connectSocket(link: SwitchingLink): void {
  const token = takeSessionToken() ?? '';
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  const address = `${scheme}://${window.location.host}/rpc?token=${encodeURIComponent(token)}`;
  let retryMs = firstRetryMs;
  const open = (): void => {
    const websocket = new WebSocket(address);
    // At hand when a message comes: what had to be read first could be overtaken by the next one.
    websocket.binaryType = 'arraybuffer';
    websocket.addEventListener('open', () => {
      retryMs = firstRetryMs;
      link.use(new WebSocketLink({ websocket }));
    });
    websocket.addEventListener('close', () => {
      link.lose();
      window.setTimeout(open, retryMs);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    });
  };
  open();
}

/**
 * Joins the window to the backend: by message port on the desktop, by socket in a browser.
 * The client stays valid through reconnections; errors arrive as `AppError`, `ConnectionLostError` or aborts.
 */
export function createClient(onState: (state: ConnectionState) => void): BackendClient {
  const link = new SwitchingLink(onState);
  if (findDesktopHost() === null) connectSocket(link);
  else connectPort(link);
  return createORPCClient<BackendClient>(link);
}
