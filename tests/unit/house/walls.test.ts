import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const repository = resolve(import.meta.dirname, '../../..');

interface Diagnostic {
  readonly message: string;
  readonly code: string;
  readonly help?: string;
  readonly filename: string;
}

/** A line that crosses a wall, where it stands, and a part of the advice that it must get. */
type Planted = readonly [file: string, source: string, advice: string];

const imports = (specifier: string) => `export { thing } from '${specifier}';\n`;

const crossings: readonly Planted[] = [
  ['shared/domain/usesContract.ts', imports('../contract/methods.ts'), 'domain/ is the floor'],
  ['shared/domain/usesContractByName.ts', imports('#shared/contract/methods.ts'), 'domain/ is the floor'],
  ['shared/domain/usesNode.ts', imports('node:fs'), 'domain/ is the floor'],
  ['shared/domain/usesTests.ts', imports('../../tests/support/thing.ts'), 'domain/ is the floor'],
  ['shared/domain/usesLater.ts', "export const later = () => import('electron');\n", 'domain/ is the floor'],
  ['shared/contract/usesText.ts', imports('#shared/text/span.ts'), 'contract/ stands on domain/'],
  ['shared/contract/usesWindow.ts', imports('../../renderer/app/App.tsx'), 'contract/ stands on domain/'],
  ['shared/text/usesAnalysis.ts', imports('../analysis/pam.ts'), 'text/ stands on domain/'],
  ['shared/analysis/usesContract.ts', imports('../contract/analysisContract.ts'), 'must not know how it is called'],
  ['shared/analysis/usesPackage.ts', imports('lodash'), 'must not know how it is called'],
  ['shared/workflow/usesContract.ts', imports('../contract/workflowContract.ts'), 'workflow/ computes gates'],
  ['shared/charts/usesWorkflow.ts', imports('#shared/workflow/gates.ts'), 'charts/ turns values'],
  ['shared/charts/usesPackage.ts', imports('echarts'), 'charts/ turns values'],
  ['shared/report/usesContract.ts', imports('../contract/methods.ts'), 'report/ composes'],
  ['shared/newRoom/usesReact.ts', imports('react'), 'shared/ runs everywhere'],
  ['shared/newRoom/usesBackend.ts', imports('../../electron/backend/createBackend.ts'), 'knows neither backend'],
  ['electron/backend/usesHost.ts', imports('../hosts/cli/custdev.ts'), 'must not know who hosts it'],
  ['electron/backend/usesElectron.ts', imports('electron/main'), 'Only electron/hosts/desktop'],
  ['electron/backend/usesWindow.ts', imports('../../renderer/store/store.ts'), 'Node code never imports the window'],
  ['electron/backend/usesReact.ts', imports('@mantine/core'), 'draws windows'],
  ['electron/backend/usesTests.ts', imports('../../tests/support/thing.ts'), 'never imports tests'],
  ['electron/backend/usesShared.ts', imports('../../shared/domain/ids.ts'), "as '#shared/…'"],
  ['electron/backend/handlers/usesSqlite.ts', imports('better-sqlite3'), 'live in electron/backend/db'],
  ['electron/backend/formats/usesDatabase.ts', imports('../db/openDatabase.ts'), 'turns values into values'],
  ['electron/backend/reports/usesHandler.ts', imports('../handlers/reports.ts'), 'never the other way round'],
  ['electron/backend/db/usesHandler.ts', imports('../handlers/projects.ts'), 'floor of the backend'],
  ['electron/hosts/browser/usesElectron.ts', imports('electron'), 'Only electron/hosts/desktop'],
  ['electron/hosts/browser/usesHandler.ts', imports('../../backend/handlers/app.ts'), 'front door'],
  ['electron/hosts/desktop/usesBrowser.ts', imports('../browser/serveBrowserHost.ts'), 'do not import one another'],
  ['electron/hosts/cli/usesDesktop.ts', imports('../../hosts/desktop/main.ts'), 'do not import one another'],
  ['electron/hosts/cli/usesSqlite.ts', imports('better-sqlite3-multiple-ciphers'), 'live in electron/backend/db'],
  ['renderer/store/usesBackend.ts', imports('../../electron/backend/backendTypes.ts'), 'through the contract'],
  ['renderer/api/usesElectron.ts', imports('electron'), 'through the contract'],
  ['renderer/app/usesNode.ts', imports('node:path'), 'has no Node'],
  ['renderer/app/usesBareNode.ts', imports('fs/promises'), 'has no Node'],
  ['renderer/app/usesSqlite.ts', imports('better-sqlite3'), 'belongs to the backend'],
  ['renderer/app/usesTests.ts', imports('../../tests/support/thing.ts'), 'never imports tests'],
  ['renderer/app/usesShared.ts', imports('../../shared/domain/ids.ts'), "as '#shared/…'"],
  ['renderer/screens/people/usesTipTap.tsx', imports('@tiptap/react'), 'Only renderer/editor'],
  ['renderer/screens/people/usesProseMirror.tsx', imports('prosemirror-state'), 'Only renderer/editor'],
  ['renderer/screens/people/usesScreen.tsx', imports('../codebook/CodebookScreen.tsx'), 'Screens do not import'],
  ['renderer/screens/people/card/usesScreen.tsx', imports('../../codebook/Panel.tsx'), 'Screens do not import'],
  ['renderer/screens/people/card/usesByRoot.tsx', imports('../../../screens/codebook/Panel.tsx'), 'Screens do not'],
  ['renderer/components/usesStore.tsx', imports('../store/store.ts'), 'Components get props'],
  ['renderer/components/charts/usesApi.tsx', imports('../../api/client.ts'), 'Components get props'],
  ['shared/text/usesClock.ts', 'export const now = () => new Date().toISOString();\n', 'has no clock'],
  ['shared/text/usesChance.ts', 'export const chance = () => Math.random();\n', 'has no chance'],
  ['tests/unit/usesSleep.ts', 'export const wait = (page: Page) => page.waitForTimeout(5);\n', 'do not sleep'],
  ['renderer/app/usesDefault.ts', 'const thing = 1;\nexport default thing;\n', 'named exports'],
  ['renderer/app/usesAny.ts', 'export const thing = (value: any) => value;\n', 'any'],
  ['renderer/app/isTooLong.ts', 'export {};\n'.repeat(501), 'Maximum allowed is 500'],
  ['electron/backend/cycleA.ts', "import { b } from './cycleB.ts';\nexport const a = () => b;\n", 'cycle'],
  ['electron/backend/usesFloating.ts', 'export const run = () => {\n  Promise.resolve(1);\n};\n', 'Promises must be'],
];

