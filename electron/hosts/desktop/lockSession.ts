import { readFile } from 'node:fs/promises';
import type { Session } from 'electron';
import { contentSecurityPolicy, securityHeaders } from '../contentSecurityPolicy.ts';
import { findRendererFile } from '../findRendererFile.ts';
import { isOwnPage, pageScheme } from './pageAddress.ts';

const pageHeaders = { ...securityHeaders, 'Content-Security-Policy': contentSecurityPolicy() };

/**
 * Shuts the window's session in: it loads the built files under our own scheme, with the content policy on every
 * answer, asks nothing of the network, and gets no permission.
 */
export function lockSession(session: Session, rendererFolder: string): void {
  session.protocol.handle(pageScheme, async (request) => {
    const address = new URL(request.url);
    const file = isOwnPage(request.url) ? findRendererFile(rendererFolder, address.pathname) : null;
    if (file === null) return new Response('Not found', { status: 404 });
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: { ...pageHeaders, 'Content-Type': file.mediaType },
    });
  });
  session.webRequest.onBeforeRequest((details, callback) => {
    const isLocal = /^(?:blob|data|devtools|chrome-extension):/u.test(details.url);
    callback({ cancel: !isLocal && !isOwnPage(details.url) });
  });
  session.webRequest.onHeadersReceived((details, callback) => {
    callback({ responseHeaders: { ...details.responseHeaders, ...pageHeaders } });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
