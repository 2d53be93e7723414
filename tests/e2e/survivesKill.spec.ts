import { join } from 'node:path';
import { expect, startBrowserHost, test } from '../support/browserHost.ts';
import { textFile } from '../support/userFiles.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { StartPage } from './pages/StartPage.ts';
import { TranscriptPage } from './pages/TranscriptPage.ts';

const talk = ['Интервьюер: Как прошёл прошлый месяц?', 'Вера: Третьего числа искала чеки до ночи. Нашла не все.'];

test('keeps a coding that the window has shown when the host is killed at once', async ({ app, host, folder }) => {
  await new StartPage(app, 'ru').createProject('Месяц');
  const files = new ImportPage(app, 'ru');
  await files.choose([textFile('вера.txt', talk.join('\n'))]);
  await files.add();
  const before = new TranscriptPage(app, 'ru');
  await before.chooseFirstSentence(1);
  await before.setNewCode('бумаги не найти', 'Проблема');
  await host.kill();

  const projectPath = join(folder, 'Месяц.custdev');
  const next = await startBrowserHost({ dataFolder: join(folder, 'data'), language: 'ru', projectPath });
  await app.goto(next.address);
  const after = new TranscriptPage(app, 'ru');
  await after.go('interviews');
  await expect(after.mark('бумаги не найти')).toBeVisible();
  await after.mark('бумаги не найти').click();
  await expect(after.quotation).toHaveText('«Третьего числа искала чеки до ночи.»');
  await next.stop();
});
