import { expect, test } from '../support/browserHost.ts';
import { StartPage } from './pages/StartPage.ts';
import { TranscriptPage } from './pages/TranscriptPage.ts';

test.use({ language: 'ru' });

test('mends a typo inside three quotations that overlap; undone, redone and reloaded they lie on the same words', async ({
  app,
}) => {
  await new StartPage(app, 'ru').openSample();
  const page = new TranscriptPage(app, 'ru');
  await page.go('interviews');
  await expect(page.text).not.toBeEmpty();
  const turns = page.main.locator('[data-turn]');
  // A sentence of the first answer carries three codes, one over another.
  await page.text.focus();
  await page.press('ArrowDown', 'ArrowDown', 'ArrowRight');
  for (const letters of ['злость', 'облегчение', 'боль']) {
    await page.setCode(letters);
    await page.text.focus();
    await page.press('Escape', 'ArrowDown', 'ArrowUp', 'ArrowRight');
  }
  const marked = (): Promise<string[]> => turns.nth(1).locator('mark').allInnerTexts();
  const depth = (): Promise<number> =>
    turns
      .nth(1)
      .locator('mark')
      .evaluateAll((marks) =>
        Math.max(...marks.map((mark) => (mark.getAttribute('aria-description') ?? '').split(', ').length)),
      );
  expect(await depth()).toBeGreaterThanOrEqual(3);
  const before = await marked();
  const wordsBefore = await turns.nth(1).innerText();

  await page.press('Escape', 'e');
  await expect(page.editedText).toBeFocused();
  await page.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await page.page.keyboard.type('ъ');
  await expect(turns.nth(1)).not.toHaveText(wordsBefore);
  await page.undo();
  expect([await turns.nth(1).innerText(), await marked()]).toEqual([wordsBefore, before]);
  await page.redo();
  const wordsAfter = await turns.nth(1).innerText();
  const after = await marked();
  expect(after.join('').length).toBe(before.join('').length + 1);
  expect(await depth()).toBeGreaterThanOrEqual(3);

  await page.press('Escape');
  await app.reload();
  await expect(page.text).not.toBeEmpty();
  await expect.poll(marked).toEqual(after);
  expect(await turns.nth(1).innerText()).toBe(wordsAfter);
});
