import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { runProgram } from '../../electron/hosts/cli/runProgram.ts';

const repository = resolve(import.meta.dirname, '../..');

export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What `--json` printed. */
  readonly json: unknown;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/**
 * Runs `custdev` inside the test's own process: the same program, without the second that a process takes to start.
 * One at a time: it borrows the process's output, environment and exit code.
 */
export async function runInProcess(dataFolder: string, programArguments: readonly string[]): Promise<CommandResult> {
  const written = { stdout: '', stderr: '' };
  const previous = { exitCode: process.exitCode, dataFolder: process.env['CUSTDEV_DATA_FOLDER'] };
  const originals = { stdout: process.stdout.write, stderr: process.stderr.write };
  for (const name of ['stdout', 'stderr'] as const) {
    process[name].write = (chunk: string | Uint8Array) => {
      written[name] += String(chunk);
      return true;
    };
  }
  process.exitCode = 0;
  process.env['CUSTDEV_DATA_FOLDER'] = dataFolder;
  try {
    await runProgram(programArguments);
    return { exitCode: Number(process.exitCode), ...written, json: parse(written.stdout) };
  } finally {
    process.stdout.write = originals.stdout;
    process.stderr.write = originals.stderr;
    process.exitCode = previous.exitCode;
    if (previous.dataFolder === undefined) delete process.env['CUSTDEV_DATA_FOLDER'];
    else process.env['CUSTDEV_DATA_FOLDER'] = previous.dataFolder;
  }
}

const sourceProgram = 'electron/hosts/cli/custdev.ts';

function spawnProgram(
  dataFolder: string,
  programArguments: readonly string[],
  language: 'ru' | 'en',
  program = sourceProgram,
) {
  const locale = language === 'ru' ? 'ru_RU.UTF-8' : 'en_US.UTF-8';
  return spawn(join(repository, 'node_modules/.bin/node'), [join(repository, program), ...programArguments], {
    env: { ...process.env, CUSTDEV_DATA_FOLDER: dataFolder, LANG: locale, LC_ALL: locale },
  });
}

/** Runs `custdev` for a reader who goes away after the first words: `custdev … | head`. */
export function runWithImpatientReader(
  dataFolder: string,
  programArguments: readonly string[],
): Promise<Pick<CommandResult, 'exitCode' | 'stderr'>> {
  const program = spawnProgram(dataFolder, programArguments, 'en');
  let stderr = '';
  program.stdout.once('data', () => program.stdout.destroy());
  program.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  return new Promise((resolveResult, reject) => {
    program.once('error', reject);
    program.once('close', (exitCode) => resolveResult({ exitCode, stderr }));
  });
}

/** Runs `custdev` as a process of its own, with a data folder of the caller's. */
export function runCommandLine(
  dataFolder: string,
  programArguments: readonly string[],
  language: 'ru' | 'en' = 'en',
): Promise<CommandResult> {
  return gather(spawnProgram(dataFolder, programArguments, language));
}

/** Runs the built `custdev` that users get, which starts at once; for the end-to-end tests, which build first. */
export function runBuiltCommandLine(
  dataFolder: string,
  programArguments: readonly string[],
  language: 'ru' | 'en',
): Promise<CommandResult> {
  return gather(spawnProgram(dataFolder, programArguments, language, 'dist/electron/custdev.js'));
}

function gather(program: ReturnType<typeof spawnProgram>): Promise<CommandResult> {
  let stdout = '';
  let stderr = '';
  program.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  program.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  return new Promise((resolveResult, reject) => {
    program.once('error', reject);
    program.once('close', (exitCode) => resolveResult({ exitCode, stdout, stderr, json: parse(stdout) }));
  });
}