/** Every way in that the table of rooms allows; none of these may be reported. */
const allowed: readonly (readonly [file: string, source: string])[] = [
  ['shared/domain/clean.ts', imports('valibot') + imports('./ids.ts')],
  [
    'shared/contract/clean.ts',
    imports('@orpc/contract') + imports('../domain/ids.ts') + imports('#shared/domain/a.ts'),
  ],
  ['shared/text/clean.ts', imports('../domain/span.ts') + imports('./span.ts')],
  ['shared/analysis/clean.ts', imports('../text/span.ts') + imports('#shared/domain/ids.ts')],
  ['shared/workflow/clean.ts', imports('../analysis/pam.ts') + imports('../domain/workflow.ts')],
  ['shared/charts/clean.ts', imports('../domain/reportDocument.ts')],
  ['shared/report/clean.ts', imports('../charts/bar.ts') + imports('../workflow/gates.ts')],
  ['electron/backend/createBackend.ts', imports('./handlers/app.ts') + imports('#shared/contract/methods.ts')],
  ['electron/backend/db/clean.ts', imports('better-sqlite3') + imports('node:fs')],
  ['electron/hosts/desktop/clean.ts', imports('electron') + imports('../../backend/createBackend.ts')],
  ['electron/hosts/browser/clean.ts', imports('ws') + imports('../../backend/backendTypes.ts')],
  ['electron/hosts/cli/clean.ts', imports('commander') + imports('../../backend/createBackend.ts')],
  ['renderer/editor/clean.tsx', imports('@tiptap/react') + imports('#shared/text/span.ts')],
  ['renderer/components/clean.tsx', imports('@mantine/core') + imports('../strings/strings.ts')],
  ['renderer/screens/people/clean.tsx', imports('../../store/store.ts') + imports('./card/Card.tsx')],
  ['renderer/screens/people/card/clean.tsx', imports('../Row.tsx') + imports('../../../store/store.ts')],
  ['tests/unit/clean.ts', imports('../../electron/backend/createBackend.ts') + imports('@tiptap/react')],
  ['vite.config.ts', 'export default {};\n'],
];

let house = '';
let diagnostics: readonly Diagnostic[] = [];

function build(file: string, source: string): void {
  const path = join(house, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'custdev-walls-'));
  cpSync(join(repository, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  build('tsconfig.json', '{ "compilerOptions": { "strict": true }, "include": ["."] }');
  build('electron/backend/cycleB.ts', "import { a } from './cycleA.ts';\nexport const b = () => a;\n");
  for (const [file, source] of [...crossings, ...allowed]) build(file, source);
  const run = spawnSync(join(repository, 'node_modules/.bin/oxlint'), ['--type-aware', '--format', 'json'], {
    cwd: house,
    encoding: 'utf8',
    env: { ...process.env, OXLINT_TSGOLINT_PATH: join(repository, 'node_modules/.bin/tsgolint') },
  });
  ({ diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] });
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

function saidAbout(file: string): string[] {
  return diagnostics
    .filter((diagnostic) => diagnostic.filename === file)
    .map((diagnostic) => `${diagnostic.message} ${diagnostic.help ?? ''}`);
}

describe('walls between the rooms', () => {
  test.each(crossings)('catches %s and says what to do instead', (file, _source, advice) => {
    expect(saidAbout(file).join('\n')).toContain(advice);
  });

  test.each(allowed)('lets %s pass', (file) => {
    expect(saidAbout(file)).toEqual([]);
  });
});
