import { expect, test } from '../support/browserHost.ts';
import { AheadPage } from './pages/AheadPage.ts';
import { StartPage } from './pages/StartPage.ts';

test('asks people, notes a talk live and finds whom to ask next', async ({ app }) => {
  await new StartPage(app, 'ru').createProject('Будущее');
  const ahead = new AheadPage(app, 'ru');
  await ahead.openList();
  await ahead.addPeople('Вера Орлова, Север, @vera', 'Олег, Юг');
  await ahead.person('Олег').focus();
  await ahead.press('2');
  await expect(ahead.peopleWho('asked').getByText('Юг')).toBeVisible();
  await ahead.schedule('Вера Орлова', '10:30');

  await ahead.takeNotes('Вера Орлова');
  await app.keyboard.insertText('отвечает за закрытие месяца');
  await ahead.press('Tab');
  await app.keyboard.insertText('Плачу я сама');
  await ahead.press('Control+Enter');
  await expect(ahead.main.getByRole('textbox', { name: /^Заметка, \d/u })).toHaveValue('Плачу я сама');
  await app.keyboard.insertText('помолчала');
  // The window closes in the middle of a word, and the talk goes on where it was left.
  await app.reload();
  await expect(ahead.main.getByRole('navigation', { name: 'Вопросы гайда' }).getByText('2 заметки')).toBeVisible();
  await expect(ahead.main.getByRole('textbox', { name: /^Заметка, \d/u }).last()).toHaveValue('помолчала');
  await ahead.press('Escape');
  await expect(ahead.main.locator('[aria-current="step"]')).toBeFocused();
  await app.goto(app.url().replace(/#.*/u, '#/people/ahead?view=schedule'));
  await ahead.main.getByRole('link', { name: 'Продолжить заметки: Вера Орлова' }).press('Enter');
  await expect(ahead.note).toBeFocused();

  await ahead.end('Ия Белова, Запад, @iya');
  for (const words of ['отвечает за закрытие месяца', 'Плачу я сама', 'помолчала'])
    await expect(ahead.main.getByText(words)).toBeVisible();
  await ahead.openList();
  await expect(ahead.peopleWho('toAsk').getByText('Через кого: Вера Орлова')).toBeVisible();
  await expect(ahead.peopleWho('talked').getByText('Вера Орлова', { exact: true })).toBeVisible();
  await ahead.undo();
  await expect(ahead.person('Ия Белова')).toHaveCount(0);
  await expect(ahead.peopleWho('scheduled').getByText('Вера Орлова', { exact: true })).toBeVisible();
});
