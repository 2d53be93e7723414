import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '../support/browserHost.ts';
import { textFile } from '../support/userFiles.ts';
import { wavFile } from '../support/wavFile.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { RecordingPage } from './pages/RecordingPage.ts';
import { StartPage } from './pages/StartPage.ts';

test.use({ language: 'ru' });

const talk = ['Интервьюер: Как прошёл месяц?', 'Вера: Искала чеки до ночи.', 'Вера: Нашла не все.'];

test('hears a talk, gives its turns their times, and finds the recording again after it was moved', async ({
  app,
  folder,
}) => {
  writeFileSync(join(folder, 'вера.wav'), wavFile(8));
  await new StartPage(app, 'ru').createProject('Стол');
  const files = new ImportPage(app, 'ru');
  await files.choose([textFile('вера.txt', talk.join('\n'))]);
  await files.add();
  const page = new RecordingPage(app, 'ru');
  await page.attach('вера.wav');
  await expect(page.player.getByText('00:08')).toBeVisible();
  expect(await page.times()).toEqual(['', '', '']);

  await page.text.focus();
  await page.press('F8');
  await page.expectPlaying();
  await expect.poll(() => page.place.inputValue()).not.toBe('0');
  await page.press('F8');
  await page.expectSilent();
  // One key for each turn, wherever the sound stands.
  await page.press('ArrowDown');
  for (const [turn, seconds] of [0, 3, 6].entries()) {
    await page.seek(seconds);
    await page.text.focus();
    await page.press('ControlOrMeta+j');
    await expect(page.timeOf(turn)).toHaveText(`00:0${seconds}`);
  }
  await page.undo();
  await expect.poll(() => page.times()).toEqual(['00:00', '00:03', '']);
  await page.redo();

  await page.timeOf(1).click();
  await page.expectPlaying();
  await expect(page.sounding).toContainText('Искала чеки до ночи.');
  await expect(page.sounding).toContainText('Нашла не все.');
  await page.press('F8');
  await page.expectSilent();

  // A time that would go back is refused in words.
  await page.press('ArrowUp', 'ControlOrMeta+j');
  await expect(page.notice(/Реплика \d не может начаться/u)).toBeVisible();
  expect(await page.times()).toEqual(['00:00', '00:03', '00:06']);

  renameSync(join(folder, 'вера.wav'), join(folder, 'найдена.wav'));
  await app.reload();
  await expect(page.player).toContainText(join(folder, 'вера.wav'));
  await page.player.getByRole('button', { name: page.sound.find }).click();
  await page.chooseBesideProject('найдена.wav');
  await page.timeOf(0).click();
  await page.expectPlaying();
});

const kinds = { mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', webm: 'audio/webm' };

test('plays the recordings of phones and browsers as well', async ({ app, folder }) => {
  await new StartPage(app, 'ru').createProject('Стол');
  const files = new ImportPage(app, 'ru');
  await files.choose(
    Object.keys(kinds).map((kind) => textFile(`${kind}.txt`, talk.join('\n').replaceAll('Вера', kind))),
  );
  await files.add();
  const page = new RecordingPage(app, 'ru');
  for (const [kind, type] of Object.entries(kinds)) {
    const canPlay = await app.evaluate((asked) => document.createElement('audio').canPlayType(asked) !== '', type);
    // Some builds of Chromium come without the codecs that cost a licence.
    if (!canPlay) continue;
    const name = `tone.${kind}`;
    copyFileSync(resolve(import.meta.dirname, '../fixtures/sound', name), join(folder, name));
    await page.open(kind);
    await page.attach(name);
    await expect(page.player.getByText('00:04')).toBeVisible();
    await page.text.focus();
    await page.press('F8');
    await page.expectPlaying();
    await expect.poll(() => page.place.inputValue()).not.toBe('0');
    await page.press('F8');
    await page.expectSilent();
  }
});
