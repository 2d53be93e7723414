import { describe, expect, test } from 'vitest';
import type { LiveNote } from '#shared/domain/plannedInterview.ts';
import { placeOfLastNote, withGoneQuestions } from '../../../../renderer/screens/people/ahead/talkPlaces.ts';

const note = (question: string, atMs: number): LiveNote => ({
  id: `note ${atMs}` as LiveNote['id'],
  plannedInterviewId: 'plan' as LiveNote['plannedInterviewId'],
  question,
  speaker: 'respondent',
  isVerbatim: false,
  atMs,
  text: 'да',
});
const sections = [{ id: 'one', title: 'Начало', questions: ['Как?', 'Когда?'] }];

describe('questions of a talk', () => {
  test('go on where the latest note was written', () => {
    const questions = ['Как?', 'Когда?', ''];
    expect(placeOfLastNote([], questions)).toBe(0);
    expect(placeOfLastNote([note('Как?', 0), note('Когда?', 2000), note('Как?', 1000)], questions)).toBe(1);
    expect(placeOfLastNote([note('Как?', 0), note('', 5)], questions)).toBe(2);
  });

  test('keep those with notes that the guide asks no longer', () => {
    const notes = [note('За 4 900 ₽?', 1), note('Как?', 2), note('', 3), note('За 4 900 ₽?', 4)];
    expect(withGoneQuestions(sections, notes, 'Уже не в гайде')).toEqual([
      ...sections,
      { id: 'gone', title: 'Уже не в гайде', questions: ['За 4 900 ₽?'] },
    ]);
    expect(withGoneQuestions(sections, [note('Как?', 2)], 'Уже не в гайде')).toBe(sections);
  });
});
