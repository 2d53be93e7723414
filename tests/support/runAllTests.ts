import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { countPlaywright, countVitest, type TestCounts } from './countTests.ts';
import { findChromium } from './findChromium.ts';

const repository = resolve(import.meta.dirname, '../..');
const program = (name: string): string => join(repository, 'node_modules/.bin', name);

/** Runs one step with its output shown as it comes. */
function run(title: string, command: string, programArguments: readonly string[], environment = {}): Promise<boolean> {
  console.log(`\n— ${title}`);
  return new Promise((resolveStep) => {
    const step = spawn(command, programArguments, {
      cwd: repository,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    step.once('error', (error) => {
      console.error(error.message);
      resolveStep(false);
    });
    step.once('exit', (exitCode, signal) => {
      if (signal !== null) console.error(`${title}: ended by ${signal}`);
      resolveStep(exitCode === 0);
    });
  });
}

/** A Chromium for the end-to-end tests, installed where that needs no question. Null when there is none to be had. */
async function provideChromium(): Promise<string | null> {
  const found = findChromium();
  if (found !== null) return found;
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (isRootOnDebian) {
    await run('Installing Chromium', 'apt-get', ['update', '-q']);
    await run('Installing Chromium', 'apt-get', ['install', '-y', '-q', 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
  } else {
    await run('Fetching Chromium', program('playwright'), ['install', 'chromium']);
  }
  return findChromium();
}

function readReport(path: string): unknown {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : null;
}

const reports = mkdtempSync(join(tmpdir(), 'custdev-reports-'));
const lines: string[] = [];
const totals: TestCounts = { passed: 0, failed: 0, skipped: 0 };
let isGood = true;

function close(title: string, isStepGood: boolean, said: string): void {
  isGood &&= isStepGood;
  lines.push(`${isStepGood ? '✓' : '✗'} ${title}: ${said}`);
}

/** A suite that ended badly without a failed test could not run: that is a failure too. */
function closeTests(title: string, isStepGood: boolean, counts: TestCounts): void {
  const failed = isStepGood ? counts.failed : Math.max(1, counts.failed);
  totals.passed += counts.passed;
  totals.failed += failed;
  totals.skipped += counts.skipped;
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
  close(title, isStepGood && failed === 0, `${counts.passed} passed, ${failed} failed${skipped}`);
}

const checks: readonly (readonly [title: string, command: string, programArguments: readonly string[]])[] = [
  ['Format', program('oxfmt'), ['--check', '.']],
  ['Lint and walls', program('oxlint'), ['--type-aware', '--deny-warnings']],
  ['Types', process.execPath, ['tests/support/checkTypes.ts']],
];
for (const [title, command, programArguments] of checks) {
  const isStepGood = await run(title, command, programArguments);
  close(title, isStepGood, isStepGood ? 'good' : 'see above');
}

const unitReport = join(reports, 'vitest.json');
const unitArguments = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
const isUnitGood = await run('Unit, database and contract tests', program('vitest'), unitArguments);
closeTests('Unit, database and contract tests', isUnitGood, countVitest(readReport(unitReport)));

const isBuilt = await run('Build', program('vite'), ['build', '--app', '--logLevel', 'warn']);
close('Build', isBuilt, isBuilt ? 'good' : 'see above');

const chromium = isBuilt ? await provideChromium() : null;
if (chromium === null) {
  const advice = isBuilt
    ? 'did not run: install Chromium, Chrome or Edge, or name one in CUSTDEV_CHROMIUM, and run npm test again'
    : 'did not run: the build failed';
  totals.failed += 1;
  close('End-to-end tests', false, advice);
} else {
  const endReport = join(reports, 'playwright.json');
  const isEndGood = await run('End-to-end tests', program('playwright'), ['test', '--reporter=list,json'], {
    CUSTDEV_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: endReport,
  });
  closeTests('End-to-end tests', isEndGood, countPlaywright(readReport(endReport)));
  if (!existsSync(join(repository, 'node_modules/electron/dist')))
    lines.push('· The desktop suite was skipped: the runtime of Electron is not installed here.');
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${lines.join('\n')}\n`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(isGood ? 0 : 1);
