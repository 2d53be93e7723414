import { readFileSync } from 'node:fs';
import { createRandomSource, type RandomSource } from '#shared/analysis/randomSource.ts';
import type { Language } from '#shared/domain/language.ts';
import { locateAppFile } from '../../electron/backend/locateAppFile.ts';

export interface TalkTurn {
  readonly role: 'interviewer' | 'respondent';
  readonly text: string;
}

/** Which word may follow which, learned from the sample's invented talks. */
interface TalkModel {
  readonly starts: readonly string[];
  readonly followers: ReadonlyMap<string, readonly string[]>;
}

export function sampleFile(language: Language): string {
  return locateAppFile('resources', 'sample', `sample.${language}.json`);
}

function learn(language: Language, role: TalkTurn['role']): TalkModel {
  const sample = JSON.parse(readFileSync(sampleFile(language), 'utf8')) as {
    interviews: { turns: { role: string; text: string }[] }[];
  };
  const starts: string[] = [];
  const followers = new Map<string, string[]>();
  for (const turn of sample.interviews.flatMap(({ turns }) => turns)) {
    if (turn.role !== role) continue;
    const words = turn.text.split(/\s+/).filter((word) => word !== '');
    if (words[0] !== undefined) starts.push(words[0]);
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (next !== undefined) followers.set(word, [...(followers.get(word) ?? []), next]);
    }
  }
  return { starts, followers };
}

const models = new Map<string, TalkModel>();

function modelOf(language: Language, role: TalkTurn['role']): TalkModel {
  const key = `${language} ${role}`;
  const model = models.get(key) ?? learn(language, role);
  models.set(key, model);
  return model;
}

function pick<Item>(items: readonly Item[], random: RandomSource): Item {
  return items[Math.floor(random.next() * items.length)]!;
}

function say({ starts, followers }: TalkModel, wordCount: number, random: RandomSource): string {
  const words: string[] = [];
  let word = pick(starts, random);
  while (words.length < wordCount) {
    words.push(word);
    const next = followers.get(word);
    word = next === undefined ? pick(starts, random) : pick(next, random);
  }
  return words.join(' ');
}

/** A talk of at least `words` words: short questions, long answers. The same seed gives the same talk. */
export function generateTalk(language: Language, words: number, seed: number): TalkTurn[] {
  const random = createRandomSource(seed);
  const turns: TalkTurn[] = [];
  for (let spoken = 0; spoken < words;) {
    const role = turns.length % 2 === 0 ? 'interviewer' : 'respondent';
    const length = role === 'interviewer' ? 6 + Math.floor(random.next() * 14) : 25 + Math.floor(random.next() * 70);
    turns.push({ role, text: say(modelOf(language, role), length, random) });
    spoken += length;
  }
  return turns;
}
