import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/**
 * Bundles the measuring process as the app is bundled, since stripping types at run time would cost memory that no user
 * pays. Answers with the script's path; it lies inside the checkout, so that the app's files are found.
 */
export async function bundleBench(): Promise<string> {
  const outDir = join(root, 'node_modules/.cache/custdev-bench');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'es2024',
      minify: false,
      rollupOptions: {
        input: {
          measureProject: join(import.meta.dirname, 'measureProject.ts'),
          analysisWorker: join(root, 'electron/backend/jobs/analysisWorker.ts'),
          backupWorker: join(root, 'electron/backend/jobs/backupWorker.ts'),
          keepWorker: join(root, 'electron/backend/imports/keepWorker.ts'),
          reverseWorker: join(root, 'electron/backend/project/reverseWorker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return join(outDir, 'measureProject.js');
}
