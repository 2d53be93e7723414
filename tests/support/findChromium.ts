import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../electron/hosts/browser/findBrowser.ts';

/** The Chromium that drives the window: the one named in the environment, Playwright's own, or the system's. */
export function findChromium(): string | null {
  const named = process.env['CUSTDEV_CHROMIUM'] ?? '';
  if (named !== '') return existsSync(named) ? named : null;
  const own = chromium.executablePath();
  return existsSync(own) ? own : findBrowser();
}

/** Chromium as root and without a graphics card; nothing of it goes to the network by itself. */
export const chromiumArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
