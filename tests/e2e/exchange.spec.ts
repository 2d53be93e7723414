import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../support/browserHost.ts';
import { textFile } from '../support/userFiles.ts';
import { ExchangePage } from './pages/ExchangePage.ts';
import { ReportPage } from './pages/ReportPage.ts';
import { StartPage } from './pages/StartPage.ts';
import { TranscriptPage } from './pages/TranscriptPage.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures/qda');
const talk = ['Интервьюер: Как прошёл прошлый месяц?', 'Вера: Третьего числа искала чеки до ночи. Нашла не все.'];

test('a project of another program comes in, is coded on and goes out as it is', async ({ app }) => {
  const start = new StartPage(app, 'ru');
  const files = new ExchangePage(app, 'ru');
  const transcript = new TranscriptPage(app, 'ru');
  const fileName = 'nvivo-mac-15-codes-empty-sources.qdpx';
  await start.createProject('Обмен');
  await test.step('look at what another program wrote before it comes in', async () => {
    await files.choose([
      { name: fileName, mimeType: 'application/zip', buffer: readFileSync(join(fixtures, fileName)) },
    ]);
    await expect(files.dialog.getByText(/записан программой .*NVivo/u)).toBeVisible();
    await expect(files.count('codes')).toHaveText('262');
    await expect(files.losses).toContainText('Источники без слов');
    await files.addCodes();
  });
  await test.step('code a talk with its codes', async () => {
    await files.choose([textFile('вера.txt', talk.join('\n'))]);
    await files.add();
    await transcript.chooseFirstSentence(1);
    await transcript.setCode('decomposition');
    await expect(transcript.mark('decomposition')).toBeVisible();
  });
  const sizes = await files.sizes();
  const file = await files.saveProject();
  expect(file.name).toMatch(/\.qdpx$/u);
  await test.step('take the saved file into a new project', async () => {
    await files.command(files.words.shell.closeProject);
    await start.expectShown();
    await start.createProject('Обратно');
    await files.choose([file]);
    await expect(files.count('interviews')).toHaveText('1');
    await expect(files.count('people')).toHaveText('1');
    await expect(files.count('quotations')).toHaveText('1');
    await expect(files.count('codings')).toHaveText('1');
    await files.add();
    await files.go('interviews');
    await transcript.open('Вера');
    await expect(transcript.text).toContainText('Третьего числа искала чеки до ночи. Нашла не все.');
    await expect(transcript.mark('decomposition')).toBeVisible();
    expect(await files.sizes()).toEqual(sizes);
  });
});

test('several files that came in go with one undo', async ({ app }) => {
  const files = new ExchangePage(app, 'ru');
  const fileName = 'nvivo-mac-15-codes-empty-sources.qdpx';
  const interviews = files.sidebar.getByRole('link', { name: /^Интервью/u });
  const code = files.main.getByText('decomposition').first();
  await new StartPage(app, 'ru').createProject('Два файла');
  await files.choose([
    { name: fileName, mimeType: 'application/zip', buffer: readFileSync(join(fixtures, fileName)) },
    textFile('вера.txt', talk.join('\n')),
  ]);
  await files.dialog.getByRole('button', { name: 'Добавить 1 интервью' }).click();
  await expect(files.dialog.getByText(files.words.qda.isIn)).toBeVisible();
  await files.dialog.getByRole('button', { name: files.words.qda.toProject }).click();
  await files.go('codebook');
  await expect(code).toBeVisible();
  await expect(interviews).toHaveText(/1$/u);
  await files.undo();
  await expect(code).toHaveCount(0);
  await expect(interviews).toHaveText('Интервью');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the report goes out as a document of Word with the segment in it', async ({ app }) => {
    await new StartPage(app, 'en').openSample();
    const report = new ReportPage(app, 'en');
    await report.go('report');
    const { name, bytes } = await report.save('docx');
    expect(name).toMatch(/\.docx$/u);
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const text = document.replaceAll(/<[^>]+>/gu, '');
    expect(text).toContain('Do the month themselves');
    expect(text).toMatch(/Auto-match|Month without gaps/u);
  });
});
