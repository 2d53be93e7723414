import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** How many MB the nursery of a fresh process grows to while much is made and dropped. */
function growNursery(before: string): number {
  const script = `
    ${before}
    const { getHeapSpaceStatistics } = await import('node:v8');
    let kept = [];
    for (let made = 0; made < 3e6; made += 1) {
      kept.push({ made, text: 'word ' + made });
      if (kept.length > 200_000) kept = [];
    }
    console.log(getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size / 1e6);`;
  const args = ['--input-type=module-typescript', '--eval', script];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8', cwd: import.meta.dirname }));
}

test('the nursery of a thread does not grow any more', () => {
  const limit =
    "const { limitNurseries } = await import('../../../electron/backend/limitNurseries.ts'); limitNurseries();";
  expect(growNursery('')).toBeGreaterThan(60);
  expect(growNursery(limit)).toBeLessThan(20);
});
