import { expect, test } from '../support/browserHost.ts';
import { AppWindow } from './pages/AppWindow.ts';
import { StartPage } from './pages/StartPage.ts';

test('a search is named and kept, or not: by the button and by Escape', async ({ app }) => {
  await new StartPage(app, 'ru').openSample();
  const window = new AppWindow(app, 'ru');
  const { find, common } = window.words;
  const save = window.main.getByRole('button', { name: find.save, exact: true });
  const name = window.dialog.getByLabel(find.saveName);
  await window.go('find');
  await window.main.getByLabel(find.wordsLabel).fill('банк');

  await save.click();
  await name.fill('Не сохранять');
  await window.dialog.getByRole('button', { name: common.cancel, exact: true }).click();
  await expect(window.dialog).toHaveCount(0);
  await expect(save).toBeFocused();
  await save.press('Enter');
  await name.fill('Не сохранять');
  await name.press('Escape');
  await expect(window.dialog).toHaveCount(0);
  await expect(window.main.getByText(find.nothingSaved)).toBeVisible();

  await save.click();
  await name.fill('О банке');
  await name.press('Enter');
  await expect(window.main.getByRole('button', { name: 'О банке', exact: true })).toBeVisible();
  await window.main.getByRole('button', { name: find.renameOne.replace('{{name}}', 'О банке') }).click();
  await name.fill('Иначе');
  await window.dialog.getByRole('button', { name: common.cancel, exact: true }).click();
  await expect(window.main.getByRole('button', { name: 'О банке', exact: true })).toBeVisible();
});

test('in a low window all hits are coded without scrolling to the button', async ({ app }) => {
  await app.setViewportSize({ width: 1100, height: 700 });
  await new StartPage(app, 'ru').openSample();
  const window = new AppWindow(app, 'ru');
  const { find, common } = window.words;
  await window.go('find');
  await window.main.getByLabel(find.wordsLabel).fill('банк');
  await window.main.getByRole('button', { name: find.codeAll }).click();
  await expect(window.dialog.getByText(/^5 мест/u)).toBeVisible();
  await expect(window.dialog.getByRole('button', { name: common.cancel, exact: true })).toBeInViewport({ ratio: 1 });
});
