import { join } from 'node:path';
import { expect, test } from '../support/browserHost.ts';
import { runBuiltCommandLine } from '../support/runCommandLine.ts';
import { KeyboardPage } from './pages/KeyboardPage.ts';

const talk = [
  'Интервьюер: Как прошёл прошлый месяц?',
  'Вера: Третьего числа искала чеки до ночи. Нашла не все.',
  'Интервьюер: Что вы пробовали?',
  'Вера: Я завела таблицу. Вношу туда каждый чек, но бросаю к десятому.',
  'Интервьюер: А деньги?',
  'Вера: Плачу бухгалтеру пять тысяч. Обидно.',
  'Интервьюер: Кто ещё?',
  'Вера: Муж тоже ищет чеки.',
].join('\n');

interface Printed {
  readonly codes: readonly { readonly id: string; readonly name: string; readonly shortcut: string | null }[];
  readonly codings: readonly {
    readonly turn: number;
    readonly quote: string;
    readonly codeIds: readonly string[];
    readonly scales: Readonly<Record<string, number | null>>;
  }[];
}

test('codes a whole interview by keyboard alone, in Russian', async ({ app, host, folder }) => {
  const page = new KeyboardPage(app, 'ru');
  const pointerEvents = await page.watchPointer();
  await page.createProject('Стол');
  await page.pasteTalk('Вера', talk);

  // A new code with its type; a key of its own; how much it hurts.
  await page.russian('KeyU');
  await expect(page.spoken).toHaveText('Вера: Третьего числа искала чеки до ночи. Нашла не все.');
  await page.press('ArrowRight');
  await expect(page.spoken).toHaveText('Выделено: Третьего числа искала чеки до ночи.');
  await page.find('бумаги не найти');
  await page.chooseType('бумаги не найти', 'Проблема');
  await expect(page.spoken).toHaveText('бумаги не найти: «Третьего числа искала чеки до ночи.»');
  await page.russian('KeyS');
  await expect(page.scale('emotion')).toBeFocused();
  await page.press('4', '3', '2');
  await expect(page.text).toBeFocused();
  await expect(page.scale('effort')).toHaveAttribute('aria-valuenow', '2');
  await page.press('ArrowRight');
  await page.find('bumag');
  await page.press('F2');
  await page.russian('KeyJ');
  await expect(page.notice('Клавиша J в расшифровке уже занята: Следующая цитата. Выберите другую.')).toBeVisible();
  await page.press('1');
  await expect(page.notice('Клавиша 1 теперь ставит «бумаги не найти»')).toBeVisible();
  await page.press('Enter');
  await expect(page.spoken).toHaveText('бумаги не найти: «Нашла не все.»');

  // One key too many is undone, and the words are still there to be named as they were said.
  await page.russian('KeyU');
  await page.press('ArrowRight');
  await page.russian('Digit1');
  await expect(page.spoken).toHaveText('бумаги не найти: «Я завела таблицу.»');
  await page.russian('Ctrl+KeyZ');
  await expect(page.notice(page.words.shell.undone)).toBeVisible();
  await page.russian('KeyV');
  await expect(page.picker).toHaveValue('Я завела таблицу');
  await page.chooseType('Я завела таблицу', 'Что уже пробовали');

  // Part of a sentence, shortened at both ends, and a code found in the wrong layout.
  await page.press('ArrowRight', ...Array.from({ length: 4 }, () => 'Shift+ArrowLeft'));
  await page.russian('KeyO');
  await page.press('Shift+ArrowRight');
  await expect(page.spoken).toHaveText('Выделено: туда каждый чек,');
  await page.find(',evfub');
  await page.press('Enter');
  await expect(page.spoken).toHaveText('бумаги не найти: «туда каждый чек,»');

  // The last code once more; another one instead of it; a bare type with a memo.
  await page.russian('KeyU');
  await page.press('ArrowRight');
  await page.russian('Period');
  await expect(page.spoken).toHaveText('бумаги не найти: «Плачу бухгалтеру пять тысяч.»');
  await page.russian('KeyC');
  await page.page.keyboard.type('завела');
  await page.press('Enter');
  await expect(page.spoken).toHaveText('Я завела таблицу: «Плачу бухгалтеру пять тысяч.»');
  await page.press('ArrowRight');
  await page.find('злость');
  await page.press('Enter');
  await expect(page.spoken).toHaveText('злость: «Обидно.»');
  await page.russian('KeyM');
  await expect(page.memoOfQuotation).toBeFocused();
  await page.page.keyboard.type('Спросить о муже');
  await page.press('Escape');
  await expect(page.text).toBeFocused();

  // The whole of the last answer by one key; taken back and made again.
  await page.russian('KeyU', 'Digit1');
  await expect(page.spoken).toHaveText('бумаги не найти: «Муж тоже ищет чеки.»');
  await page.russian('Ctrl+KeyZ');
  await expect(page.spoken).toHaveText('Вера: Муж тоже ищет чеки.');
  await page.russian('Ctrl+Shift+KeyZ');
  await expect(page.spoken).toHaveText('бумаги не найти: «Муж тоже ищет чеки.»');

  // To the list and back.
  await page.press('Escape', 'Escape');
  await expect(page.interview('Вера')).toBeFocused();
  await page.press('Enter');
  await expect(page.text).toBeFocused();

  // What the keys are, without losing the place.
  await page.press('?');
  await expect(page.dialog.getByText('Поставить «бумаги не найти»')).toBeVisible();
  await page.press('Escape');
  await expect(page.text).toBeFocused();
  expect(await pointerEvents()).toBe(0);
  await host.stop();

  const file = join(folder, 'Стол.custdev');
  const { json: codings } = await runBuiltCommandLine(join(folder, 'data'), ['codings', file, '--json'], 'ru');
  const { json: codes } = await runBuiltCommandLine(join(folder, 'data'), ['codes', file, '--json'], 'ru');
  const { codings: stored } = codings as Printed;
  const named = new Map((codes as Printed).codes.map(({ id, name }) => [id, name]));
  expect(stored.map(({ turn, quote, codeIds }) => [turn, quote, codeIds.map((id) => named.get(id))])).toEqual([
    [1, 'Третьего числа искала чеки до ночи.', ['бумаги не найти']],
    [1, 'Нашла не все.', ['бумаги не найти']],
    [3, 'Я завела таблицу.', ['Я завела таблицу']],
    [3, 'туда каждый чек,', ['бумаги не найти']],
    [5, 'Плачу бухгалтеру пять тысяч.', ['Я завела таблицу']],
    [5, 'Обидно.', ['злость']],
    [7, 'Муж тоже ищет чеки.', ['бумаги не найти']],
  ]);
  expect(stored.map(({ scales }) => scales)).toEqual([
    { emotion: 4, frequency: 3, effort: 2 },
    ...Array.from({ length: 6 }, () => ({ emotion: null, frequency: null, effort: null })),
  ]);
});
