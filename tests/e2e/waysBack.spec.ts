import { nameOfLoop } from '../../shared/domain/workflow.ts';
import { expect, test } from '../support/browserHost.ts';
import { PathPage } from './pages/PathPage.ts';
import { SolutionTalksPage } from './pages/SolutionTalksPage.ts';
import { StartPage } from './pages/StartPage.ts';
import { ValidationPage } from './pages/ValidationPage.ts';

test.describe('in Russian', () => {
  test.use({ language: 'ru' });

  test('a problem that is not there sends the project to its first step, with what that saved', async ({ app }) => {
    await new StartPage(app, 'ru').openSample();
    const path = new PathPage(app, 'ru');
    const talks = new SolutionTalksPage(app, 'ru');
    const validation = new ValidationPage(app, 'ru');
    const { validation: words, path: pathWords, shell } = path.words;
    const interviews = await path.sidebar.getByRole('link', { name: shell.interviews }).innerText();
    await path.withdrawPassOf(5);
    await expect(path.gatesOf(5)).toBeVisible();

    await talks.go('validation');
    await talks.recordDisappointment({ person: 'Марк Соболь', miss: 'missNoProblem', verdict: 'verdictMiss' });
    const reason = 'Ищем бумагу за минуту, беды нет';
    const goal = 'Найти тех, у кого бумаги теряются по-настоящему';
    await talks.goBackFrom('Марк Соболь', 3, reason, goal);
    await expect(talks.people.getByRole('row', { name: /Марк Соболь/u })).toContainText(words.doesNotCount);
    await validation.expectRefuted('Те, кто сводит месяц сам', reason);

    await path.go('path');
    await path.expectWave(3, 0, goal);
    await expect(path.history.getByRole('listitem').first()).toContainText(nameOfLoop('L2', 'ru'));
    await expect(path.history).toContainText(`«${reason}»`);
    await expect(path.waves).toContainText('Волна 3, сейчас');
    await expect(path.main.getByRole('listitem').filter({ hasText: 'Те, кто сводит месяц сам' })).toContainText(
      pathWords.statusRefuted,
    );
    await path.writeSaving(2, {
      fieldPlannedCost: '900000',
      fieldPlannedMonths: '6',
      fieldSpentCost: '150000',
      fieldSpentMonths: '2',
    });
    await expect(path.main.getByText(/^Сбережено: 750\s000\s₽ и 4\sмес\.$/u)).toBeVisible();
    expect(await path.sidebar.getByRole('link', { name: shell.interviews }).innerText()).toBe(interviews);
    await path.go('segments');
    await expect(path.main.getByRole('region', { name: 'Сводят месяц сами' })).toBeVisible();
  });

  test('a price that nobody takes sends the project back to its economics', async ({ app }) => {
    await new StartPage(app, 'ru').openSample();
    const talks = new SolutionTalksPage(app, 'ru');
    const path = new PathPage(app, 'ru');
    const { validation: words } = path.words;
    await talks.go('validation');
    await talks.recordDisappointment({
      person: 'Марк Соболь',
      signs: ['signFit', 'signPrice'],
      wayBack: nameOfLoop('L6', 'ru'),
      verdict: 'verdictPrice',
    });
    const reason = 'Четыре девятьсот в месяц — дороже вечера';
    await talks.goBackFrom('Марк Соболь', 3, reason, 'Сойтись при двух девятьсот');
    await expect(talks.main.getByText(words.oldScenario)).toHaveCount(0);
    await expect(talks.main.getByText(', волна 3').first()).toBeVisible();

    await path.go('path');
    await path.expectWave(3, 4, 'Сойтись при двух девятьсот');
    await expect(path.history.getByRole('listitem').first()).toContainText(`«${reason}»`);
    await expect(path.history.getByRole('listitem').first()).toContainText('волна 3 с шага 4');
    await expect(path.waves.getByRole('row', { name: /Оплатили до выпуска/u })).toContainText('есть 2, нужно 3');
  });
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('a similar problem that needs another product opens a wave with a new version', async ({ app }) => {
    await new StartPage(app, 'en').openSample();
    const path = new PathPage(app, 'en');
    const talks = new SolutionTalksPage(app, 'en');
    const validation = new ValidationPage(app, 'en');
    await path.withdrawPassOf(5);
    await talks.go('validation');
    await talks.recordDisappointment({ person: 'Tim Gorman', miss: 'missOtherProduct', verdict: 'verdictMiss' });
    const reason = 'The papers are lost, but he will not open one more window for them';
    const goal = 'Take papers where they arrive: in the messenger';
    await talks.goBackFrom('Tim Gorman', 3, reason, goal);
    await validation.goTo('navMvp');
    await expect(validation.main.getByRole('heading', { name: 'Month without gaps, version 3' })).toBeVisible();
    await validation.rewriteVersion(
      'Month without gaps',
      'Papers by message',
      'You forward a photo, the month is without gaps',
    );
    await expect(validation.main.getByRole('heading', { name: 'Papers by message, version 3' })).toBeVisible();
    await expect(validation.main.getByRole('heading', { name: 'Month without gaps, version 2' })).toBeVisible();

    await path.go('path');
    await path.expectWave(3, 3, goal);
    await expect(path.history.getByRole('listitem').first()).toContainText(
      `${nameOfLoop('L4', 'en')}: wave 3 from step 3.`,
    );
    await expect(path.history.getByRole('listitem').first()).toContainText(`“${reason}”`);
    await path.go('segments');
    await expect(path.main.getByRole('region', { name: 'Do the month themselves' })).toBeVisible();
  });
});
