import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Whether the compiler is on at the end of a fresh process. */
function hasMaglev(before: string): string {
  const script = `${before} console.log(%IsMaglevEnabled());`;
  const args = ['--allow-natives-syntax', '--input-type=module', '--eval', script];
  return execFileSync(process.execPath, args, { encoding: 'utf8', cwd: import.meta.dirname }).trim();
}

test('the compiler that ends processes is left out, of a started process too', () => {
  const avoid = "const { avoidMaglev } = await import('../../../electron/hosts/avoidMaglev.ts'); avoidMaglev();";
  expect([hasMaglev(''), hasMaglev(avoid)]).toEqual(['true', 'false']);
});
