import { join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };

/** The checkout or the packaged app: sources (electron/hosts) and build (dist/electron) both lie two folders deep. */
export const appFolder = resolve(import.meta.dirname, '../..');
/** The built window. */
export const rendererFolder = join(appFolder, 'dist/renderer');
export const appVersion = packageJson.version;
export const appName = packageJson.productName;

/** True when running from sources: only a checkout can be built anew. */
export const isCheckout = import.meta.filename.endsWith('.ts');

/** Path of another entry point of the app: its source in a checkout, its bundle in a build. */
export function locateEntry(source: string, bundle: string): string {
  return isCheckout ? join(appFolder, 'electron/hosts', source) : join(appFolder, 'dist/electron', bundle);
}
