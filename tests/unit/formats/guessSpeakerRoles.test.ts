import { describe, expect, it } from 'vitest';
import { detectTranscriptLanguage } from '../../../electron/backend/formats/detectTranscriptLanguage.ts';
import { guessSpeakerRoles } from '../../../electron/backend/formats/guessSpeakerRoles.ts';

function say(...lines: readonly (readonly [string | null, string])[]): Record<string, string> {
  return guessSpeakerRoles(lines.map(([speaker, text]) => ({ speaker, startMs: null, text })));
}

describe('guessSpeakerRoles', () => {
  it('believes labels that name a role', () => {
    expect(say(['Модератор', 'Да.'], ['Анна', 'Почему? Как? Зачем?'])).toEqual({
      Модератор: 'interviewer',
      Анна: 'respondent',
    });
    expect(say(['Q', 'Yes.'], ['A', 'Why? How?'])).toEqual({ Q: 'interviewer', A: 'respondent' });
    expect(say(['Anna (host)', 'Hi.'], ['Bob', 'Why? How?'])).toEqual({
      'Anna (host)': 'interviewer',
      Bob: 'respondent',
    });
  });

  it('takes the one who asks more and says less for the interviewer', () => {
    const answer = 'Мы открываем Excel, сверяем строки и пишем поставщику, и так два дня подряд.';
    expect(
      say(['Анна', answer], ['Пётр', 'А почему?'], ['Анна', `${answer} Понимаете?`], ['Пётр', 'Как давно?']),
    ).toEqual({ Анна: 'respondent', Пётр: 'interviewer' });
  });

  it('makes one interviewer of several people, everyone else a respondent', () => {
    expect(say(['Анна', 'Как?'], ['Борис', 'Так.'], ['Анна', 'Почему?'], ['Вера', 'А что?'])).toEqual({
      Анна: 'interviewer',
      Борис: 'respondent',
      Вера: 'respondent',
    });
  });

  it('gives turns without a label to the respondent only where nobody is named', () => {
    expect(say([null, 'Мы сверяем счета.'])).toEqual({ '': 'respondent' });
    expect(say([null, 'Дата: вчера'], ['Анна', 'Да.'])).toEqual({ '': 'other', Анна: 'respondent' });
  });

  it('leaves unknown voices out of the evidence', () => {
    expect(say(['Unknown Speaker', 'Hm.'], ['Kelly', 'Why?'])).toEqual({
      'Unknown Speaker': 'other',
      Kelly: 'interviewer',
    });
  });
});

describe('detectTranscriptLanguage', () => {
  it.each([
    ['Мы сверяем счета в Excel и Google Sheets.', 'ru'],
    ['We compare invoices by hand, «вручную».', 'en'],
    ['Используем Salesforce, HubSpot, Intercom, Slack, Notion и Jira', 'ru'],
    ['Да', 'ru'],
    ['123', 'en'],
  ])('reads «%s» as %s', (text, language) => {
    expect(detectTranscriptLanguage(text)).toEqual({ language, other: null });
  });

  it('is not misled by a foreign preface', () => {
    const preface = 'This transcript was created automatically and may contain errors. '.repeat(60);
    const talk = 'Мы каждый месяц сверяем счета вручную и теряем на этом два дня. '.repeat(400);
    expect(detectTranscriptLanguage(preface + talk)).toEqual({ language: 'ru', other: null });
  });
});
