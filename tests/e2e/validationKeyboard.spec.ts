import { expect, test } from '../support/browserHost.ts';
import { StartPage } from './pages/StartPage.ts';
import { ValidationKeyboardPage } from './pages/ValidationKeyboardPage.ts';

test('the whole validation is written by keyboard alone', async ({ app }) => {
  test.setTimeout(120_000);
  await new StartPage(app, 'ru').openSample();
  const page = new ValidationKeyboardPage(app, 'ru');
  const pointerEvents = await page.watchPointer();
  const { common, validation, hadi } = page.words;

  await test.step('a hypothesis, and a promise to a person', async () => {
    await page.openPart('hypotheses');
    await page.pressOn(page.button(validation.writeHypothesis));
    await page.fillFrom(validation.hypothesisWho, [
      'Студии с двумя юрлицами',
      'Свести оба',
      'Путают счета',
      'Таблица',
      'Не путают',
    ]);
    await page.press('ControlOrMeta+Enter');
    await expect(page.main.getByRole('heading', { name: 'Студии с двумя юрлицами' })).toBeVisible();
    await page.pressOn(page.main.getByRole('button', { name: common.remove, exact: true }).first());
    await expect(page.notice(validation.evidenceRemoved)).toBeVisible();
    await expect(page.main.locator('button:focus')).toHaveText(common.remove);
    await page.openPart('promises');
    await page.pressOn(page.button(validation.addPromise));
    await page.fillFrom(validation.fieldPromised, ['Прислать образец акта', 'Нелли']);
    await page.take('Нелли Баранова');
    await page.press('ControlOrMeta+Enter');
    await expect(page.main.getByText('Прислать образец акта').locator('..')).toContainText('Нелли Баранова');
  });

  await test.step('a row of the week goes on in its first cell, and its removal leaves the focus on the page', async () => {
    await page.openPart('hadi');
    await page.pressOn(page.button(hadi.addRow));
    await expect(page.main.getByRole('combobox').first()).toBeFocused();
    await page.press('Tab');
    await page.type('Свои слова');
    await page.press('Tab');
    await page.type('Позвонить троим');
    await page.press('Tab');
    await page.pressOn(page.button(hadi.addRow), 'Shift+Tab');
    const cells = page.main.getByRole('row').last().getByRole('combobox');
    await expect(cells.first()).toBeFocused();
    await page.pressOn(page.main.getByRole('row').last().getByRole('button'));
    await expect(page.main.getByRole('row')).toHaveCount(2);
    await expect(page.main.locator(':focus')).toHaveCount(1);
  });

  await test.step('the inputs of the economics', async () => {
    await page.openPart();
    await page.pressOn(page.button(validation.editInputs));
    await page.tabTo(page.dialog.getByRole('textbox', { name: validation.inputCpa, exact: true }));
    await page.press('ControlOrMeta+a');
    await page.type('640');
    await page.press('Enter');
    await expect(page.dialog).toHaveCount(0);
    await expect(page.main.getByRole('button', { name: /640/u }).first()).toBeVisible();
  });

  await test.step('a verdict with money and what shows it', async () => {
    await page.pressOn(page.button(validation.addVerdict));
    await expect(page.dialog.getByRole('combobox', { name: validation.fieldPerson })).toBeFocused();
    await page.type('Марк');
    await page.take('Марк Соболь');
    await page.tabTo(page.dialog.getByRole('checkbox', { name: validation.signFit }));
    await page.press('Space');
    await page.pressOn(page.dialog.getByRole('button', { name: validation.addCommitment }));
    const kind = page.dialog.getByRole('combobox', { name: validation.fieldKind, exact: true });
    await expect(kind).toBeFocused();
    await page.press('Enter');
    await page.take(validation.kindMoney, 'ArrowUp');
    await expect(kind).toHaveValue(validation.kindMoney);
    await page.press('Tab');
    await page.type('Предоплата');
    await page.press('Tab');
    await page.type('4900');
    await page.press('Tab');
    await page.type('Счёт № 3');
    await page.press('Enter');
    await expect(page.dialog).toHaveCount(0);
    await expect(page.main.getByRole('row', { name: /Марк Соболь/u })).toContainText('4 900 ₽, Счёт № 3');
  });

  await test.step('a presale by one key, and the focus stays on the page', async () => {
    const asked = page.main.getByRole('button', { name: 'Жанна Орехова: спросили сегодня' });
    await page.pressOn(asked);
    await expect(asked).toHaveCount(0);
    await expect(page.main.locator(':focus')).toHaveCount(1);
    await page.pressOn(page.button(validation.addPresale), 'Shift+Tab');
    await expect(page.dialog.getByLabel(validation.fieldPerson)).toBeFocused();
    await page.type('Нелли Баранова');
    await page.press('Tab', 'Enter');
    await expect(page.main.getByRole('button', { name: 'Нелли Баранова: изменить предпродажу' })).toBeVisible();
    await expect(page.button(validation.addPresale)).toBeFocused();
  });

  expect(await pointerEvents()).toBe(0);
});

test('keys pressed while the window is busy lead on from a date all the same', async ({ app }) => {
  await new StartPage(app, 'ru').openSample();
  const page = new ValidationKeyboardPage(app, 'ru');
  const { validation } = page.words;
  await page.openPart();
  await page.pressOn(page.button(validation.addVerdict));
  await page.tabTo(page.dialog.getByLabel(validation.fieldDecidedOn));
  const signs = page.dialog.getByRole('group', { name: validation.signsTitle }).getByRole('checkbox');
  // Day, month, year and the calendar's button, then sign after sign.
  await page.pressWhileBusy(...Array.from({ length: 4 + 2 }, () => 'Tab'), 'Space');
  await expect(signs.nth(2)).toBeChecked();
  await expect(signs.nth(2)).toBeFocused();
});
