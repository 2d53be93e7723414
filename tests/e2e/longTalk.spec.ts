import { expect, test } from '../support/browserHost.ts';
import { textFile } from '../support/userFiles.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { StartPage } from './pages/StartPage.ts';
import { TranscriptPage } from './pages/TranscriptPage.ts';

const pairs = 350;
const talk = Array.from({ length: pairs }, (_, pair) => [
  `Интервьюер: Что было ${pair}-го числа?`,
  `Вера: Искала чек номер ${pair}, до ночи, среди всех бумаг за год.`,
]).flat();

// With less motion too: what is measured must not lag a frame behind.
for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test.describe(`motion: ${reducedMotion}`, () => {
    test.use({ contextOptions: { reducedMotion } });

    test('edits a long talk where the page is not laid out: at both ends, and over the edge of what is', async ({
      app,
    }) => {
      await new StartPage(app, 'ru').createProject('Стол');
      const files = new ImportPage(app, 'ru');
      await files.choose([textFile('вера.txt', talk.join('\n'))]);
      await files.add();
      const page = new TranscriptPage(app, 'ru');
      const turn = (index: number) => page.main.locator('[data-turn]').nth(index);
      await expect(turn(talk.length - 1)).toBeHidden();

      await page.chooseFirstSentence(1);
      await page.press('e');
      await expect(page.editedText).toBeFocused();
      await page.press('Control+End', 'a');
      await expect(turn(talk.length - 1)).toHaveText(/за год\.a$/u);
      await expect(turn(talk.length - 1)).toBeInViewport();
      await expect(turn(0)).toBeHidden();
      await page.press('Control+Home', 'b');
      await expect(turn(0)).toHaveText(/bЧто было 0-го/u);
      await expect(turn(0)).toBeInViewport();
      await expect(turn(talk.length - 1)).toBeHidden();

      // The caret stays between two letters while the reader is elsewhere.
      await page.press('End', 'ArrowLeft');
      await page.editedText.evaluate((text) => {
        const scroller = text.closest('[tabindex="-1"]')!;
        scroller.scrollTop = scroller.scrollHeight;
      });
      await expect(turn(0)).toBeHidden();
      await page.press('c');
      await expect(turn(0)).toHaveText(/числаc\?$/u);
      await expect(turn(0)).toBeInViewport();
      await page.press('Backspace');

      // The caret stays in the third turn while the reader is elsewhere; the key brings both back and joins the turns.
      await page.press('ArrowDown', 'ArrowDown', 'Home');
      await page.editedText.evaluate((text) => {
        const scroller = text.closest('[tabindex="-1"]')!;
        scroller.scrollTop = scroller.scrollHeight;
      });
      await expect(turn(2)).toBeHidden();
      await page.press('Backspace');
      await expect(page.main.locator('[data-turn]')).toHaveCount(talk.length - 1);
      await expect(turn(1)).toHaveText(/за год\. Что было 1-го числа\?$/u);
      await expect(turn(1)).toBeInViewport();
      await page.press('Enter', 'Backspace');
      await expect(page.main.locator('[data-turn]')).toHaveCount(talk.length - 1);
      await expect(turn(1)).toHaveText(/за год\. ?Что было 1-го числа\?$/u);

      // The selection goes to the end of the talk, not of what is laid out. What was typed before is stored by itself.
      await page.press('Escape', 'e');
      await expect(page.editedText).toBeFocused();
      await page.press('Control+Home', 'Control+Shift+End');
      await expect(turn(talk.length - 2)).toBeInViewport();
      await page.press('Delete');
      await expect(page.main.locator('[data-turn]')).toHaveText(['Интервьюер']);
      await page.undo();
      await expect(page.main.locator('[data-turn]')).toHaveCount(talk.length - 1);

      await page.press('Escape');
      await page.main.page().reload();
      await expect(page.main.locator('[data-turn]')).toHaveCount(talk.length - 1);
      await expect(turn(0)).toHaveText(/bЧто было 0-го/u);
      await expect(turn(1)).toHaveText(/за год\. ?Что было 1-го числа\?$/u);
    });
  });
}
