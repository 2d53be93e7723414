export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

function numberAt(report: unknown, key: string): number {
  if (typeof report !== 'object' || report === null) return 0;
  const value: unknown = (report as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'number' ? value : 0;
}

/** Counts of vitest's JSON report; all zero when it was not written. */
export function countVitest(report: unknown): TestCounts {
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests'),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
}

/** Counts of Playwright's JSON report; all zero when it was not written. A flaky test is a failed one. */
export function countPlaywright(report: unknown): TestCounts {
  const stats = typeof report === 'object' && report !== null && 'stats' in report ? report.stats : null;
  return {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky'),
    skipped: numberAt(stats, 'skipped'),
  };
}
