import { enableCompileCache } from 'node:module';

// Halves the start from sources: the compiled form of every module is kept between runs.
enableCompileCache();

const { runProgram } = await import('./runProgram.ts');
await runProgram(process.argv.slice(2));
