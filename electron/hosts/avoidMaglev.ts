import { setFlagsFromString } from 'node:v8';

/** That of Node 24. */
const affectedV8 = '13.6.';

/**
 * Leaves out one of the compilers of V8 where it ends the process with a segmentation fault: Maglev of Node 24.15 and later,
 * compiling aside on a machine with more to do than processors (github.com/nodejs/node/issues/64841). The runtime asks at each
 * function. For single commands, tests and builds; a window's backend that has just started answers slower without it.
 */
export function avoidMaglev(): void {
  if (process.versions.v8.startsWith(affectedV8)) setFlagsFromString('--no-maglev');
}
