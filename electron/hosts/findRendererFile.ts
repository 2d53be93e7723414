import { statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export interface RendererFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** True for files whose name changes with their content, so that they may be kept for good. */
  readonly isHashed: boolean;
}

/**
 * The file of the built window that a URL's path names; `/` is index.html.
 * Null when there is none, when the path leaves the folder, or when its type is not one that the window is made of.
 */
export function findRendererFile(folder: string, urlPath: string): RendererFile | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/') || /[\0\\]/u.test(decoded) || decoded.split('/').includes('..')) return null;
  const path = normalize(join(folder, decoded === '/' ? 'index.html' : decoded));
  const mediaType = mediaTypes[extname(path)];
  if (mediaType === undefined || !path.startsWith(normalize(folder) + sep)) return null;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) return null;
  return { path, mediaType, bytes: found.size, isHashed: decoded.startsWith('/assets/') };
}
