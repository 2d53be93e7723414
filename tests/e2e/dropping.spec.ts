import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importingStrings } from '../../renderer/strings/importing.ts';
import { expect, test } from '../support/browserHost.ts';
import { textFile } from '../support/userFiles.ts';
import { ExchangePage } from './pages/ExchangePage.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { StartPage } from './pages/StartPage.ts';

const importing = importingStrings.ru;
const talk = 'Интервьюер: Как прошёл месяц?\nВера: Искала чеки до ночи.';

test('a dropped project is opened or merged, as its owner says', async ({ app, folder }) => {
  const start = new StartPage(app, 'ru');
  const files = new ImportPage(app, 'ru');
  const { merging, shell } = files.words;
  await start.createProject('Стол');
  await files.drop([textFile('вера.txt', talk)]);
  await files.add();
  await files.command(shell.closeProject);
  await start.expectShown();
  copyFileSync(join(folder, 'Стол.custdev'), join(folder, 'Копия.custdev'));
  const copy = { name: 'Копия.custdev', mimeType: '', buffer: readFileSync(join(folder, 'Копия.custdev')) };
  const question = app.getByRole('dialog', { name: merging.ask.replace('{{name}}', 'Копия') });
  const chooser = (name: string) => app.getByRole('dialog', { name });

  await test.step('with no project open it is chosen to be opened', async () => {
    await files.drop([copy]);
    await chooser(shell.fileFoldersTitle).getByRole('button', { name: 'Стол.custdev' }).click();
    await expect(files.sidebar.getByRole('link', { name: 'Стол', exact: true })).toBeVisible();
  });
  await test.step('Escape leaves everything as it is', async () => {
    await files.drop([copy]);
    await expect(question.getByText(merging.askAgain)).toBeVisible();
    await files.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(files.sidebar.getByText('Стол.custdev')).toBeVisible();
  });
  await test.step('merged', async () => {
    await files.drop([copy]);
    await question.getByRole('button', { name: merging.chooseToMerge }).click();
    await chooser(merging.choose).getByRole('button', { name: 'Копия.custdev' }).click();
    const comparison = chooser(merging.title);
    await expect(comparison.getByRole('status')).toHaveText('В копии «Копия.custdev» нет ничего нового.');
    await files.press('Escape');
    await expect(comparison).toHaveCount(0);
  });
  await test.step('opened', async () => {
    await files.drop([copy]);
    await question.getByRole('button', { name: merging.chooseToOpen }).press('Enter');
    await chooser(shell.fileFoldersTitle).getByRole('button', { name: 'Копия.custdev' }).click();
    await expect(files.sidebar.getByText('Копия.custdev')).toBeVisible();
  });
});

test('a project from another program or as data comes into the open project or becomes one of its own', async ({
  app,
}) => {
  const start = new StartPage(app, 'ru');
  const files = new ExchangePage(app, 'ru');
  const sidebar = (name: string) => files.sidebar.getByRole('link', { name, exact: true });
  await start.createProject('Полка');
  await files.drop([textFile('вера.txt', talk)]);
  await files.add();
  for (const file of [await files.saveData(), await files.saveProject()]) {
    await files.drop([file]);
    await files.dialog.getByText(importing.placeNew).click();
    await expect(files.dialog.getByText(importing.placeNewHint)).toBeVisible();
    await files.add();
    await files.go('path');
    await expect(files.sidebar.getByText(/^Полка \d\.custdev$/u)).toBeVisible();
    await expect(files.sidebar.getByRole('link', { name: /^Интервью/u })).toHaveText(/1$/u);
    await expect(sidebar('Полка')).toBeVisible();
  }
});

test('a long import shows how far it is, and Escape leaves nothing of it', async ({ app }) => {
  const start = new StartPage(app, 'ru');
  const files = new ImportPage(app, 'ru');
  await start.createProject('Длинный');
  const talks = Array.from({ length: 240 }, (_item, index) =>
    textFile(`разговор ${index}.txt`, `${talk} Номер ${index}. `.repeat(60)),
  );
  await files.drop(talks);
  const add = files.dialog.getByRole('button', { name: /^Добавить 240/u });
  await expect(add).toBeVisible({ timeout: 60_000 });
  await add.click();
  await expect(files.dialog.getByRole('status')).toContainText(importing.saving);
  await files.press('Escape');
  await expect(files.notice(importing.cancelled)).toBeVisible();
  await expect(add).toBeEnabled();
  await expect(files.sidebar.getByRole('link', { name: /^Интервью/u })).toHaveText('Интервью');
  await files.press('Escape');
  await expect(files.dialog).toHaveCount(0);

  await test.step('what was typed by hand outlives Escape', async () => {
    await files.command(files.words.shell.typeNotes);
    const notes = app.getByRole('dialog', { name: importing.notesTitle });
    await notes.getByLabel(importing.notesText).fill('Вера: искала чеки');
    await files.press('Escape');
    await expect(notes).toHaveCount(0);
    await files.command(files.words.shell.typeNotes);
    await expect(notes.getByLabel(importing.notesText)).toHaveValue('Вера: искала чеки');
  });
});
