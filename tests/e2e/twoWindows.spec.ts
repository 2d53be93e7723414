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

/** What stands on the page: every turn's words, and which of them carry codes. */
async function readPage({ main }: TranscriptPage): Promise<unknown> {
  const turns = main.locator('[data-turn]');
  return await turns.evaluateAll((elements) =>
    elements.map((turn) => ({
      words: turn.textContent,
      marks: [...turn.querySelectorAll('mark')].map((mark) => [
        mark.textContent,
        mark.getAttribute('aria-description'),
      ]),
    })),
  );
}

test('keeps two windows on one interview equal while both type and code', async ({ app, host }) => {
  await new StartPage(app, 'ru').createProject('Стол');
  const files = new ImportPage(app, 'ru');
  await files.choose([textFile('вера.txt', talk.join('\n'))]);
  await files.add();
  const here = new TranscriptPage(app, 'ru');
  await expect(here.text).not.toBeEmpty();
  const { hash } = new URL(app.url());
  const tab = await app.context().newPage();
  await tab.goto(host.address);
  await new AppWindow(tab, 'ru').settle();
  await tab.goto(`http://127.0.0.1:${host.port}/${hash}`);
  const there = new TranscriptPage(tab, 'ru');
  await expect(there.text).not.toBeEmpty();
  const turn = (page: TranscriptPage, at: number) => page.main.locator('[data-turn]').nth(at);

  // One types, the other codes the very turn.
  await here.chooseFirstSentence(1);
  await here.press('e');
  await expect(here.editedText).toBeFocused();
  await there.chooseFirstSentence(1);
  await Promise.all([app.keyboard.type('Кажется, ', { delay: 20 }), there.setNewCode('бумаги не найти', 'Проблема')]);
  await expect(turn(there, 1)).toContainText('Кажется,');
  await expect(turn(here, 1).locator('mark').first()).toBeVisible();
  await expect
    .poll(async () =>
      [await readPage(here), await readPage(there)].every(
        (one, _, all) => JSON.stringify(one) === JSON.stringify(all[0]),
      ),
    )
    .toBe(true);

  // Both type at once: each in a turn, then both in one.
  await there.chooseFirstSentence(3);
  await there.press('e');
  await expect(there.editedText).toBeFocused();
  await Promise.all([app.keyboard.type('ааа', { delay: 30 }), tab.keyboard.type('ббб', { delay: 30 })]);
  await expect(turn(here, 3)).toContainText('ббб');
  await expect(turn(there, 1)).toContainText('ааа');
  await there.press('Escape');
  await there.chooseFirstSentence(1);
  await there.press('e');
  await expect(there.editedText).toBeFocused();
  await Promise.all([app.keyboard.type('ввв', { delay: 30 }), tab.keyboard.type('ггг', { delay: 30 })]);
  await here.press('Escape');
  await there.press('Escape');
  for (const page of [here, there]) {
    await expect(turn(page, 1)).toContainText('ввв');
    await expect(turn(page, 1)).toContainText('ггг');
  }
  for (const page of [app, tab]) await expect(page.getByRole('alert')).toHaveCount(0);
  const same = await readPage(here);
  expect(await readPage(there)).toEqual(same);
  await tab.reload();
  await expect(there.text).not.toBeEmpty();
  await expect.poll(() => readPage(there)).toEqual(same);
});

test('offers no backup to restore where another window holds the file', async ({ app, folder }) => {
  const { settings } = new AppWindow(app, 'ru').words;
  await new StartPage(app, 'ru').createProject('Стол');
  const other = await startBrowserHost({
    dataFolder: join(folder, 'other'),
    language: 'ru',
    projectPath: join(folder, 'Стол.custdev'),
  });
  try {
    const tab = await app.context().newPage();
    await tab.goto(other.address);
    const reader = new AppWindow(tab, 'ru');
    await reader.go('settings');
    await reader.main.getByRole('button', { name: settings.makeBackup }).click();
    await expect(reader.main.getByRole('button', { name: settings.restore, exact: true }).first()).toBeDisabled();
  } finally {
    await other.stop();
  }
});
