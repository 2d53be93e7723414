import { expect, test } from '../support/browserHost.ts';
import { textFile } from '../support/userFiles.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { PathPage } from './pages/PathPage.ts';
import { StartPage } from './pages/StartPage.ts';
import { ValidationPage } from './pages/ValidationPage.ts';

test.use({ language: 'en' });

const show = [
  'Interviewer: You see the month, and which payment has no paper yet.',
  'Tim Gorman: Wait. That one is the invoice I hunted for on Tuesday. Leave it here, where do I pay?',
];

test('a fifth delighted person opens the presales, and five who paid open the building', async ({ app }) => {
  await new StartPage(app, 'en').openSample();
  const path = new PathPage(app, 'en');
  const files = new ImportPage(app, 'en');
  const validation = new ValidationPage(app, 'en');
  await test.step('four shows are too few without the reason that was written', async () => {
    await path.withdrawPassOf(5);
    await expect(path.gatesOf(5)).toContainText('met 2 of 3');
    // A way there and back within a breath is no step of the history: it is told once the hands rest.
    await expect(path.history.getByRole('listitem').first()).toContainText('Back from step 6 to 5', {
      timeout: 20_000,
    });
  });
  await test.step('show it to a fifth person, who is delighted and pays', async () => {
    await files.choose([textFile('tim.txt', show.join('\n'))]);
    await files.chooseKind('kindSolution');
    await files.add();
    await validation.go('validation');
    await validation.recordDelight({ person: 'Tim Gorman', amount: '49', artefact: 'Transfer of 21 November' });
    await expect(validation.main.getByRole('row', { name: /Tim Gorman/u })).toContainText('Delight');
    await validation.go('path');
    await expect(path.gatesOf(6)).toContainText('met 2 of 3');
    await expect(path.history.getByRole('listitem').first()).toContainText('From step 5 to step 6', {
      timeout: 20_000,
    });
  });
  await test.step('be paid by three more, the last of them at a higher price', async () => {
    await validation.go('validation');
    await validation.recordPayment({ person: 'Tim Gorman', amount: '49', artefact: 'Transfer of 21 November' });
    await validation.recordPayment({ person: 'Gerald Finch', amount: '49', artefact: 'Invoice 14, paid' });
    await validation.recordPayment({ person: 'Joan O’Hara', amount: '59', artefact: 'Receipt of 22 November' });
    await expect(validation.main).toContainText('Paid 5 of 6');
  });
  await test.step('the path stands at the building and tells why', async () => {
    await path.go('path');
    await expect(path.gatesOf(7)).toBeVisible();
    await expect(path.history.getByRole('listitem').first()).toContainText('From step 6 to step 7: Build.', {
      timeout: 20_000,
    });
    await expect(path.waves.getByRole('row', { name: /Paid before/u })).toContainText('met · has 5, needs 3');
  });
});
