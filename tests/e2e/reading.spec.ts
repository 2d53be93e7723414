import { expect, test } from '../support/browserHost.ts';
import { textFile } from '../support/userFiles.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { ReadingPage } from './pages/ReadingPage.ts';
import { StartPage } from './pages/StartPage.ts';

const talk = [
  'Интервьюер: Как прошёл прошлый месяц?',
  'Вера: Третьего числа искала чеки до ночи. Ужасно устала.',
  'Глеб: А я завёл таблицу.',
  'Интервьюер: Что вы ещё пробовали?',
  'Глеб: Звонил бухгалтеру.',
  'Вера: Всё равно ничего не сходится.',
];

let page: ReadingPage;

test.beforeEach(async ({ app }) => {
  await new StartPage(app, 'ru').createProject('Чтение');
  const files = new ImportPage(app, 'ru');
  await files.choose([textFile('двое.txt', talk.join('\n'))]);
  await files.add();
  page = new ReadingPage(app, 'ru');
});

test('shows only the codings and the people asked for, and everything again', async () => {
  await page.chooseFirstSentence(1);
  await page.setNewCode('бумаги не найти', 'Проблема');
  await page.chooseFirstSentence(2);
  await page.setNewCode('своя таблица', 'Действие');

  await page.narrow('codes', 'бумаги не найти');
  await expect(page.shown(1, 2)).toBeVisible();
  await expect(page.mark('своя таблица')).toHaveCount(0);
  await page.main.getByRole('button', { name: /^своя таблица\s*1$/u }).click();
  await expect(page.notice(page.reading.lifted)).toBeVisible();
  await expect(page.mark('своя таблица')).toBeVisible();

  await page.text.focus();
  await page.narrow('speakers', 'Вера');
  await expect(page.mark('своя таблица')).toHaveCount(0);
  await expect(page.turn(3)).toBeHidden();
  await page.chooseFirstSentence(1);
  await page.press('ArrowDown');
  await expect(page.turn(5)).toHaveClass(/current/u);
  await page.fold(3).press('Enter');
  await expect(page.turn(3)).toBeVisible();
  await page.press('Shift+F');
  await expect(page.notice(page.reading.cleared)).toBeVisible();
  await expect(page.mark('своя таблица')).toBeVisible();
});

test('marks words of pain and feeling for reading, until it is told not to', async ({ app }) => {
  await page.text.focus();
  await expect(page.cues).toHaveCount(0);
  await page.press('h');
  await expect(page.cues.filter({ hasText: 'сходится' })).toBeVisible();
  await page.press('n');
  await expect(page.main.getByText(page.reading.cueWhy)).toBeVisible();
  await app.reload();
  await expect(page.cues.filter({ hasText: 'сходится' })).toBeVisible();
  await page.text.focus();
  await page.press('h');
  await expect(page.cues).toHaveCount(0);
});

test('shows names of two words whole, and longer ones under the pointer', async ({ app }) => {
  const names = ['Анастасия Белова', 'Александра Рождественская'];
  const lines = ['Как прошёл месяц?', 'Искал чеки до ночи.', 'Что вы пробовали?', 'Завёл таблицу.'];
  const told = lines.map((line, at) => `${names[at % 2]}: ${line}`);
  const files = new ImportPage(app, 'ru');
  await files.choose([textFile('встреча.txt', told.join('\n'))]);
  await files.add();
  const [short, long] = names.map((name) => page.text.getByTitle(name, { exact: true }).first());
  const isWhole = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: HTMLElement): boolean =>
    scrollWidth <= clientWidth && scrollHeight <= clientHeight;
  await expect(short!).toHaveText(names[0]!);
  expect(await short!.evaluate(isWhole)).toBe(true);
  await expect(long!).toHaveText(names[1]!);
  expect(await long!.evaluate(isWhole)).toBe(false);
});
