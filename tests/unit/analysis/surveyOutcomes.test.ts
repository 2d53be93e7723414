import { describe, expect, it } from 'vitest';
import { findSurveyOutcomes, readSurveyAnswer } from '#shared/analysis/surveyOutcomes.ts';

describe('findSurveyOutcomes', () => {
  it('pairs the questions about importance and satisfaction that ask about the same, in either language', () => {
    const names = [
      'город',
      'Важность: закрыть месяц',
      'Importance — find a receipt',
      'удовлетворённость (закрыть месяц)',
      'find a receipt, satisfaction',
      'Насколько важно не ошибиться',
      'Насколько удовлетворены: не ошибиться',
    ];
    expect(findSurveyOutcomes(names)).toEqual([
      {
        name: 'закрыть месяц',
        importance: 'Важность: закрыть месяц',
        satisfaction: 'удовлетворённость (закрыть месяц)',
      },
      {
        name: 'find a receipt',
        importance: 'Importance — find a receipt',
        satisfaction: 'find a receipt, satisfaction',
      },
      {
        name: 'не ошибиться',
        importance: 'Насколько важно не ошибиться',
        satisfaction: 'Насколько удовлетворены: не ошибиться',
      },
    ]);
  });

  it('leaves alone what has no counterpart, and words that only look alike', () => {
    expect(
      findSurveyOutcomes([
        'важность: цена',
        'удовлетворённость: скорость',
        'неважно',
        'unimportant: x',
        'satisfaction: x',
      ]),
    ).toEqual([]);
  });
});

describe('readSurveyAnswer', () => {
  it('reads numbers from 0 to 10 as people write them, and nothing else', () => {
    expect(['9', ' 7,5 ', '10', '0', '', '11', '-1', 'очень', '8 из 10'].map(readSurveyAnswer)).toEqual([
      9,
      7.5,
      10,
      0,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
