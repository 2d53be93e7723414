import { spawn } from 'node:child_process';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { locateEntry } from '../appFolder.ts';

interface ServeOptions {
  readonly port: number;
  readonly open: boolean;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}

/** Runs the browser host as a process of its own: hosts do not import one another. */
export function addServeCommand(program: Command): void {
  program
    .command('serve [file]')
    .description('show the app in the browser of this machine')
    .addOption(new Option('--port <n>', '0 takes a free one').default(0).argParser(parsePort))
    .option('--no-open', 'print the address only')
    .action((file: string | undefined, options: ServeOptions) => {
      const entry = locateEntry('browser/serve.ts', 'serve.js');
      const serveArguments = [
        entry,
        `--port=${options.port}`,
        ...(options.open ? [] : ['--no-open']),
        ...(file === undefined ? [] : ['--', file]),
      ];
      const serving = spawn(process.execPath, serveArguments, { stdio: 'inherit' });
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => serving.kill(signal));
      return new Promise<void>((resolve) => {
        serving.once('exit', (exitCode) => {
          process.exitCode = exitCode ?? 1;
          resolve();
        });
      });
    });
}
