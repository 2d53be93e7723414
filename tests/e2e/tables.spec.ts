import { readFileSync } from 'node:fs';
import { importingStrings } from '../../renderer/strings/importing.ts';
import { tablesStrings } from '../../renderer/strings/tables.ts';
import { expect, test } from '../support/browserHost.ts';
import { textFile } from '../support/userFiles.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { pattern } from './pages/interfaceWords.ts';
import { StartPage } from './pages/StartPage.ts';
import { TranscriptPage } from './pages/TranscriptPage.ts';

const importing = importingStrings.ru;
const tables = tablesStrings.ru;

const survey = `Имя;Город;Заметка;Как вы сверяете счета?
Вера;Казань;Поговорили на бегу, перезвонить после обеда;Вручную, каждую пятницу до ночи
Марк;Пермь;Сам предложил встретиться ещё раз на неделе;Бухгалтер приходит раз в месяц
`;

test('a survey comes in as its columns are said to be, and goes out as a table', async ({ app }) => {
  const window = new ImportPage(app, 'ru');
  const start = new StartPage(app, 'ru');
  await start.expectShown();
  await window.drop([textFile('опрос.csv', survey, 'text/csv')]);

  const role = (title: string) => window.dialog.getByRole('combobox', { name: pattern(tables.roleOf, { title }) });
  await expect(role('Как вы сверяете счета?')).toHaveValue('answer');
  await expect(window.dialog.getByText(pattern(importing.turns_many, { count: 6 }))).toBeVisible();
  // By keys: the note is ours, not theirs.
  await role('Заметка').focus();
  await role('Заметка').selectOption('ignore');
  await expect(window.dialog.getByText(pattern(importing.turns_few, { count: 4 }))).toBeVisible();
  await window.add();

  const transcript = new TranscriptPage(app, 'ru');
  await expect(transcript.text).toContainText('Вручную, каждую пятницу до ночи');
  await window.drop([textFile('опрос ещё раз.csv', survey, 'text/csv')]);
  await expect(window.dialog.getByText(tables.remembered)).toBeVisible();
  await expect(window.dialog.getByText(pattern(tables.known_few, { count: 2 }))).toBeVisible();
  await expect(window.dialog.getByRole('button', { name: importing.addNothing })).toBeDisabled();
  await window.page.keyboard.press('Escape');

  await start.command(tables.title);
  const dialog = window.page.getByRole('dialog', { name: tables.title });
  await dialog.getByText(tables.csv, { exact: true }).click();
  await dialog.getByRole('combobox', { name: tables.table }).click();
  await window.page.getByRole('option', { name: tables.respondents }).click();
  const download = window.page.waitForEvent('download');
  await dialog.getByRole('button', { name: tables.save }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text.split('\r\n').slice(0, 2).join('\n')).toBe(
    '\uFEFFrespondent,company,roles,relation,referredBy,nextContactOn,interviews,codings,codes,note,Город\nВера,,,,,,1,0,0,,Казань',
  );
});
