import { expect, test } from '../support/browserHost.ts';
import { answerOf, answersOf, codeOf, interchangeFile, journeyGroups, talkOf } from '../support/journeyTalks.ts';
import { readSolidPdf, solid } from '../support/readPdf.ts';
import { textFile } from '../support/userFiles.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { PatternsPage } from './pages/PatternsPage.ts';
import { ReportPage } from './pages/ReportPage.ts';
import { SegmentsPage } from './pages/SegmentsPage.ts';
import { StartPage } from './pages/StartPage.ts';
import { TranscriptPage } from './pages/TranscriptPage.ts';
import { ValidationPage } from './pages/ValidationPage.ts';

test.use({ language: 'en' });
test.setTimeout(150_000);

const everybody = journeyGroups.en.flatMap(({ people }) => people);
const newcomer = 'Vera Marsh';

test('goes in the dark from a talk to a paid segment and a report without a name in it', async ({ app }) => {
  await test.step('begin in English and in the dark', async () => {
    const start = new StartPage(app, 'en');
    await start.expectShown();
    await start.setTheme('dark');
    await start.createProject('Month end');
  });
  await test.step('bring in coded talks and one more', async () => {
    const files = new ImportPage(app, 'en');
    await files.choose([
      interchangeFile(
        'en',
        'colleague',
        everybody.filter((person) => person !== newcomer),
      ),
    ]);
    await files.add();
    const lines = talkOf('en', newcomer).lines.map(([speaker, text]) => `${speaker}: ${text}`);
    await files.drop([textFile('vera.txt', lines.join('\n'))]);
    await expect(files.dialog.getByText(answerOf('en', newcomer, 1))).toBeVisible();
    await files.add();
  });
  await test.step('code it by keys', async () => {
    const talk = new TranscriptPage(app, 'en');
    for (const theme of [0, 1, 2, 3]) {
      await talk.chooseFirstSentence(theme * 2 + 1);
      await talk.setCode(codeOf('en', newcomer, theme));
      await expect(talk.mark(codeOf('en', newcomer, theme))).toBeVisible();
    }
  });
  await test.step('find what repeats', async () => {
    const patterns = new PatternsPage(app, 'en');
    await patterns.go('patterns');
    const together = ['papers lie anywhere', 'a sheet of my own'];
    await expect(patterns.combination(together).first()).toContainText('4 of 12');
    await patterns.readQuotesOf(together);
    await expect(patterns.quote(answerOf('en', newcomer, 1))).toBeVisible();
    await patterns.openFirstForceByKeys();
    await expect(patterns.main.getByRole('heading', { name: 'Push away from the old' })).toBeVisible();
  });
  await test.step('keep a segment and choose it', async () => {
    const segments = new SegmentsPage(app, 'en');
    await segments.go('segments');
    await segments.openSegmentOf(newcomer);
    await segments.keepAs('Close it alone');
    await segments.chooseMain('It hurts them most.');
  });
  await test.step('offer something, count it, and be paid', async () => {
    const validation = new ValidationPage(app, 'en');
    await validation.go('validation');
    await validation.writeMvp('Month without gaps', 'You see which payment has no paper', '39');
    await validation.writeScenario('First', {
      inputAvP: '39',
      inputCogs: '9',
      inputApc: '6',
      inputFirstSale: '5',
      inputC1: '5',
      inputCpa: '4',
      inputUa: '300',
      inputFixed: '500',
      inputReachable: '2000',
    });
    await validation.recordPayment({ person: newcomer, amount: '39', artefact: 'Receipt of 20 November' });
    await expect(validation.main).toContainText('Paid 1 of 1');
  });
  await test.step('save the report as PDF and read it', async () => {
    const report = new ReportPage(app, 'en');
    await report.go('report');
    await report.replaceNames(false);
    const text = await readSolidPdf((await report.save('pdf')).bytes);
    const parts = ['Month end', 'Close it alone', '4 of 4', '51–100%', newcomer];
    expect({
      missing: parts.filter((part) => !text.includes(solid(part))),
      hasQuote: answersOf('en', 0).some((answer) => text.includes(solid(answer.replace(/\.$/u, '')))),
    }).toEqual({ missing: [], hasQuote: true });
  });
  await test.step('save reports that hold nobody’s name', async () => {
    const report = new ReportPage(app, 'en');
    await report.go('report');
    await report.replaceNames(true);
    const html = await report.save('html');
    const markdown = await report.save('md');
    expect([html.name, markdown.name]).toEqual([expect.stringMatching(/\.html$/u), expect.stringMatching(/\.md$/u)]);
    const quotes = answersOf('en', 0).map((answer) => answer.replace(/\.$/u, ''));
    for (const text of [html.bytes.toString('utf8'), markdown.bytes.toString('utf8')]) {
      const names = everybody.flatMap((person) => person.split(' '));
      expect({
        hasSegment: text.includes('Close it alone'),
        hasShare: /\b4 of 4\b/u.test(text),
        hasQuote: quotes.some((quote) => text.includes(quote)),
        namesLeft: names.filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(text)),
      }).toEqual({ hasSegment: true, hasShare: true, hasQuote: true, namesLeft: [] });
    }
  });
});
