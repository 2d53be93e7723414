import { expect, test } from '../support/browserHost.ts';
import { answerOf, answersOf, codeOf, interchangeFile, talkOf } from '../support/journeyTalks.ts';
import { readSolidPdf, solid } from '../support/readPdf.ts';
import { docxFile, markdownFile, srtFile, vttFile, windows1251File } from '../support/userFiles.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { PathPage } from './pages/PathPage.ts';
import { PatternsPage } from './pages/PatternsPage.ts';
import { ReportPage } from './pages/ReportPage.ts';
import { SegmentsPage } from './pages/SegmentsPage.ts';
import { StartPage } from './pages/StartPage.ts';
import { TranscriptPage } from './pages/TranscriptPage.ts';
import { ValidationPage } from './pages/ValidationPage.ts';

test.setTimeout(150_000);

const linesOf = (person: string) => talkOf('ru', person).lines;

test('goes from transcripts to a paid segment and its report', async ({ app }) => {
  await test.step('start with an empty project', async () => {
    const start = new StartPage(app, 'ru');
    await start.expectShown();
    await start.createProject('Конец месяца');
  });
  const files = new ImportPage(app, 'ru');
  await test.step('bring in what a colleague has coded', async () => {
    const people = [
      'Алина Юрьева',
      'Софья Котова',
      'Нелли Громова',
      'Кирилл Яшин',
      'Тимур Гаев',
      'Жанна Ким',
      'Роза Шах',
    ];
    await files.choose([interchangeFile('ru', 'коллега', people)]);
    await expect(files.dialog.getByText(/7 интервью, 7 человек, 12 кодов, 29 пометок/u)).toBeVisible();
    await files.add();
    await expect(files.notice('Добавлено: 7 интервью, 12 кодов и 29 пометок')).toBeVisible();
  });
  await test.step('choose two transcripts and look at them first', async () => {
    const withGuest = [...linesOf('Марк Седов'), ['Ирина', 'Я тоже это видела.'] as const];
    await files.choose([windows1251File('вера.txt', linesOf('Вера Лисина')), markdownFile('марк.md', withGuest)]);
    await expect(files.dialog.getByText('windows-1251')).toBeVisible();
    await expect(files.role('Интервьюер')).toHaveValue('Интервьюер');
    await files.look('марк.md');
    await files.correctRole('Ирина', 'roleOther');
    await files.add();
  });
  await test.step('drop three more', async () => {
    await files.drop([
      docxFile('олег.docx', linesOf('Олег Панов')),
      srtFile('егор.srt', linesOf('Егор Зимин')),
      vttFile('дина.vtt', linesOf('Дина Валеева')),
    ]);
    await files.look('дина.vtt');
    await expect(files.dialog.getByText(answerOf('ru', 'Дина Валеева', 1))).toBeVisible();
    await files.add();
  });
  const talk = new TranscriptPage(app, 'ru');
  await test.step('code a talk by keys alone', async () => {
    await talk.open('Вера Лисина');
    await talk.chooseFirstSentence(1);
    await talk.setCode('свести месяц');
    await expect(talk.mark('свести месяц самой')).toBeVisible();
    await talk.chooseFirstSentence(3);
    await talk.setCode('бумаги лежат');
    await expect(talk.quotation).toHaveText(`«${answerOf('ru', 'Вера Лисина', 1)}»`);
    await talk.rate('emotion', 4);
    await talk.rate('frequency', 3);
    await talk.rate('effort', 3);
  });
  await test.step('make a code of one’s own, take it back and want it again', async () => {
    await talk.open('Марк Седов');
    await talk.chooseFirstSentence(3);
    await talk.setNewCode('накладная теряется', 'Что в этом трудного');
    await talk.undo();
    await expect(talk.mark('накладная теряется')).toHaveCount(0);
    await talk.redo();
    await expect(talk.mark('накладная теряется')).toBeVisible();
  });
  await test.step('code the rest', async () => {
    await code('Вера Лисина', [2, 3]);
    for (const person of ['Марк Седов', 'Олег Панов', 'Егор Зимин', 'Дина Валеева']) await code(person, [0, 1, 2, 3]);
  });
  const segmentName = 'Сводят месяц сами';
  await test.step('see what repeats, and who said it', async () => {
    const patterns = new PatternsPage(app, 'ru');
    await patterns.go('patterns');
    const together = ['бумаги лежат где попало', 'собственная таблица'];
    await expect(patterns.combination(together).first()).toContainText('4 из 12');
    await patterns.readQuotesOf(together);
    await expect(patterns.quote(answerOf('ru', 'Вера Лисина', 1))).toBeVisible();
  });
  await test.step('keep a found segment, choose it, read what is against it', async () => {
    const segments = new SegmentsPage(app, 'ru');
    await segments.go('segments');
    await segments.openSegmentOf('Вера Лисина');
    await segments.keepAs(segmentName);
    await segments.chooseMain('Болит сильнее всех, и уже тратят вечера.');
    await segments.reviewCounterQuote('Бухгалтер есть: это разовый случай.');
    await expect(segments.segment(segmentName)).toContainText('Болит сильнее всех, и уже тратят вечера.');
  });
  await test.step('offer something, count it, and be paid', async () => {
    const validation = new ValidationPage(app, 'ru');
    await validation.go('validation');
    await validation.writeMvp('Месяц без дырок', 'Вы увидите, к какому платежу нет бумаги', '3900');
    await validation.writeScenario('Первый', {
      inputAvP: '3900',
      inputCogs: '900',
      inputApc: '6',
      inputFirstSale: '500',
      inputC1: '5',
      inputCpa: '400',
      inputUa: '300',
      inputFixed: '50000',
      inputReachable: '2000',
    });
    const sale = { person: 'Вера Лисина', amount: '3900', artefact: 'Чек от 20 ноября' };
    await validation.recordDelight(sale);
    await expect(validation.main.getByRole('row', { name: /Вера Лисина/u })).toContainText('Восторг');
    await validation.recordPayment(sale);
    await expect(validation.main).toContainText('Оплатили 1 из 1');
  });
  await test.step('pass a gate with a reason', async () => {
    const path = new PathPage(app, 'ru');
    await path.go('path');
    await expect(path.gatesOf(0)).toBeVisible();
    await path.passFirstGate(0, 'Гайд взяли из прошлого проекта');
    await expect(path.main).toContainText('Шаг 0 пройден с оговоркой');
    await expect(path.main).toContainText('«Гайд взяли из прошлого проекта»');
    await expect(path.gatesOf(5)).toBeVisible();
  });
  await test.step('save the report and read it', async () => {
    const report = new ReportPage(app, 'ru');
    await report.go('report');
    await report.replaceNames(false);
    const { name, bytes } = await report.save('pdf');
    expect(name).toMatch(/\.pdf$/u);
    const text = await readSolidPdf(bytes);
    const parts = ['Конец месяца', segmentName, '4 из 4', '51–100 %', 'Гайд взяли из прошлого проекта'];
    expect({
      missing: parts.filter((part) => !text.includes(solid(part))),
      hasQuote: answersOf('ru', 0).some((answer) => text.includes(solid(answer))),
    }).toEqual({ missing: [], hasQuote: true });
  });

  async function code(person: string, themes: readonly number[]): Promise<void> {
    await talk.open(person);
    for (const theme of themes) {
      const name = codeOf('ru', person, theme);
      await talk.chooseFirstSentence(theme * 2 + 1);
      await talk.setCode(name);
      await expect(talk.mark(name)).toBeVisible();
    }
  }
});
