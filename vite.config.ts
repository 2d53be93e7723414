import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { avoidMaglev } from './electron/hosts/avoidMaglev.ts';

avoidMaglev();

const entry = (path: string): string => resolve(import.meta.dirname, 'electron', path);

/** Everything that Node or Electron's main process runs: one folder, so that chunks and the worker are neighbours. */
const nodeEntries = {
  main: entry('hosts/desktop/main.ts'),
  backendEntry: entry('hosts/desktop/backendEntry.ts'),
  custdev: entry('hosts/cli/custdev.ts'),
  serve: entry('hosts/browser/serve.ts'),
  analysisWorker: entry('backend/jobs/analysisWorker.ts'),
  backupWorker: entry('backend/jobs/backupWorker.ts'),
  keepWorker: entry('backend/imports/keepWorker.ts'),
  reverseWorker: entry('backend/project/reverseWorker.ts'),
};

export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer'),
  // Relative, so that the window works under any address and from any folder.
  base: './',
  publicDir: false,
  plugins: [react()],
  build: { target: 'es2024' },
  environments: {
    client: {
      build: {
        outDir: resolve(import.meta.dirname, 'dist/renderer'),
        emptyOutDir: true,
        // The fonts and libraries of the window come in large pieces from this very machine.
        chunkSizeWarningLimit: 4_000,
      },
    },
    backend: {
      consumer: 'server',
      resolve: { conditions: ['node', 'import', 'default'] },
      build: {
        outDir: resolve(import.meta.dirname, 'dist/electron'),
        emptyOutDir: true,
        minify: false,
        sourcemap: true,
        rollupOptions: {
          input: nodeEntries,
          external: ['electron', /^electron\//],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      // A sandboxed preload has no modules: it is one CommonJS file with everything inside.
      resolve: { noExternal: true },
      build: {
        outDir: resolve(import.meta.dirname, 'dist/electron'),
        emptyOutDir: false,
        minify: false,
        rollupOptions: {
          input: { preload: entry('hosts/desktop/preload.ts') },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ['client', 'backend', 'preload']) {
        const environment = builder.environments[name];
        if (environment === undefined) throw new Error(`No build environment ${name}`);
        await builder.build(environment);
      }
    },
  },
});
