import { defineConfig } from 'vitest/config';
import { avoidMaglev } from './electron/hosts/avoidMaglev.ts';

avoidMaglev();

/** Tests of what lives in modules for as long as a window does, and of Electron through a double. */
const alone = ['tests/unit/{renderer,desktop}/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    setupFiles: ['tests/support/fixSeeds.ts'],
    // SQLite's binding is unloaded with the last thread that used it, under what is still to be collected; in a process it stays.
    pool: 'forks',
    // As `avoidMaglev` does, from the first function on.
    execArgv: ['--no-maglev'],
    maxWorkers: '100%',
    // Ends what hangs; a busy machine may take its time over what does not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/{unit,db,contract}/**/*.test.{ts,tsx}'],
          exclude: alone,
          // Modules, dictionaries and compiled code are read once by each worker, not once by each of 160 files: half the time.
          isolate: false,
        },
      },
    ],
  },
});
