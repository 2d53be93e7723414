import { CommanderError } from 'commander';
import { createProgram } from './createProgram.ts';

/** Sets the exit code of the process: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runProgram(programArguments: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync([...programArguments], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}
