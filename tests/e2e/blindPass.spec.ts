import { expect, test } from '../support/browserHost.ts';
import { listBreaches } from '../support/listBreaches.ts';
import { pattern } from './pages/interfaceWords.ts';
import { KeyboardPage } from './pages/KeyboardPage.ts';

test.setTimeout(120_000);

const talk =
  'Я: Как сводите?\n\nВера: Сверяю накладные вручную. Потом звоню на склад.\n\nЯ: А потом?\n\nВера: Ухожу домой.';

test('codes a talk again without seeing the first codings, and settles the difference', async ({ app }) => {
  const page = new KeyboardPage(app, 'ru');
  const { agreement, interviews } = page.words;
  await page.createProject('Вслепую');
  await page.pasteTalk('Вера', talk);
  await page.chooseFirstSentence(1);
  await page.setNewCode('ручная сверка', 'Проблема');
  await expect(page.mark('ручная сверка')).toBeVisible();

  const inTalk = page.main.getByText(pattern(page.words.common.quotes_one, { count: 1 }));
  await expect(inTalk.first()).toBeVisible();
  await page.main.getByRole('button', { name: interviews.menu, exact: true }).click();
  await app.getByRole('menuitem', { name: agreement.passStart }).click();
  await expect(page.main.getByText(agreement.passRuns)).toBeVisible();
  await expect(page.mark('ручная сверка')).toHaveCount(0);
  await expect(inTalk).toHaveCount(0);
  await app.reload();
  await expect(page.main.getByText(agreement.passRuns)).toBeVisible();
  await expect(page.text).not.toBeEmpty();
  await expect(page.mark('ручная сверка')).toHaveCount(0);

  await page.chooseFirstSentence(1);
  await page.setNewCode('долгий путь', 'Проблема');
  await expect(page.mark('долгий путь')).toBeVisible();
  await page.main.getByRole('button', { name: agreement.passEnd }).click();

  const card = page.main.getByRole('article', { name: agreement.question });
  await expect(card.locator('mark')).toHaveText('Сверяю накладные вручную.');
  await expect(card).toContainText('ручная сверка');
  await expect(card).toContainText('долгий путь');
  expect(await listBreaches(app, { within: 'main' })).toEqual([]);

  await page.press('2');
  await expect(page.main.getByText(agreement.allSettled)).toBeVisible();
  await page.undo();
  await expect(card).toContainText('ручная сверка');
  await page.press('2');
  await expect(page.main.getByText(agreement.allSettled)).toBeVisible();
  await page.main.getByRole('link', { name: agreement.stepFigures }).click();
  await expect(page.main.getByText(/Оба прошли меньше 20 единиц/u)).toBeVisible();
  expect(await listBreaches(app, { within: 'main' })).toEqual([]);
  await page.go('interviews');
  await expect(page.mark('долгий путь')).toBeVisible();
  await expect(page.mark('ручная сверка')).toHaveCount(0);
});
