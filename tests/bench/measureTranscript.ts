import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { ensureBuilt } from '../../electron/hosts/ensureBuilt.ts';
import { TranscriptPage } from '../e2e/pages/TranscriptPage.ts';
import type { BenchFigure } from './benchFigure.ts';
import { type BenchWindow, inBenchWindow, type MeasuredReaction } from './benchWindow.ts';
import { buildTalksProject, keyCode, type LongTalk, longTalks, shortTalkName } from './buildTalksProject.ts';
import { median, p95 } from './timing.ts';

const openings = 10;
const highlights = 60;
const keys = 60;
const frameBudgetMs = 16;
const longTaskMs = 50;
/** Of the talk, where somebody codes and types. */
const places = [0, 0.5, 0.97];

type Note = (figures: readonly BenchFigure[]) => void;

const settled = (window: BenchWindow): Promise<void> => window.quiet(200);

function figuresOf(
  talk: LongTalk,
  what: string,
  reactions: readonly MeasuredReaction[],
  budget: number | null,
  work: readonly number[] = [],
): readonly BenchFigure[] {
  const figure = (name: string, value: number, limit: number | null = null): BenchFigure => ({
    what: `${what}, ${name}`,
    size: talk.name,
    unit: 'ms',
    figure: value,
    budget: limit,
  });
  const total = reactions.map(({ totalMs }) => totalMs);
  const main = reactions.map(({ mainThreadMs }) => mainThreadMs);
  const answers = reactions.flatMap(({ answerMs }) => answerMs ?? []);
  return [
    figure('median', median(total)),
    figure('p95', p95(total), budget),
    figure('worst', Math.max(...total)),
    ...(work.length === 0
      ? []
      : [
          figure('work until painted, median', median(work)),
          figure('work until painted, p95', p95(work), frameBudgetMs),
        ]),
    figure('main thread with all that follows, median', median(main)),
    ...(answers.length < reactions.length / 2 ? [] : [figure('backend answers, p95', p95(answers))]),
  ];
}

async function measureOpening(window: BenchWindow, app: TranscriptPage, talk: LongTalk): Promise<BenchFigure[]> {
  const reactions: MeasuredReaction[] = [];
  for (let opened = 0; opened < openings; opened += 1) {
    await app.open(shortTalkName);
    await settled(window);
    const link = app.interview(talk.name);
    const open = (): Promise<void> => link.click();
    reactions.push(await window.measure('click', { kind: 'talk', label: talk.name }, open, () => settled(window)));
  }
  return [...figuresOf(talk, 'transcript opens', reactions, talk.openBudgetMs)];
}

/** Goes to a turn by the address and stands there; the panel is empty. */
async function standAt(window: BenchWindow, turn: number): Promise<void> {
  await window.page.evaluate((index) => {
    const [path] = location.hash.split('?');
    location.hash = `${path}?turn=${index}`;
  }, turn);
  await settled(window);
  await window.page.locator('.transcript').focus();
}

/** Indexes of the answers at each of the places, as many as asked. */
async function listAnswers(window: BenchWindow, count: number): Promise<number[][]> {
  const roles = await window.page
    .locator('.transcript > [data-turn]')
    .evaluateAll((turns) => turns.map((turn) => turn.getAttribute('data-role')));
  const answers = [...roles.keys()].filter((turn) => roles[turn] === 'respondent');
  return places.map((place) => {
    const first = Math.min(Math.floor(answers.length * place), answers.length - count);
    return answers.slice(first, first + count);
  });
}

async function measureHighlights(window: BenchWindow, talk: LongTalk): Promise<BenchFigure[]> {
  const reactions: MeasuredReaction[] = [];
  const { keyboard } = window.page;
  const work = await window.traceReactions(async () => {
    for (const answers of await listAnswers(window, highlights / places.length)) {
      let at = answers[0]!;
      await standAt(window, at);
      for (const turn of answers) {
        for (; at < turn; at += 1) await keyboard.press('ArrowDown');
        await keyboard.press('ArrowRight');
        await settled(window);
        const awaited = { kind: 'stripe', turn, code: keyCode.name } as const;
        const press = (): Promise<void> => keyboard.press(keyCode.shortcut);
        reactions.push(await window.measure('keydown', awaited, press, () => settled(window)));
      }
    }
  });
  return [...figuresOf(talk, 'highlight shows', reactions, null, work)];
}

