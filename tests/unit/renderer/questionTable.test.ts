import { describe, expect, it } from 'vitest';
import { codeTypes } from '#shared/domain/codeType.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { trackerQuestions, wordsToAsk } from '#shared/domain/trackerQuestion.ts';
import { answerQuestion } from '../../../renderer/screens/patterns/questions/questionTable.ts';

const person = (name: string) => name as RespondentId;
const code = (name: string) => name as CodeId;

describe('trackerQuestions', () => {
  it('asks each type in one question, and each of these groups in some', () => {
    const asked = trackerQuestions.flatMap(({ typeIds }): readonly string[] => typeIds);
    expect(new Set(asked).size).toBe(asked.length);
    const groups = ['action', 'trigger', 'search', 'tried', 'pain', 'emotion'];
    const expected = codeTypes.filter(({ group }) => groups.includes(group)).map(({ id }) => id);
    expect(expected.filter((id) => !asked.includes(id))).toEqual([]);
  });

  it.each(trackerQuestions)('has words to ask for $id in both languages', (question) => {
    expect(wordsToAsk(question, 'ru')).toMatch(/[а-яё].*[?]/iu);
    expect(wordsToAsk(question, 'en')).toMatch(/[a-z].*[?]/iu);
  });
});

describe('answerQuestion', () => {
  const model = {
    columns: ['Вера', 'Олег', 'Анна'].map((name) => ({ respondentId: person(name), name, isInSegment: true })),
    rows: [
      { codeId: code('table'), name: 'таблица', family: 'search' as const, quotations: new Map([[0, 1]]) },
      {
        codeId: code('paper'),
        name: 'бумага',
        family: 'search' as const,
        quotations: new Map([
          [0, 2],
          [1, 1],
        ]),
      },
      { codeId: code('pain'), name: 'боль', family: 'pain' as const, quotations: new Map([[2, 1]]) },
    ],
  };
  const typeOf = (id: CodeId) => (id === code('pain') ? 'pain.problem' : 'action.step');
  const everybody = { name: 'Все', respondentIds: ['Вера', 'Олег', 'Анна'].map(person) };
  const some = { name: 'Сегмент', respondentIds: [person('Олег'), person('Анна')] };
  const [actions] = trackerQuestions;

  it('counts people of each column, the commonest code first', () => {
    const [all, segment] = answerQuestion(model, [everybody, some], actions, typeOf);
    expect(all?.answers.map(({ row, respondentIds }) => [row.codeId, respondentIds.length])).toEqual([
      ['paper', 2],
      ['table', 1],
    ]);
    expect(all?.respondentIds).toEqual(['Вера', 'Олег']);
    expect(segment?.answers.map(({ row }) => row.codeId)).toEqual(['paper']);
    expect(segment?.respondentIds).toEqual(['Олег']);
  });

  it('says when nobody has told', () => {
    const [cell] = answerQuestion(model, [everybody], trackerQuestions[4], typeOf);
    expect(cell).toEqual({ respondentIds: [], codeIds: [], answers: [] });
  });
});
