import { expect, test } from '../support/browserHost.ts';
import { PeoplePage } from './pages/PeoplePage.ts';
import { StartPage } from './pages/StartPage.ts';

test.use({ language: 'en' });

test('keeps what was typed about a person when somebody else, another screen or nobody comes next', async ({ app }) => {
  await new StartPage(app, 'en').openSample();
  const people = new PeoplePage(app, 'en');
  await people.go('people');
  await people.openCard('Alice Dunne');
  await people.field('note').fill('Answers after six');
  await people.row('Declan Roche').click();
  await expect(people.notice('Saved: Alice Dunne')).toBeVisible();
  await expect(people.field('name')).toHaveValue('Declan Roche');
  await people.openCard('Alice Dunne');
  await expect(people.field('note')).toHaveValue('Answers after six');

  await people.undo();
  await expect(people.field('note')).toHaveValue('');

  await people.field('note').fill('Not this');
  await people.dropChanges();
  await expect(people.field('note')).toHaveValue('');

  await people.startCard();
  await people.field('name').fill('Zed Moran');
  await people.go('codebook');
  await people.go('people');
  await expect(people.row('Zed Moran')).toHaveCount(1);

  await people.startCard();
  await people.field('name').fill('Nobody');
  await people.dropChanges();
  await expect(people.field('name')).toHaveCount(0);
  await expect(people.row('Nobody')).toHaveCount(0);
});
