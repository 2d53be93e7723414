import { expect, test } from '../support/browserHost.ts';
import { bringInTalk } from './pages/bringInTalk.ts';
import type { MarkingPage } from './pages/MarkingPage.ts';

const pairs = 350;
const talk = Array.from({ length: pairs }, (_, pair) => [
  `Интервьюер: Что было ${pair}-го числа?`,
  `Вера: Искала чек номер ${pair}, до ночи, среди всех бумаг за год.`,
]).flat();

let page: MarkingPage;

test.beforeEach(async ({ app }) => {
  page = await bringInTalk(app, talk);
  await expect(page.text.locator('.turn-text').nth(1)).toBeVisible();
});

test('keeps where a choice began while it is drawn over many screens, there and back', async () => {
  await page.pressOn(1, 'чек');
  await page.rollTo(130);
  await page.drawTo(131, 'ночи');
  await page.rollTo(61);
  await page.drawTo(61, 'ночи');
  await page.release();
  await expect(page.picker).toBeFocused();
  await page.press('Escape');
  await expect(page.chosenIn(61)).toHaveText(/^Искала чек номер 30, до но/u);
  await page.rollTo(1);
  await expect(page.chosenIn(1)).toHaveText(/ек номер 0, до ночи, среди всех бумаг за год\.$/u);
});

test('takes a choice that ends beside the text: over the panel, in the margin, and on a name', async () => {
  for (const left of [1300, 960, 330]) {
    await page.pressOn(1, 'чек');
    await page.drawBeside(left, 3, 'ночи');
    await page.release();
    await expect(page.picker).toBeFocused();
    await page.press('Escape');
    await expect(page.chosenIn(1)).toHaveText(/ек номер 0, до ночи, среди всех бумаг за год\.$/u);
    await expect(page.chosenIn(3)).toHaveCount(left < 400 ? 0 : 1);
    expect(await page.page.evaluate(() => getSelection()?.toString())).toBe('');
    await page.press('Escape');
    await expect(page.chosenIn(1)).toHaveCount(0);
  }
});

test('draws a choice from where was clicked last to where is clicked with Shift, however far', async () => {
  await page.pressOn(1, 'чек');
  await page.release();
  await expect(page.picker).toHaveCount(0);
  await page.rollTo(130);
  await page.clickWithShift(131, 'ночи');
  await expect(page.picker).toBeFocused();
  await page.press('Escape');
  await expect(page.chosenIn(131)).toHaveText(/^Искала чек номер 65, до но/u);
  await page.clickWithShift(129, 'ночи');
  await expect(page.picker).toBeFocused();
  await page.press('Escape');
  await expect(page.chosenIn(131)).toHaveCount(0);
  await page.rollTo(1);
  await expect(page.chosenIn(1)).toHaveText(/ек номер 0, до ночи, среди всех бумаг за год\.$/u);
});
