import { expect, test } from '../support/browserHost.ts';
import { colourRules, listBreaches } from '../support/listBreaches.ts';
import { KeyboardPage } from './pages/KeyboardPage.ts';
import { StartPage } from './pages/StartPage.ts';

test.setTimeout(150_000);

/** The second theme differs in nothing but colours. */
const rulesOf = { light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], dark: colourRules };

for (const theme of ['light', 'dark'] as const) {
  test(`lets everybody work on a transcript in each of its states, ${theme}`, async ({ app }) => {
    await new StartPage(app, 'ru').openSample();
    const page = new KeyboardPage(app, 'ru');
    await page.setTheme(theme);
    await page.go('interviews');
    await expect(page.text).not.toBeEmpty();
    const { words } = page;
    const breaches: Record<string, string[]> = {};
    const look = async (state: string): Promise<void> => {
      const found = await listBreaches(app, { runOnly: rulesOf[theme] });
      if (found.length > 0) breaches[state] = found;
    };

    const { hash } = new URL(app.url());
    await page.press(']');
    await expect(app).not.toHaveURL(new RegExp(`${hash}$`, 'u'));
    await expect(page.text).toBeFocused();
    await page.press('[');
    await expect(app).toHaveURL(new RegExp(`${hash}$`, 'u'));
    await expect(page.text).toBeFocused();
    await look('reading');
    await page.text.focus();
    await page.press('ArrowDown', 'ArrowDown', 'ArrowRight');
    await look('words chosen');
    await page.find('боль');
    await page.press('F2');
    await look('picker');
    await page.press('7');
    await expect(page.notice(/^Клавиша 7 теперь ставит/u)).toBeVisible();
    await page.press('Enter');
    await expect(page.quotation).toBeVisible();
    await look('quotation open, favourites');

    // What had the focus is gone with its code: the text has it.
    await page.press('F6', 'F6');
    await page.pressOn(page.main.getByRole('button', { name: /^Убрать «/u }).first());
    await expect(page.notice(words.editor.uncoded)).toBeVisible();
    await expect(page.text).toBeFocused();
    await page.undo();

    await page.press('w');
    await expect(page.dialog).toBeVisible();
    await look('who speaks');
    await page.press('Escape');
    await expect(page.dialog).toHaveCount(0);
    await expect(page.text).toBeFocused();

    await page.tabTo(page.main.getByRole('button', { name: words.interviews.menu }), 'Shift+Tab');
    await page.press('Enter');
    await page.page.getByRole('menuitem', { name: words.interviews.compareOriginal }).press('Enter');
    await expect(page.dialog).toBeVisible();
    await look('original');
    await page.press('Escape');
    await expect(page.dialog).toHaveCount(0);

    await page.text.focus();
    await page.press('e');
    await expect(page.editedText).toBeFocused();
    await look('editing');
    await page.press('Home', 'Shift+End', 'Shift+End', 'ControlOrMeta+Shift+End', 'Delete', 'Escape');
    await expect(page.main.getByRole('region', { name: /^Потеряли место/u })).toBeVisible();
    await look('lost places');

    await page.press('Shift+S');
    await expect(page.main.getByRole('region', { name: words.suggestions.title })).toBeVisible();
    await page.settle();
    await look('suggestions');
    await page.press('?');
    await expect(page.dialog).toBeVisible();
    await look('sheet of keys');
    expect(breaches).toEqual({});
  });
}
