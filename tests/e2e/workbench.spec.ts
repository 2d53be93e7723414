import { join } from 'node:path';
import { expect, startBrowserHost, test } from '../support/browserHost.ts';
import { textFile } from '../support/userFiles.ts';
import { AppWindow } from './pages/AppWindow.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { StartPage } from './pages/StartPage.ts';
import { TranscriptPage } from './pages/TranscriptPage.ts';

const talk = [
  'Интервьюер: Как прошёл прошлый месяц?',
  'Вера: Третьего числа искала чеки до ночи. Нашла не все.',
  'Интервьюер: Что вы пробовали?',
  'Вера: Я завела таблицу и вношу туда каждый чек.',
];
const words = 'Третьего числа искала чеки до ночи.';

let transcript: TranscriptPage;

test.beforeEach(async ({ app }) => {
  await new StartPage(app, 'ru').createProject('Стол');
  const files = new ImportPage(app, 'ru');
  await files.choose([textFile('вера.txt', talk.join('\n'))]);
  await files.add();
  transcript = new TranscriptPage(app, 'ru');
  await transcript.chooseFirstSentence(1);
});

test('shows three codes on the same words, each with its mark', async () => {
  await transcript.setNewCode('бумаги не найти', 'Проблема');
  await transcript.chooseFirstSentence(1);
  await transcript.setNewCode('уходит ночь', 'Время уже');
  await transcript.chooseFirstSentence(1);
  await transcript.setNewCode('искать по памяти', 'Действие');
  const codes = ['бумаги не найти', 'уходит ночь', 'искать по памяти'];
  for (const code of codes) await expect(transcript.mark(code)).toBeVisible();
  await expect(transcript.striped(words)).toHaveAccessibleDescription(codes.join(', '));
});

test('measures how much it hurts and keeps a memo', async ({ app }) => {
  await transcript.setNewCode('бумаги не найти', 'Проблема');
  await transcript.rate('emotion', 5);
  await transcript.rate('frequency', 3);
  await transcript.rate('effort', 2);
  await expect(transcript.main.getByText(/из 100\. Порядок, не измерение/u)).toBeVisible();
  await transcript.writeMemo('Спросить, сколько стоила эта ночь');
  await app.reload();
  await transcript.mark('бумаги не найти').click();
  await expect(transcript.scale('emotion')).toHaveAttribute('aria-valuenow', '5');
  await expect(transcript.memoOfQuotation).toHaveValue('Спросить, сколько стоила эта ночь');
});

test('lists what waits for a name, and lets it be named', async () => {
  await transcript.setTypeOnly('Проблема');
  await expect(transcript.toBeNamed(1)).toBeVisible();
  await transcript.nameNext('бумаги не найти');
  await expect(transcript.mark('бумаги не найти')).toBeVisible();
  await expect(transcript.toBeNamed(1)).toHaveCount(0);
});

test('takes a removed coding back', async () => {
  await transcript.setNewCode('бумаги не найти', 'Проблема');
  await transcript.removeOpenQuotation();
  await expect(transcript.mark('бумаги не найти')).toHaveCount(0);
  await transcript.undo();
  await expect(transcript.mark('бумаги не найти')).toBeVisible();
});

test('opens a quotation by its address, and shows in one tab what another changed', async ({ app, host }) => {
  await transcript.setNewCode('бумаги не найти', 'Проблема');
  await transcript.go('codebook');
  await transcript.main.getByText('бумаги не найти', { exact: true }).first().click();
  await transcript.main.getByRole('link', { name: `«${words}»` }).click();
  await expect(transcript.quotation).toHaveText(`«${words}»`);
  const { hash } = new URL(app.url());

  const tab = await app.context().newPage();
  await tab.goto(host.address);
  await new AppWindow(tab, 'ru').settle();
  await tab.goto(`http://127.0.0.1:${host.port}/${hash}`);
  const other = new TranscriptPage(tab, 'ru');
  await expect(other.quotation).toHaveText(`«${words}»`);
  await other.chooseFirstSentence(3);
  await other.setNewCode('собственная таблица', 'Что уже пробовали');
  await expect(transcript.mark('собственная таблица')).toBeVisible();
});

test('tells a second instance that it can only read', async ({ app, folder }) => {
  await transcript.setNewCode('бумаги не найти', 'Проблема');
  const second = await startBrowserHost({
    dataFolder: join(folder, 'second'),
    language: 'ru',
    projectPath: join(folder, 'Стол.custdev'),
  });
  const page = await app.context().newPage();
  await page.goto(second.address);
  const reader = new TranscriptPage(page, 'ru');
  await expect(page.getByText(reader.words.shell.readOnlyInUse)).toBeVisible();
  await reader.go('interviews');
  await expect(reader.mark('бумаги не найти')).toBeVisible();
  await second.stop();
});
