import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/browserHost.ts';
import { docxFile, textFile } from '../support/userFiles.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { StartPage } from './pages/StartPage.ts';
import { TranscriptPage } from './pages/TranscriptPage.ts';

const talk = [
  ['Интервьюер', 'Как прошёл прошлый месяц?'],
  ['Вера', 'Третьего числа искала чеки до ночи.'],
] as const;

test('takes the good file of three and says of the others in words why not', async ({ app }) => {
  const whole = docxFile('оборванный.docx', talk);
  const broken = { ...whole, buffer: whole.buffer.subarray(0, whole.buffer.length / 2) };
  const pdf = textFile('скан.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'application/pdf');
  const good = textFile('вера.txt', talk.map(([speaker, text]) => `${speaker}: ${text}`).join('\n'));
  const window = new ImportPage(app, 'ru');
  await new StartPage(app, 'ru').expectShown();
  await window.drop([broken, pdf, good]);

  await window.look('оборванный.docx');
  await expect(window.dialog.getByText(/оборванный\.docx: документ повреждён/u)).toBeVisible();
  await expect(window.included('оборванный.docx')).toBeDisabled();
  await window.look('скан.pdf');
  await expect(window.dialog.getByText(/скан\.pdf: документ повреждён/u)).toBeVisible();
  await expect(window.included('скан.pdf')).toBeDisabled();
  await window.look('вера.txt');
  await expect(window.dialog.getByText('Третьего числа искала чеки до ночи.')).toBeVisible();

  await window.add();
  const transcript = new TranscriptPage(app, 'ru');
  await expect(transcript.interview('Вера')).toHaveCount(1);
  await expect(transcript.text).toContainText('Третьего числа искала чеки до ночи.');
});

for (const [name, harm, sentence] of [
  ['newer', (bytes: Buffer) => bytes.writeUInt32BE(99_990, 60), /сделан в более новой версии программы/u],
  ['damaged', (bytes: Buffer) => bytes.fill(0x5a, 100), /повреждён/u],
  ['foreign', (bytes: Buffer) => bytes.fill(0x5a, 0), /не проект Custdev Tracker/u],
] as const) {
  test(`refuses a ${name} project with a sentence and leaves the file alone`, async ({ app, folder }) => {
    const path = join(folder, 'Прежний.custdev');
    const start = new StartPage(app, 'ru');
    await start.createProject('Прежний');
    await start.command(start.words.shell.closeProject);
    await start.expectShown();
    const bytes = readFileSync(path);
    harm(bytes);
    writeFileSync(path, bytes);

    await start.chooseProjectFile('Прежний.custdev');
    await expect(start.notice(sentence)).toBeVisible();
    await expect(start.dialog).toBeVisible();
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
}
