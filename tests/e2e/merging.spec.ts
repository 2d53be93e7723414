import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/browserHost.ts';
import { AppWindow } from './pages/AppWindow.ts';
import { StartPage } from './pages/StartPage.ts';

test('what was done in a copy comes in, with a choice where both changed the same', async ({ app, folder }) => {
  const start = new StartPage(app, 'ru');
  const window = new AppWindow(app, 'ru');
  const { settings, shell, merging } = window.words;
  const rename = async (name: string): Promise<void> => {
    await window.go('settings');
    await window.main.getByLabel(settings.name, { exact: true }).fill(name);
    await window.press('Tab');
    await expect(window.sidebar.getByRole('link', { name, exact: true })).toBeVisible();
  };
  await start.createProject('Стол');
  await window.command(shell.closeProject);
  await start.expectShown();
  copyFileSync(join(folder, 'Стол.custdev'), join(folder, 'Копия.custdev'));
  await start.chooseProjectFile('Копия.custdev');
  await rename('Стол Бориса');
  await window.command(shell.closeProject);
  await start.expectShown();
  await start.chooseProjectFile('Стол.custdev');
  await rename('Стол Анны');

  // By keys: the choice is a group of radio buttons. A field would keep the key of undo to itself.
  await window.go('path');
  await window.command(merging.command);
  await expect(window.dialog.getByRole('button', { name: 'Копия.custdev' })).toBeVisible();
  await expect(window.dialog.getByRole('list').getByRole('button').and(app.locator(':focus'))).toHaveCount(1);
  await window.dialog.getByRole('button', { name: 'Копия.custdev' }).press('Enter');
  const choice = window.dialog.getByRole('radiogroup');
  await expect(choice.getByRole('radio', { name: /Стол Анны/u })).toBeChecked();
  await choice.getByRole('radio', { name: /Стол Анны/u }).press('ArrowRight');
  await expect(choice.getByRole('radio', { name: /Стол Бориса/u })).toBeChecked();
  await window.dialog.getByRole('button', { name: merging.merge, exact: true }).click();
  await expect(window.notice(merging.done)).toBeVisible();
  await expect(window.sidebar.getByRole('link', { name: 'Стол Бориса', exact: true })).toBeVisible();
  await window.undo();
  await expect(window.sidebar.getByRole('link', { name: 'Стол Анны', exact: true })).toBeVisible();
  await window.redo();

  await window.command(merging.command);
  await window.dialog.getByRole('button', { name: 'Копия.custdev' }).click();
  await expect(window.dialog.getByRole('status')).toHaveText('В копии «Копия.custdev» нет ничего нового.');
});
