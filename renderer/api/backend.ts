import type { BackendClient } from '#shared/contract/client.ts';

let provided: BackendClient | null = null;

/** Called once at the start, and by tests. */
export function provideBackend(client: BackendClient): void {
  provided = client;
}

/** The window's one client. */
export function backend(): BackendClient {
  if (provided === null) throw new Error('provideBackend has not been called');
  return provided;
}
