import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../support/countTests.ts';

test("adds up vitest's report", () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3, success: false };
  expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 4 });
});

test("counts a flaky test of Playwright's report as failed", () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 4, duration: 10.5 } };
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 4 });
});

test.each([null, 'broken', {}, { stats: null }])('counts nothing in a report that says %o', (report) => {
  expect([countVitest(report), countPlaywright(report)]).toEqual([
    { passed: 0, failed: 0, skipped: 0 },
    { passed: 0, failed: 0, skipped: 0 },
  ]);
});
