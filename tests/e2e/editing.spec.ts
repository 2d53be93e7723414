import { join } from 'node:path';
import { expect, test } from '../support/browserHost.ts';
import { runBuiltCommandLine } from '../support/runCommandLine.ts';
import { textFile } from '../support/userFiles.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { StartPage } from './pages/StartPage.ts';
import { TranscriptPage } from './pages/TranscriptPage.ts';

const talk = ['Интервьюер: Как прошёл прошлый месяц?', 'Вера: Третьего числа искала чекки до ночи. Нашла не все.'];

test('mends a typo inside three quotations that overlap; undone, redone and reloaded they lie on the same words', async ({
  app,
  host,
  folder,
}) => {
  await new StartPage(app, 'ru').createProject('Стол');
  const files = new ImportPage(app, 'ru');
  await files.choose([textFile('вера.txt', talk.join('\n'))]);
  await files.add();
  const page = new TranscriptPage(app, 'ru');
  const turn = page.main.locator('[data-turn]').nth(1);
  /** The words of the turn, and each stretch of them with the codes that it carries. */
  const read = async (): Promise<unknown> => ({
    words: await turn.innerText(),
    marks: await turn
      .locator('mark')
      .evaluateAll((marks) => marks.map((mark) => [mark.textContent, mark.getAttribute('aria-description')])),
  });

  // The whole answer, its first sentence, and two words of that.
  await page.chooseFirstSentence(1);
  await page.press('Shift+End');
  await page.setNewCode('весь месяц', 'Проблема');
  await page.chooseFirstSentence(1);
  await page.setNewCode('бумаги не найти', 'Проблема');
  await page.chooseFirstSentence(1);
  await page.press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'o', 'Shift+ArrowRight', 'Shift+ArrowRight');
  await page.setNewCode('искать по памяти', 'Действие');
  const before = await read();
  expect(before).toMatchObject({
    marks: [
      ['Третьего числа ', 'весь месяц, бумаги не найти'],
      ['искала чекки', 'весь месяц, бумаги не найти, искать по памяти'],
      [' до ночи.', 'весь месяц, бумаги не найти'],
      [' Нашла не все.', 'весь месяц'],
    ],
  });

  await page.press('e');
  await expect(page.editedText).toBeFocused();
  await page.press('ArrowLeft', 'Backspace');
  await expect(turn).toContainText('искала чеки до ночи');
  const after = await read();
  expect(after).toMatchObject({
    marks: [
      ['Третьего числа ', 'весь месяц, бумаги не найти'],
      ['искала чеки', 'весь месяц, бумаги не найти, искать по памяти'],
      [' до ночи.', 'весь месяц, бумаги не найти'],
      [' Нашла не все.', 'весь месяц'],
    ],
  });
  await page.undo();
  expect(await read()).toEqual(before);
  await page.redo();
  expect(await read()).toEqual(after);

  await page.press('Escape');
  await app.reload();
  await expect(page.text).not.toBeEmpty();
  await expect.poll(read).toEqual(after);
  await host.stop();
  const file = join(folder, 'Стол.custdev');
  const { json } = await runBuiltCommandLine(join(folder, 'data'), ['codings', file, '--json'], 'ru');
  const { codings } = json as { readonly codings: readonly { readonly quote: string }[] };
  expect(codings.map(({ quote }) => quote).toSorted()).toEqual([
    'Третьего числа искала чеки до ночи.',
    'Третьего числа искала чеки до ночи. Нашла не все.',
    'искала чеки',
  ]);
});

test('deletes what is selected on the page, however soon the key comes after', async ({ app }) => {
  await new StartPage(app, 'ru').createProject('Стол');
  const files = new ImportPage(app, 'ru');
  await files.choose([textFile('вера.txt', talk.join('\n'))]);
  await files.add();
  const page = new TranscriptPage(app, 'ru');
  const turns = page.main.locator('[data-turn]');
  await page.chooseFirstSentence(1);
  await page.press('e');
  await expect(page.editedText).toBeFocused();
  // A busy window has both keys before it hears of the selection.
  await page.editedText.evaluate((text) => {
    const find = (words: string): Node => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
        node.textContent?.startsWith(words) === true ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
      );
      return walker.nextNode()!;
    };
    getSelection()!.setBaseAndExtent(find('Как'), 'Как'.length, find('Третьего'), 'Третьего числа'.length);
    text.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Delete', code: 'Delete', bubbles: true, cancelable: true }),
    );
  });
  await expect(turns).toHaveText([/Как искала чекки до ночи\. Нашла не все\.$/u]);
  await page.undo();
  await expect(turns).toHaveText([
    /Как прошёл прошлый месяц\?$/u,
    /Третьего числа искала чекки до ночи\. Нашла не все\.$/u,
  ]);
});
