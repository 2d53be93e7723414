import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in constant time, whatever the lengths. */
export function isSameToken(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** The names under which the machine's own browser may ask for the host. */
export function allowedHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
}

/** False for a page of another site that resolves its own name to this machine. */
export function isAllowedHost(request: IncomingMessage, port: number): boolean {
  return allowedHosts(port).includes(request.headers.host ?? '');
}

/** An origin must be our own; plain page loads have none, sockets always do. */
export function isAllowedOrigin(request: IncomingMessage, port: number, isRequired: boolean): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return !isRequired;
  return allowedHosts(port).some((host) => origin === `http://${host}`);
}
