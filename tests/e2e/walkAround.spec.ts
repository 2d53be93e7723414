import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browserHost.ts';
import { AppWindow, type Screen, screens } from './pages/AppWindow.ts';
import { StartPage } from './pages/StartPage.ts';

test.setTimeout(120_000);

const sizes = [
  { width: 1440, height: 900 },
  { width: 1100, height: 700 },
] as const;

/** What the page complains of from now on. */
function listenForFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  return faults;
}

/** By how many pixels the page is wider than the window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** What stands above a screen of the sample. */
function titleOf({ words }: AppWindow, screen: Screen): string {
  return screen === 'segments' ? words.segments.finding3 : words[screen].title;
}

for (const language of ['ru', 'en'] as const) {
  test.describe(`the sample in ${language}`, () => {
    test.use({ language });

    test('shows every screen in every size and theme without a fault', async ({ app }) => {
      const faults = listenForFaults(app);
      const window = new StartPage(app, language);
      await window.openSample();
      const overflows: Record<string, number> = {};
      for (const theme of ['light', 'dark'] as const) {
        await window.setTheme(theme);
        for (const screen of screens) {
          await window.go(screen);
          await expect(window.heading(titleOf(window, screen))).toBeVisible();
          for (const size of sizes) {
            await app.setViewportSize(size);
            const overflow = await overflowOf(app);
            if (overflow > 0) overflows[`${screen} ${theme} ${size.width}`] = overflow;
          }
        }
      }
      expect({ faults, overflows }).toEqual({ faults: [], overflows: {} });
    });
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`can be read and used by everybody, ${theme}`, async ({ app }) => {
    const window = new StartPage(app, 'ru');
    await window.setTheme(theme);
    const violations: Record<string, string[]> = { start: await seriousViolations(app) };
    await window.openSample();
    for (const screen of screens) {
      await window.go(screen);
      await expect(window.heading(titleOf(window, screen))).toBeVisible();
      violations[screen] = await seriousViolations(app);
    }
    const found = Object.entries(violations).filter(([, list]) => list.length > 0);
    expect(Object.fromEntries(found)).toEqual({});
  });
}

test('teaches on every screen of an empty project', async ({ app }) => {
  const faults = listenForFaults(app);
  const window = new StartPage(app, 'ru');
  await window.createProject('Пусто');
  const { words } = window;
  const lessons: Readonly<Record<Screen, string | RegExp>> = {
    sessions: words.sessions.teach,
    path: words.path.noHypotheses,
    interviews: words.interviews.empty,
    codebook: words.codebook.noCodesYet,
    patterns: /^Паттерны появляются, когда люди повторяют друг друга/u,
    find: words.find.noTalks,
    segments: words.segments.emptyProject,
    validation: words.validation.noScenario,
    people: words.people.empty,
    report: words.report.noInterviews,
    settings: words.settings.noBackups,
  };
  for (const screen of screens) {
    await window.go(screen);
    await expect(window.main.getByText(lessons[screen])).toBeVisible();
  }
  await expect(app.getByRole('alert')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('speaks the other language at once, on any screen', async ({ app }) => {
  const russian = new StartPage(app, 'ru');
  await russian.openSample();
  let window: AppWindow = russian;
  for (const screen of ['path', 'patterns', 'find', 'validation'] as const) {
    await window.go(screen);
    window = await window.switchLanguage();
    await window.settle();
    await expect(
      window.sidebar.getByRole('link', { name: new RegExp(`^${window.words.shell[screen]}`, 'u') }),
    ).toHaveAttribute('aria-current', 'page');
  }
});
