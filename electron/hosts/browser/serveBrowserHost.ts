import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { qdaByteLimit } from '#shared/domain/sourceLimits.ts';
import type { Backend } from '../../backend/backendTypes.ts';
import { contentSecurityPolicy, securityHeaders } from '../contentSecurityPolicy.ts';
import { findRendererFile } from '../findRendererFile.ts';
import { isAllowedHost, isAllowedOrigin, isSameToken } from './checkRequest.ts';
import { sendLongAsBytes } from './sendLongAsBytes.ts';

/** Larger than any source that the importer accepts, small enough that one message cannot take all memory. */
const largestMessageBytes = qdaByteLimit + 32 * 1024 * 1024;

export interface BrowserHostOptions {
  readonly backend: Backend;
  /** 0 takes a free one. */
  readonly port: number;
  readonly rendererFolder: string;
  /** Replaces the built window while developing. Called after the request was found to be our own. */
  readonly serveSources?: (server: Server) => Promise<(request: IncomingMessage, response: ServerResponse) => void>;
}

export interface BrowserHost {
  readonly port: number;
  /** With the session's token; good for as long as the host runs. */
  readonly address: string;
  close(): Promise<void>;
}

function answer(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers });
  response.end(`${text}\n`);
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function serveFile(folder: string, urlPath: string, request: IncomingMessage, response: ServerResponse): void {
  const file = findRendererFile(folder, urlPath);
  if (file === null) {
    answer(response, 404, 'Not found');
    return;
  }
  response.writeHead(200, {
    'Content-Type': file.mediaType,
    'Content-Length': file.bytes,
    'Cache-Control': file.isHashed ? 'private, max-age=31536000, immutable' : 'no-store',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Serves the window and its backend to this machine's own browser, and to nobody else: loopback only,
 * every request checked for its Host and Origin, the socket also for the session's token.
 * Rejects with the system's error when the port is taken.
 */
export async function serveBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const token = randomBytes(32).toString('base64url');
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessageBytes, perMessageDeflate: false });
  const port = await listen(server, options.port);
  const serveSources = await options.serveSources?.(server);
  const policy = contentSecurityPolicy([`ws://127.0.0.1:${port}`, `ws://localhost:${port}`]);

  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (!isAllowedHost(request, port) || !isAllowedOrigin(request, port, false)) {
      answer(response, 403, 'This address answers only to this machine');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(response, 405, 'Only GET and HEAD', { Allow: 'GET, HEAD' });
      return;
    }
    if (serveSources !== undefined) {
      serveSources(request, response);
      return;
    }
    response.setHeader('Content-Security-Policy', policy);
    serveFile(options.rendererFolder, (request.url ?? '').split(/[?#]/u)[0] ?? '', request, response);
  });

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const address = URL.parse(request.url ?? '', 'http://127.0.0.1');
    if (!isAllowedHost(request, port) || !isAllowedOrigin(request, port, true)) {
      refuseUpgrade(socket, '403 Forbidden');
    } else if (address?.pathname !== '/rpc') {
      if (serveSources === undefined) refuseUpgrade(socket, '404 Not Found');
    } else if (!isSameToken(address.searchParams.get('token') ?? '', token)) {
      refuseUpgrade(socket, '401 Unauthorized');
    } else {
      sockets.handleUpgrade(request, socket, head, (webSocket) =>
        options.backend.serveWebSocket(sendLongAsBytes(webSocket)),
      );
    }
  });

  return {
    port,
    address: `http://127.0.0.1:${port}/#token=${token}`,
    close: () => {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
