import { expect, test } from '../support/browserHost.ts';
import { textFile } from '../support/userFiles.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { SessionsPage } from './pages/SessionsPage.ts';
import { StartPage } from './pages/StartPage.ts';
import { TranscriptPage } from './pages/TranscriptPage.ts';

const talk = ['Интервьюер: Как прошёл прошлый месяц?', 'Вера: Третьего числа искала чеки до ночи. Нашла не все.'];

test('a session begins with what changed, and its task waits for the next one', async ({ app }) => {
  await new StartPage(app, 'ru').createProject('Салоны');
  const files = new ImportPage(app, 'ru');
  await files.choose([textFile('вера.txt', talk.join('\n'))]);
  await files.add();
  const transcript = new TranscriptPage(app, 'ru');
  await transcript.chooseFirstSentence(1);
  await transcript.setNewCode('бумаги не найти', 'Проблема');

  const sessions = new SessionsPage(app, 'ru');
  await sessions.go('path');
  await sessions.open();
  await sessions.begin();
  await expect(sessions.main).toBeFocused();
  await expect(sessions.agendaLine(/^1 интервьювера/u)).toBeVisible();
  await expect(sessions.agendaLine('1 пометка')).toContainText('в 1 интервью');
  await sessions.decide('Идём к салонам с одним мастером');
  await sessions.addTask('позвать бухгалтера', 'Вера');
  await sessions.changeTask('позвать бухгалтера', '2030-12-01');
  await expect(sessions.taskLine('позвать бухгалтера')).toContainText('к 1 дек');
  // Whoever closes the window with the cursor in the notes loses nothing.
  await sessions.notes.fill('Чеки ищет одна Вера');
  await app.reload();
  await expect(sessions.notes).toHaveValue('Чеки ищет одна Вера');
  await sessions.end();
  await expect(sessions.main.getByRole('textbox', { name: 'Решения', exact: true })).toHaveCount(0);

  await sessions.open();
  await expect(sessions.agendaLine(/пометка/u)).toHaveCount(0);
  await sessions.begin();
  await expect(sessions.agendaLine('Открытая задача')).toContainText('позвать бухгалтера (Вера)');
  await sessions.task('позвать бухгалтера').click();
  await expect(sessions.task('позвать бухгалтера')).toBeChecked();
  await sessions.undo();
  await expect(sessions.task('позвать бухгалтера')).not.toBeChecked();

  const about = await sessions.review();
  await expect(sessions.meetingNote).toBeFocused();
  await app.keyboard.type('Спросить Веру про чеки', { delay: 15 });
  await expect(sessions.meetingNote).toHaveValue('Спросить Веру про чеки');
  await sessions.press('Escape');
  await expect(sessions.meetingNote).toHaveCount(0);
  await sessions.press('n');
  await expect(sessions.meetingNote).toHaveValue('Спросить Веру про чеки');
  await sessions.endReview();
  await sessions.open();
  await sessions.continue();
  await expect(sessions.notes).toHaveValue(`${about}: Спросить Веру про чеки`);
});
