import { describe, expect, it } from 'vitest';
import {
  extendTarget,
  spansOfTarget,
  stepSentence,
  targetOfSpan,
  targetOfTurn,
} from '../../../../renderer/editor/textTarget.ts';

const turns = [
  { role: 'interviewer', text: 'С чего начали?' },
  { role: 'respondent', text: 'Ох. Второй день сижу злая 😤. Таблица врёт.' },
  { role: 'respondent', text: '  ' },
  { role: 'respondent', text: 'Всё.' },
] as const;

function words(target: ReturnType<typeof stepSentence>): string[] {
  return target === null
    ? []
    : spansOfTarget(turns, target).map(({ turn, start, end }) => turns[turn]?.text.slice(start, end) ?? '');
}

describe('choosing words in a transcript', () => {
  it('gives one span for each turn and none for white space', () => {
    const target = { anchor: { turn: 1, offset: 30 }, head: { turn: 3, offset: 4 } };
    expect(spansOfTarget(turns, target)).toEqual([
      { turn: 1, start: 30, end: 43 },
      { turn: 3, start: 0, end: 4 },
    ]);
  });

  it('gives the same spans when drawn backwards', () => {
    const forward = { anchor: { turn: 0, offset: 2 }, head: { turn: 1, offset: 2 } };
    expect(spansOfTarget(turns, { anchor: forward.head, head: forward.anchor })).toEqual(spansOfTarget(turns, forward));
  });

  it('never cuts an emoji', () => {
    const at = turns[1].text.indexOf('😤');
    const [span] = spansOfTarget(turns, targetOfSpan({ turn: 1, start: at + 1, end: at + 2 }));
    expect(span).toEqual({ turn: 1, start: at, end: at + 2 });
  });

  it('walks through sentences and on into the next turns', () => {
    const seen: string[] = [];
    for (
      let target = stepSentence(turns, null, 0, 1, 'ru');
      target !== null;
      target = stepSentence(turns, target, 0, 1, 'ru')
    )
      seen.push(...words(target));
    expect(seen).toEqual(['С чего начали?', 'Ох.', 'Второй день сижу злая 😤.', 'Таблица врёт.', 'Всё.']);
  });

  it('walks back the same way', () => {
    const last = targetOfTurn(turns, 3);
    expect(words(stepSentence(turns, last, 3, -1, 'ru'))).toEqual(['Таблица врёт.']);
  });

  it('stays where it is at either end', () => {
    expect(stepSentence(turns, targetOfTurn(turns, 0), 0, -1, 'ru')).toBeNull();
    expect(stepSentence(turns, targetOfTurn(turns, 3), 3, 1, 'ru')).toBeNull();
  });

  it('grows by a word and shrinks by it again', () => {
    const start = targetOfSpan({ turn: 1, start: 4, end: 10 });
    const grown = extendTarget(turns, start, 'word', 1, 'ru');
    expect(words(grown)).toEqual(['Второй день']);
    expect(words(extendTarget(turns, grown, 'word', -1, 'ru'))).toEqual(['Второй']);
  });

  it('grows by a sentence over the end of a turn', () => {
    const start = targetOfSpan({ turn: 1, start: 30, end: 43 });
    expect(words(extendTarget(turns, start, 'sentence', 1, 'ru'))).toEqual(['Таблица врёт.', 'Всё.']);
  });

  it('grows to the end of the turn', () => {
    expect(words(extendTarget(turns, targetOfSpan({ turn: 1, start: 0, end: 3 }), 'turn', 1, 'ru'))).toEqual([
      turns[1].text,
    ]);
  });

  it('has no target in a turn without text', () => {
    expect(targetOfTurn([{ role: 'respondent', text: '' }], 0)).toBeNull();
  });
});
