import { createRandomSource } from '#shared/analysis/randomSource.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import type { OpenedProject } from '../../electron/backend/project/openedProject.ts';
import { addTalk, buildOnce, startBenchProject } from './buildBenchProject.ts';
import { generateTalk, type TalkTurn } from './generateTalk.ts';

export interface LongTalk {
  readonly name: '20,000 words' | '100,000 words';
  readonly words: number;
  readonly codings: number;
  /** Opening it must take less. */
  readonly openBudgetMs: number;
}

/** What a transcript must carry without slowing down. */
export const longTalks: readonly LongTalk[] = [
  { name: '20,000 words', words: 20_000, codings: 500, openBudgetMs: 200 },
  { name: '100,000 words', words: 100_000, codings: 5000, openBudgetMs: 500 },
];

/** From it the long ones are opened. */
export const shortTalkName = 'Short talk';
/** The code that is set by one key, and that nothing carries at first. */
export const keyCode = { name: 'Set by a key', shortcut: 'b' } as const;

const wordsOfPart = 1000;

/** Russian and English by turns, a thousand words each. */
function generateMixedTalk(words: number, seed: number): TalkTurn[] {
  return Array.from({ length: Math.ceil(words / wordsOfPart) }, (_item, part) =>
    generateTalk(part % 2 === 0 ? 'ru' : 'en', Math.min(words, wordsOfPart), seed + part),
  ).flat();
}

function fill(project: OpenedProject): void {
  const codeIds = startBenchProject(project, 'Long talks', 300);
  const keyCodeId = codeIds.pop() as CodeId;
  project.changeWith({ method: 'codes.update', author: 'bench' }, (writer) =>
    writer.update('code', keyCodeId, { name: keyCode.name, shortcut: keyCode.shortcut }),
  );
  const talks = [{ name: shortTalkName, words: 300, codings: 5 }, ...longTalks];
  for (const [index, { name, words, codings }] of talks.entries()) {
    const random = createRandomSource(2000 + index);
    const turns = generateMixedTalk(words, 10_000 * (index + 1));
    const date = `2026-01-0${index + 1}`;
    const choose = (): CodeId => codeIds[Math.floor(random.next() * codeIds.length)]!;
    addTalk(project, { name, date, language: 'ru', turns, codings }, choose, random);
  }
}

/** Path of the project with a short talk and the long ones. */
export const buildTalksProject = (): Promise<string> => buildOnce('talks', fill);
