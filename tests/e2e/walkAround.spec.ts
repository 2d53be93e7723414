import type { Page } from '@playwright/test';
import { expect, test } from '../support/browserHost.ts';
import { colourRules, listBreaches } from '../support/listBreaches.ts';
import { AppWindow, type Screen, screens } from './pages/AppWindow.ts';
import { StartPage } from './pages/StartPage.ts';

test.setTimeout(120_000);

const wide = { width: 1440, height: 900 };
const narrow = { width: 1100, height: 700 };

/**
 * Both languages in both sizes, both themes, and every rule of accessibility once: widths do not depend on the theme,
 * and another theme can break only the rules about colours.
 */
const walks = [
  { language: 'ru', theme: 'light', sizes: [wide, narrow], rules: undefined },
  { language: 'ru', theme: 'dark', sizes: [wide], rules: colourRules },
  { language: 'en', theme: 'dark', sizes: [wide, narrow], rules: null },
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

/** What stands above a screen of the sample. */
function titleOf({ words }: AppWindow, screen: Screen): string {
  return screen === 'segments' ? words.segments.finding3 : words[screen].title;
}

for (const { language, theme, sizes, rules } of walks) {
  test.describe(`the sample in ${language}, ${theme}`, () => {
    test.use({ language });

    test('shows every screen without a fault, in its width, to everybody', async ({ app }) => {
      const faults = listenForFaults(app);
      const window = new StartPage(app, language);
      const overflows: Record<string, number> = {};
      const breaches: Record<string, string[]> = {};
      const look = async (screen: string): Promise<void> => {
        for (const size of sizes) {
          await app.setViewportSize(size);
          const overflow = await overflowOf(app);
          if (overflow > 0) overflows[`${screen} ${size.width}`] = overflow;
        }
        await app.setViewportSize(wide);
        const found = rules === null ? [] : await listBreaches(app, rules === undefined ? {} : { runOnly: rules });
        if (found.length > 0) breaches[screen] = found;
      };
      await window.expectShown();
      await window.setTheme(theme);
      await look('start');
      await window.openSample();
      for (const screen of screens) {
        await window.go(screen);
        await expect(window.heading(titleOf(window, screen))).toBeVisible();
        await look(screen);
      }
      expect({ faults, overflows, breaches }).toEqual({ faults: [], overflows: {}, breaches: {} });
    });
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

test('begins each screen at its top, however far down the one before was read', async ({ app }) => {
  const window = new StartPage(app, 'ru');
  await window.openSample();
  await window.go('validation');
  await window.main.evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await expect(window.heading(window.words.validation.title)).not.toBeInViewport();
  await window.go('people');
  await expect(window.heading(window.words.people.title)).toBeInViewport();
});

test('leads past the sidebar by the first Tab of any screen, and shows the way only then', async ({ app }) => {
  const window = new StartPage(app, 'ru');
  await window.openSample();
  const skip = app.getByRole('link', { name: window.words.shell.toContent });
  const shownWidth = () => skip.evaluate((element) => element.getBoundingClientRect().width);
  for (const screen of ['people', 'interviews'] as const) {
    await window.go(screen);
    // As it opens, the screen has no focus yet.
    await app.reload();
    await window.settle();
    expect(await shownWidth()).toBeLessThanOrEqual(1);
    await window.press('Tab');
    await expect(skip).toBeFocused();
    expect(await shownWidth()).toBeGreaterThan(90);
    await window.press('Enter');
    await expect(window.main).toBeFocused();
    await expect(app).toHaveURL(new RegExp(`#/${screen}`, 'u'));
    await window.press('Tab');
    await expect(window.main.locator(':focus')).toHaveCount(1);
  }
});
