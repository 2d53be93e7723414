import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Backend } from '../../../electron/backend/backendTypes.ts';
import { type BrowserHost, serveBrowserHost } from '../../../electron/hosts/browser/serveBrowserHost.ts';

const longStory = 'Ёж и 🦊. '.repeat(10_000);

/** A backend that greets whoever gets through to it, and tells a long story. */
const greeter = {
  serveWebSocket: (socket: WebSocket) => {
    socket.send('welcome');
    socket.send(longStory);
  },
} as unknown as Backend;

let folder = '';
let host: BrowserHost;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'custdev-browser-'));
  const rendererFolder = join(folder, 'renderer');
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>window</title>');
  writeFileSync(join(rendererFolder, 'assets/app-1.js'), 'export {};');
  writeFileSync(join(rendererFolder, 'secret.pem'), 'key');
  writeFileSync(join(folder, 'outside.html'), 'outside');
  host = await serveBrowserHost({ backend: greeter, port: 0, rendererFolder });
});

afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: host.port, path, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asking.on('error', reject);
    asking.end();
  });
}

function token(): string {
  return new URL(host.address).hash.replace('#token=', '');
}

/** What a socket hears first: a message, or the status with which it was refused. */
function knock(path: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
    socket.on('message', (message: Buffer) => {
      resolve(message.toString('utf8'));
      socket.close();
    });
    socket.on('unexpected-response', (_request, response) => {
      resolve(`refused ${response.statusCode}`);
      socket.terminate();
    });
    socket.on('error', () => undefined);
  });
}

const ownOrigin = () => ({ Origin: `http://127.0.0.1:${host.port}` });

describe('files of the window', () => {
  test('serves the page with a policy that lets nothing in from outside', async () => {
    const { status, headers, body } = await ask('/');
    expect({ status, body }).toEqual({ status: 200, body: '<!doctype html><title>window</title>' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain(`ws://127.0.0.1:${host.port}`);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('lets the browser keep files whose names carry a hash', async () => {
    const { headers, body } = await ask('/assets/app-1.js?v=2');
    expect(body).toBe('export {};');
    expect(headers['cache-control']).toContain('immutable');
    expect((await ask('/assets/app-1.js', { method: 'HEAD' })).body).toBe('');
  });

  test.each([
    '/../outside.html',
    '/assets/../../outside.html',
    '/%2e%2e/outside.html',
    '/..%2foutside.html',
    '/..%5coutside.html',
    '/assets/%00.js',
    '/%E0%A4%A',
    '//etc/passwd',
    '/secret.pem',
    '/assets',
    '/absent.js',
  ])('answers 404 to %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'Not found\n' });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('answers 405 to %s', async (method) => {
    expect(await ask('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test.each<Record<string, string>>([
    { Host: 'evil.example' },
    { Host: '127.0.0.1' },
    { Host: '127.0.0.1:1' },
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
  ])('answers 403 to a page of another site: %o', async (headers) => {
    expect((await ask('/', { headers })).status).toBe(403);
  });

  test('listens on loopback only', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    const results = await Promise.all(
      outside.map(
        ({ address }) =>
          new Promise<string>((resolve) => {
            const socket = connect(host.port, address);
            socket.once('connect', () => resolve(`${address} is open`));
            socket.once('error', () => resolve('closed'));
          }),
      ),
    );
    expect(results.filter((result) => result !== 'closed')).toEqual([]);
  });
});

describe('the socket to the backend', () => {
  test('opens for our own page with the token', async () => {
    expect(await knock(`/rpc?token=${token()}`, ownOrigin())).toBe('welcome');
    expect(await knock(`/rpc?token=${token()}`, { Origin: `http://localhost:${host.port}` })).toBe('welcome');
  });

  test('carries what is long as bytes of the same text', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc?token=${token()}`, { headers: ownOrigin() });
    const heard: unknown[] = [];
    await new Promise<void>((resolve) => {
      socket.on('message', (message: Buffer, isBinary) => {
        heard.push([message.toString('utf8'), isBinary]);
        if (heard.length === 2) resolve();
      });
    });
    socket.close();
    expect(heard).toEqual([
      ['welcome', false],
      [longStory, true],
    ]);
  });

  test('has a token of 32 random bytes, new in every session', async () => {
    const other = await serveBrowserHost({ backend: greeter, port: 0, rendererFolder: folder });
    expect(Buffer.from(token(), 'base64url')).toHaveLength(32);
    expect(new URL(other.address).hash).not.toBe(new URL(host.address).hash);
    await other.close();
  });

  test.each<[string, () => string, () => Record<string, string>, string]>([
    ['no token', () => '/rpc', ownOrigin, 'refused 401'],
    ['an empty token', () => '/rpc?token=', ownOrigin, 'refused 401'],
    ['a shortened token', () => `/rpc?token=${token().slice(1)}`, ownOrigin, 'refused 401'],
    ['no origin', () => `/rpc?token=${token()}`, () => ({}), 'refused 403'],
    ['another origin', () => `/rpc?token=${token()}`, () => ({ Origin: 'https://evil.example' }), 'refused 403'],
    ['another port', () => `/rpc?token=${token()}`, () => ({ Origin: 'http://127.0.0.1:1' }), 'refused 403'],
    ['another host', () => `/rpc?token=${token()}`, () => ({ ...ownOrigin(), Host: 'evil.example' }), 'refused 403'],
    ['another path', () => `/other?token=${token()}`, ownOrigin, 'refused 404'],
  ])('stays shut with %s', async (_what, path, headers, expected) => {
    expect(await knock(path(), headers())).toBe(expected);
  });

  test('says that the port is taken', async () => {
    await expect(serveBrowserHost({ backend: greeter, port: host.port, rendererFolder: folder })).rejects.toMatchObject(
      {
        code: 'EADDRINUSE',
      },
    );
  });
});
