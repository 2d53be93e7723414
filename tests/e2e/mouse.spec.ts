import { codebookStrings } from '../../renderer/strings/codebook.ts';
import { expect, test } from '../support/browserHost.ts';
import { bringInTalk } from './pages/bringInTalk.ts';
import { pattern } from './pages/interfaceWords.ts';
import type { MarkingPage } from './pages/MarkingPage.ts';

const talk = [
  'Интервьюер: Как прошёл прошлый месяц?',
  'Вера: Третьего числа искала чеки до ночи. Нашла не все.',
  'Интервьюер: Что вы пробовали?',
  'Вера: Я завела таблицу и вношу туда каждый чек.',
];
const code = 'бумаги не найти';

let page: MarkingPage;

test.beforeEach(async ({ app }) => {
  page = await bringInTalk(app, talk);
  await page.chooseFirstSentence(1);
  await page.setNewCode(code, 'Проблема');
});

test('codes by dragging a code onto a sentence, never onto a question, and chosen words onto a code', async () => {
  await page.openShelf();
  await page.carryCode(code, 0, 'прошлый');
  await expect(page.main.getByText(page.words.editor.onlyRespondents)).toBeVisible();
  await page.letGo();
  await expect(page.main.getByText(page.words.editor.onlyRespondents)).toHaveCount(0);
  await expect(page.mark(code)).toHaveCount(1);

  await page.carryCode(code, 1, 'не все');
  await expect(page.chosen).toHaveText('Нашла не все.');
  await page.letGo();
  await page.expectQuotation('Нашла не все.');
  await page.undo();
  await expect(page.striped('Нашла не все.')).toHaveCount(0);

  await page.chooseFirstSentence(3);
  await page.carryChosenTo(code);
  await page.letGo();
  await page.expectQuotation('Я завела таблицу и вношу туда каждый чек.');
  await expect(page.mark(code)).toHaveCount(2);
});

test('draws an end of the open quotation word by word, and gives it up on Escape', async () => {
  await page.mark(code).click();
  await page.expectQuotation('Третьего числа искала чеки до ночи.');
  await page.drawEnd('endOfQuotation', 1, 'чеки');
  await page.press('Escape');
  await page.letGo();
  await page.expectQuotation('Третьего числа искала чеки до ночи.');
  await page.drawEnd('endOfQuotation', 1, 'чеки');
  await page.letGo();
  await page.expectQuotation('Третьего числа искала чеки');
  await page.text.focus();
  await page.press('Alt+Shift+ArrowRight');
  await page.expectQuotation('числа искала чеки');
  await page.undo();
  await page.undo();
  await page.expectQuotation('Третьего числа искала чеки до ночи.');
});

test('splits a code by walking through its quotations, and takes it back at once', async ({ app }) => {
  await page.chooseFirstSentence(3);
  await page.setCode(code);
  await page.expectQuotation('Я завела таблицу и вношу туда каждый чек.');
  await page.go('codebook');
  await page.main.getByText(code, { exact: true }).first().click();
  const words = page.words.codebook;
  await page.main.getByRole('button', { name: words.split }).click();
  await page.dialog.getByLabel(words.splitParts).first().fill('ищут по ночам');
  await page.press('Enter');
  await page.dialog
    .getByRole('button', { name: pattern(codebookStrings.ru.splitToQuotations_few, { count: 2 }) })
    .click();
  await expect(page.dialog.getByText('1 из 2')).toBeVisible();
  await page.press('Digit1');
  await expect(page.dialog.getByText('2 из 2')).toBeVisible();
  await page.press('Backspace', 'Digit1', 'Enter');
  await page.dialog.getByRole('button', { name: words.splitConfirm }).click();
  await expect(page.dialog).toHaveCount(0);
  await expect(page.main.getByRole('button', { name: /^ищут по ночам/u })).toContainText('1 цитата');
  await page.undo();
  await expect(page.main.getByRole('button', { name: /^ищут по ночам/u })).toHaveCount(0);
  await expect(app.getByRole('button', { name: new RegExp(`^${code}`, 'u') }).first()).toContainText('2 цитаты');
});