async function measureKeys(window: BenchWindow, app: TranscriptPage, talk: LongTalk): Promise<BenchFigure[]> {
  const reactions: MeasuredReaction[] = [];
  const { keyboard } = window.page;
  const work = await window.traceReactions(async () => {
    for (const [answer] of await listAnswers(window, 1)) {
      await standAt(window, answer!);
      await keyboard.press('e');
      await expect(app.editedText).toBeFocused();
      for (let key = 0; key < keys / places.length; key += 1) {
        const press = (): Promise<void> => keyboard.press(key % 6 === 5 ? 'Space' : 'a');
        reactions.push(await window.measure('keydown', { kind: 'text', turn: answer! }, press, () => window.quiet(40)));
        // Now and then a rest in which what was typed is stored: the next key comes when the answer does.
        if (key % 8 === 7) await pause(460 + 2 * key);
      }
      await keyboard.press('Escape');
      await settled(window);
    }
  });
  return [...figuresOf(talk, 'keystroke shows', reactions, null, work)];
}

async function measureScrolling(window: BenchWindow, talk: LongTalk): Promise<BenchFigure[]> {
  await standAt(window, 0);
  const box = await window.page.locator('.transcript').evaluate((text) => {
    const { left, width } = text.getBoundingClientRect();
    return { x: left + width / 2, y: 500 };
  });
  await window.page.mouse.move(box.x, box.y);
  const tasks = await window.traceTasks(async () => {
    for (let turned = 0; turned < 120; turned += 1) await window.page.mouse.wheel(0, 700);
    for (const share of [0.25, 0.5, 0.75, 1, 0.1, 0.9]) {
      await window.page.evaluate((part) => {
        const scroller = document.querySelector('.transcript')!.closest('[tabindex="-1"]')!;
        scroller.scrollTop = scroller.scrollHeight * part;
      }, share);
      await window.quiet(60);
    }
  });
  const longest = Math.max(...tasks.map(({ durationMs }) => durationMs));
  const busiest = Math.max(...tasks.map(({ cpuMs }) => cpuMs));
  const figure = { size: talk.name, unit: 'ms' } as const;
  return [
    { ...figure, what: 'scrolling, longest task', figure: longest, budget: longTaskMs },
    { ...figure, what: 'scrolling, longest task by CPU', figure: busiest, budget: null },
  ];
}

async function measureMemory(window: BenchWindow, talk: LongTalk): Promise<BenchFigure[]> {
  const memory = await window.memory();
  const figure = { size: talk.name, unit: 'MB', budget: null } as const;
  return [
    { ...figure, what: 'page with it open, heap', figure: memory.heap },
    ...(memory.process === null ? [] : [{ ...figure, what: 'page with it open, process', figure: memory.process }]),
  ];
}

async function measureTalk(window: BenchWindow, app: TranscriptPage, talk: LongTalk, note: Note): Promise<void> {
  note(await measureOpening(window, app, talk));
  note(await measureMemory(window, talk));
  note(await measureHighlights(window, talk));
  note(await measureKeys(window, app, talk));
  note(await measureScrolling(window, talk));
}

/**
 * Opens, codes, edits and scrolls long transcripts in the built window, in Chromium, and tells figures as they come.
 * False when there is no Chromium. Wall times are from the input's own time stamp until the painted frame, without
 * waiting for the display's tick.
 */
export async function measureTranscript(note: Note): Promise<boolean> {
  await ensureBuilt((line) => console.error(line));
  const hasMeasured = await inBenchWindow(await buildTalksProject(), async (window) => {
    const app = new TranscriptPage(window.page, 'en');
    await expect(app.dialog.or(app.main).first()).toBeVisible();
    await app.page.keyboard.press('Escape');
    await app.go('interviews');
    for (const talk of longTalks) await measureTalk(window, app, talk, note);
    return true;
  });
  return hasMeasured ?? false;
}
