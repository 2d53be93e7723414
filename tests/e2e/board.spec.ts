import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base } from '../support/browserHost.ts';
import { runBuiltCommandLine } from '../support/runCommandLine.ts';
import { BoardPage } from './pages/BoardPage.ts';

const said = [
  ['Вера', 'Сверяю выписку с накладными вручную'],
  ['Олег', 'По пятницам сверяю накладные и выписку'],
  ['Инна', 'Сверка выписки с накладной съедает день'],
  ['Вера', 'Клиент молчит третью неделю'],
  ['Олег', 'Клиенты молчат и не отвечают'],
  ['Инна', 'Акты теряются у бухгалтера'],
] as const;
const names = [...new Set(said.map(([name]) => name))];

/** Three talks whose quotations carry the bare type alone. */
const project = {
  format: 'custdev-json',
  version: 1,
  project: { name: 'Доска', language: 'ru' },
  codes: [{ id: 'pain', group: 'pain', type: 'pain.problem', name: 'Проблема', builtIn: true }],
  respondents: names.map((name) => ({ id: name, name })),
  interviews: names.map((name) => ({
    id: `talk-${name}`,
    kind: 'problem',
    respondentIds: [name],
    date: '2026-10-01',
    language: 'ru',
    turns: said.filter(([who]) => who === name).map(([, text]) => ({ speaker: name, role: 'respondent', text })),
  })),
  codings: names.flatMap((name) =>
    said
      .filter(([who]) => who === name)
      .map(([, text], turn) => ({ interviewId: `talk-${name}`, turn, start: 0, end: text.length, codeIds: ['pain'] })),
  ),
};

const test = base.extend({
  projectPath: async ({ folder }, use) => {
    const [file, source] = [join(folder, 'доска.custdev'), join(folder, 'доска.json')];
    writeFileSync(source, JSON.stringify(project));
    const data = join(folder, 'data');
    await runBuiltCommandLine(data, ['new', file, '--language', 'ru'], 'ru');
    const { stdout, stderr, exitCode } = await runBuiltCommandLine(data, ['import', file, source], 'ru');
    if (exitCode !== 0) throw new Error(stdout + stderr);
    await use(file);
  },
});

test('names what repeats: a card moves, a group gets a name and becomes a code, and all is undone', async ({ app }) => {
  const board = new BoardPage(app, 'ru');
  await board.go('patterns');
  await board.main.getByRole('button', { name: board.words.patterns.nameThem }).click();
  await expect(board.groupOf('Сверяю выписку с накладными вручную').getByRole('option')).toHaveCount(3);
  await expect(board.groupOf('Клиент молчит третью неделю').getByRole('option')).toHaveCount(2);
  const { violations } = await new AxeBuilder({ page: app }).options({ runOnly: ['wcag2a', 'wcag2aa'] }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);

  await board.dragTo('Акты теряются у бухгалтера', 'Клиент молчит третью неделю');
  await expect(board.groupOf('Клиент молчит третью неделю').getByRole('option')).toHaveCount(3);
  await board.rename('Клиент молчит третью неделю', 'ответа ждёшь неделями');
  await board.makeCode('Клиент молчит третью неделю');
  await expect(board.notice('Код «ответа ждёшь неделями» получили 3 цитаты')).toBeVisible();
  await expect(board.main.getByRole('option')).toHaveCount(3);

  await board.go('patterns');
  await expect(board.main.getByText(/3 человека, .*1 код/u)).toBeVisible();
  await board.undo();
  await expect(board.main.getByText('6 цитат')).toBeVisible();
  await board.openFromCodebook();
  await expect(board.group('ответа ждёшь неделями').getByRole('option')).toHaveCount(3);
});

test('is swept, moved and seen from afar with the mouse alone', async ({ app }) => {
  const board = new BoardPage(app, 'ru');
  await board.openFromCodebook();
  await expect(board.main.getByRole('option')).toHaveCount(6);
  await board.sweepOver('Сверяю выписку с накладными вручную');
  await expect(board.main.getByText('Выбраны 3 цитаты')).toBeVisible();
  await expect(board.main.getByRole('option', { selected: true })).toHaveCount(3);

  const card = board.card('Клиент молчит третью неделю');
  await card.hover();
  const before = await card.boundingBox();
  await board.turnWheelWithControl(120);
  await expect(board.main.getByText('75\u00a0%')).toBeVisible();
  const after = await card.boundingBox();
  expect(after!.width).toBeLessThan(before!.width);
});

test('leaves cards where they were when a drag is taken back, or the board goes away under it', async ({ app }) => {
  const board = new BoardPage(app, 'ru');
  const [card, neighbour] = ['Акты теряются у бухгалтера', 'Клиент молчит третью неделю'];
  await board.openFromCodebook();
  await board.holdOver(card, neighbour);
  await board.press('Escape');
  await app.mouse.up();
  await expect(board.groupOf(neighbour).getByRole('option')).toHaveCount(2);

  await board.holdOver(card, neighbour);
  await app.goBack();
  await expect(board.main.getByRole('link', { name: board.words.codebook.toBoard })).toBeVisible();
  await app.mouse.up();
  await board.openFromCodebook();
  await expect(board.groupOf(neighbour).getByRole('option')).toHaveCount(2);
  await board.dragTo(card, neighbour);
  await expect(board.groupOf(neighbour).getByRole('option')).toHaveCount(3);
});
