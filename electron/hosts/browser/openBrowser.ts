import { spawn } from 'node:child_process';
import { findBrowser } from './findBrowser.ts';

export interface OpeningCommand {
  readonly command: string;
  readonly arguments: readonly string[];
}

/**
 * How to show an address: as an app window when a browser can do that, else by the system's own opener.
 * Always a program with arguments, never a line for a shell.
 */
export function planOpening(
  address: string,
  browser: string | null,
  platform: NodeJS.Platform,
  isRoot: boolean,
): OpeningCommand {
  if (browser !== null) {
    // Chromium refuses to start for root with its sandbox on.
    return { command: browser, arguments: [`--app=${address}`, ...(isRoot ? ['--no-sandbox'] : [])] };
  }
  if (platform === 'darwin') return { command: 'open', arguments: [address] };
  if (platform === 'win32') return { command: 'rundll32.exe', arguments: ['url.dll,FileProtocolHandler', address] };
  return { command: 'xdg-open', arguments: [address] };
}

/** Opens the address; false when nothing on this machine could be started for it. */
export function openBrowser(address: string): Promise<boolean> {
  const plan = planOpening(address, findBrowser(), process.platform, process.getuid?.() === 0);
  return new Promise((resolve) => {
    const browser = spawn(plan.command, plan.arguments, { detached: true, stdio: 'ignore' });
    browser.once('error', () => resolve(false));
    browser.once('spawn', () => {
      browser.unref();
      resolve(true);
    });
  });
}
