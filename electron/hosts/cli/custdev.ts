import { enableCompileCache } from 'node:module';

// Halves the start from sources: the compiled form of every module is kept between runs.
enableCompileCache();

// Whoever reads may go away after the first lines, as `head` does: then there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { runProgram } = await import('./runProgram.ts');
await runProgram(process.argv.slice(2));
