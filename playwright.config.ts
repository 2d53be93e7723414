import { defineConfig } from '@playwright/test';
import { avoidMaglev } from './electron/hosts/avoidMaglev.ts';
import { chromiumArguments, findChromium } from './tests/support/findChromium.ts';

avoidMaglev();

const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/buildFirst.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    actionTimeout: 15_000,
    viewport: { width: 1440, height: 900 },
    // Recording takes a third of every test's time: CUSTDEV_TRACE=1 records what a failure looked like, step by step.
    trace: process.env['CUSTDEV_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: [...chromiumArguments], ...(executablePath === null ? {} : { executablePath }) },
  },
});
