import { parseArgs } from 'node:util';
import { ensureBuilt } from '../ensureBuilt.ts';
import { hasDisplay } from '../hasDisplay.ts';
import { runBrowserHost } from './runBrowserHost.ts';

function readPort(text: string): number | null {
  const port = Number(text);
  return /^\d{1,5}$/u.test(text) && port <= 65_535 ? port : null;
}

interface ServeArguments {
  readonly projectPath: string | null;
  readonly port: number;
  readonly mayOpen: boolean;
}

/** Null for anything but `[FILE] [--port N] [--no-open]`. */
function readArguments(): ServeArguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } },
    });
    const port = readPort(values.port);
    if (port === null || positionals.length > 1) return null;
    return { projectPath: positionals[0] ?? null, port, mayOpen: !values['no-open'] };
  } catch {
    return null;
  }
}

async function serve(): Promise<void> {
  const given = readArguments();
  if (given === null) {
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
  const { projectPath, port, mayOpen } = given;
  await runBrowserHost({ projectPath, port, doesOpen: mayOpen && hasDisplay() });
}

await serve();
