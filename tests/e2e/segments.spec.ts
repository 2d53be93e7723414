import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base } from '../support/browserHost.ts';
import { runBuiltCommandLine } from '../support/runCommandLine.ts';
import { textFile } from '../support/userFiles.ts';
import { ImportPage } from './pages/ImportPage.ts';
import { SegmentsPage } from './pages/SegmentsPage.ts';

const tablePains = ['сверяю вручную', 'теряю чеки', 'считаю ночью', 'ошибка в сумме'];
const waitPains = ['жду акты', 'звоню дважды', 'клиент молчит', 'прошу копию'];
const pains = [...tablePains, ...waitPains];

/** Everybody lacks one pain of the own group, each another one; Lev has one of the other group besides. */
const heard: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...['Анна', 'Борис', 'Вера', 'Глеб', 'Дина'].map((name, at) => [name, tablePains.filter((_, pain) => pain !== at)]),
  ...['Егор', 'Жанна', 'Иван', 'Клара'].map((name, at) => [name, waitPains.filter((_, pain) => pain !== at)]),
  ['Лев', [...waitPains, 'теряю чеки']],
]);

/** People and what they were heard with, as the exchange format takes them. */
function projectOf(people: Readonly<Record<string, readonly string[]>>): string {
  const names = Object.keys(people);
  const saying = (pain: string): string => `В прошлом месяце опять: ${pain}.`;
  return JSON.stringify({
    format: 'custdev-json',
    version: 1,
    project: { name: 'Десять разговоров', language: 'ru' },
    codes: pains.map((name) => ({ id: name, group: 'pain', type: 'pain.problem', name })),
    respondents: names.map((name) => ({ id: name, name })),
    interviews: names.map((name) => ({
      id: `talk-${name}`,
      kind: 'problem',
      respondentIds: [name],
      date: '2026-10-01',
      language: 'ru',
      turns: people[name]?.map((pain) => ({ speaker: name, role: 'respondent', text: saying(pain) })),
    })),
    codings: names.flatMap((name) =>
      (people[name] ?? []).map((pain, turn) => ({
        interviewId: `talk-${name}`,
        turn,
        start: 0,
        end: saying(pain).length,
        codeIds: [pain],
      })),
    ),
  });
}

const test = base.extend({
  projectPath: async ({ folder }, use) => {
    const [file, source] = [join(folder, 'десять.custdev'), join(folder, 'десять.json')];
    writeFileSync(source, projectOf(heard));
    const data = join(folder, 'data');
    await runBuiltCommandLine(data, ['new', file, '--language', 'ru'], 'ru');
    const { stdout, stderr, exitCode } = await runBuiltCommandLine(data, ['import', file, source], 'ru');
    if (exitCode !== 0) throw new Error(stdout + stderr);
    await use(file);
  },
});

const name = 'Сверяют сами';

test('keeps a segment, sees what one more talk changes, and makes another by hand with the keys', async ({ app }) => {
  const page = new SegmentsPage(app, 'ru');
  const { segmentStudy } = page.words;
  await page.go('segments');
  await expect(page.heading(page.words.segments.finding2)).toBeVisible();
  await page.openSegmentOf('Анна');
  await expect(page.list.getByText(/слышны вместе/u)).toBeVisible();
  await page.keepAs(name);
  await page.reviewCounterQuote('Лев теряет чеки, но сверяет не он.');

  const importing = new ImportPage(app, 'ru');
  await importing.choose([textFile('зоя.json', projectOf({ Зоя: tablePains }), 'application/json')]);
  await importing.add();
  await page.go('segments');
  const changes = page.segment(name).getByRole('region', { name: segmentStudy.changedKept });
  await expect(changes).toContainText('Пришли: Зоя (новый человек)');
  await expect(changes).toContainText(segmentStudy.keepsName);

  await page.pickOnMap(2);
  await page.makeByHand('Выбраны глазами');
  await expect(page.segment('Выбраны глазами')).toContainText(segmentStudy.byHandAlone);
  await expect(app).toHaveURL(/by=pains/u);
  const { violations } = await new AxeBuilder({ page: app }).options({ runOnly: ['wcag2a', 'wcag2aa'] }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
});
