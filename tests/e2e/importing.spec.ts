import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectSqlite } from '../../electron/backend/db/sqlite.ts';
import { importingStrings } from '../../renderer/strings/importing.ts';
import { expect, test } from '../support/browserHost.ts';
import { buildQdaStudy } from '../support/qdaStudy.ts';
import { textFile } from '../support/userFiles.ts';
import { ExchangePage } from './pages/ExchangePage.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { StartPage } from './pages/StartPage.ts';

const importing = importingStrings.ru;
const talk = 'Интервьюер: Как прошёл месяц?\nВера: Искала чеки до ночи.';

test('a large project of another program can be stopped while it comes in, and comes in as one step', async ({
  app,
}) => {
  const files = new ExchangePage(app, 'ru');
  await new StartPage(app, 'ru').createProject('Стол');
  const [talks, answers] = [80, 80];
  const buffer = Buffer.from(buildQdaStudy(talks, answers));
  await files.drop([{ name: 'исследование.qdpx', mimeType: 'application/zip', buffer }]);
  const add = files.dialog.getByRole('button', { name: new RegExp(`^Добавить ${talks}`, 'u') });
  await expect(add).toBeVisible({ timeout: 60_000 });
  const interviews = files.sidebar.getByRole('link', { name: /^Интервью/u });

  await add.click();
  await expect(files.dialog.getByRole('status')).toContainText(importing.saving);
  await files.press('Escape');
  await expect(files.notice(importing.cancelled)).toBeVisible();
  await expect(add).toBeEnabled();
  await expect(interviews).toHaveText('Интервью');

  await add.click();
  await expect(files.dialog).toHaveCount(0, { timeout: 60_000 });
  await files.go('path');
  await expect(interviews).toHaveText(new RegExp(`${talks}$`, 'u'));
  await files.press('ControlOrMeta+z');
  await expect(files.notice(files.words.shell.undone)).toBeVisible({ timeout: 30_000 });
  await expect(interviews).toHaveText('Интервью');
});

test('a review that was corrected asks before it closes', async ({ app }) => {
  const files = new ImportPage(app, 'ru');
  await new StartPage(app, 'ru').createProject('Стол');
  const question = app.getByRole('dialog', { name: importing.discardTitle });

  await test.step('what was typed stays when the question is closed', async () => {
    await files.drop([textFile('вера.txt', talk)]);
    await files.dialog.getByLabel(importing.fieldTitle).fill('Вера Лунина');
    await files.press('Escape');
    await expect(question).toBeVisible();
    await files.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(files.dialog.getByLabel(importing.fieldTitle)).toHaveValue('Вера Лунина');
    await files.dialog.getByRole('button', { name: files.words.common.cancel }).click();
    await question.getByRole('button', { name: importing.discard }).click();
    await expect(files.dialog).toHaveCount(0);
  });
  await test.step('what was only read closes at once', async () => {
    await files.drop([textFile('вера.txt', talk)]);
    await expect(files.role('Вера')).toBeVisible();
    await files.press('Escape');
    await expect(files.dialog).toHaveCount(0);
  });
  await test.step('a correction stays when the question is closed', async () => {
    await files.drop([textFile('вера.txt', talk)]);
    await files.correctRole('Вера', 'roleOther');
    await files.press('Escape');
    await expect(question).toBeVisible();
    await files.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(files.role('Вера')).toHaveValue(importing.roleOther);
  });
  await test.step('and goes when it is confirmed', async () => {
    await files.dialog.getByRole('button', { name: files.words.common.cancel }).click();
    await question.getByRole('button', { name: importing.discard }).click();
    await expect(files.dialog).toHaveCount(0);
    await files.drop([textFile('вера.txt', talk)]);
    await expect(files.role('Вера')).toHaveValue(importing.roleRespondent);
  });
});

test('the key for undo takes back what was done last: in the field, or in the project', async ({ app }) => {
  const files = new ImportPage(app, 'ru');
  await new StartPage(app, 'ru').createProject('Стол');
  await files.drop([textFile('вера.txt', talk)]);
  await files.add();
  await files.go('find');
  const field = files.main.getByRole('textbox').or(files.main.getByRole('searchbox')).first();
  await field.focus();
  await app.keyboard.type('ч');
  await files.press('ControlOrMeta+z');
  await expect(field).toHaveValue('');
  await expect(files.notice(files.words.shell.undone)).toHaveCount(0);
  await files.undo();
  await expect(files.sidebar.getByRole('link', { name: /^Интервью/u })).toHaveText('Интервью');
  await files.redo();
  await expect(files.sidebar.getByRole('link', { name: /^Интервью/u })).toHaveText(/1$/u);
  await expect(field).toBeFocused();
});

test('a project that lacks a part is refused at the first screen, where nothing is told of the one before', async ({
  app,
  folder,
}) => {
  const start = new StartPage(app, 'ru');
  const files = new ImportPage(app, 'ru');
  await start.createProject('Прежний');
  await files.drop([textFile('вера.txt', talk)]);
  await files.add();
  await expect(files.notice(/^Добавлено 1/u)).toBeVisible();
  await start.command(start.words.shell.closeProject);
  await start.expectShown();
  await expect(files.notice(/./u)).toHaveCount(0);

  const connection = connectSqlite(join(folder, 'Прежний.custdev'), { mustExist: true });
  connection.database.exec('ALTER TABLE codes DROP COLUMN rival');
  connection.close();
  await start.chooseProjectFile('Прежний.custdev');
  await expect(
    start.notice(/нет части, без которой программа не работает \(codes\.rival\).*папки.*backups/u),
  ).toBeVisible();
  await start.press('Escape');
  await start.expectShown();
});

test('Rich Text and OpenDocument are shown alike before they come in, and a letter is not taken', async ({ app }) => {
  const files = new ImportPage(app, 'ru');
  await new StartPage(app, 'ru').createProject('Стол');
  for (const name of ['accounting-ru.rtf', 'accounting-ru.odt']) {
    const buffer = readFileSync(join(import.meta.dirname, '../fixtures/transcripts', name));
    await files.drop([{ name, mimeType: '', buffer }]);
    await expect(files.role('Мария')).toHaveValue(importing.roleRespondent);
    await expect(files.role('Интервьюер')).toHaveValue(importing.roleInterviewer);
    await expect(files.dialog.getByLabel(importing.fieldDate)).toHaveValue('2026-03-12');
    await expect(files.dialog.getByText(/^24\sреплики\s·\s.*utf-8$/u)).toBeVisible();
    await files.press('Escape');
    await expect(files.dialog).toHaveCount(0);
  }
  await files.drop([textFile('письмо.eml', 'From: a@b.c\nMIME-Version: 1.0\n\nАня: Как вы сверяете?')]);
  await expect(files.dialog.getByText(/^письмо\.eml не читается: это письмо/u)).toBeVisible();
  await files.dialog.getByRole('button', { name: files.words.common.close }).last().click();
  await expect(files.dialog).toHaveCount(0);
});
