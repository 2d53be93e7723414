import { parseArgs } from 'node:util';
import { ensureBuilt } from '../ensureBuilt.ts';
import { hasDisplay } from '../hasDisplay.ts';
import { runBrowserHost } from './runBrowserHost.ts';

function readPort(text: string): number | null {
  const port = Number(text);
  return /^\d{1,5}$/u.test(text) && port <= 65_535 ? port : null;
}

/** `serve [FILE] [--port N] [--no-open]`: exit code 2 for anything else. */
async function serve(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } },
  });
  const port = readPort(values.port);
  if (port === null || positionals.length > 1) {
    console.error('Usage: serve [FILE] [--port N] [--no-open], where N is a port from 0 to 65535.');
    process.exitCode = 2;
    return;
  }
  try {
    await ensureBuilt((line) => console.error(line), true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
    return;
  }
  await runBrowserHost({ projectPath: positionals[0] ?? null, port, doesOpen: !values['no-open'] && hasDisplay() });
}

await serve();
