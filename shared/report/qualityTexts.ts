import type { Language } from '../domain/language.ts';

const ru = {
  kicker: (wave: number) => `Качество разговоров, волна ${wave}`,
  title: 'Как спрашивают',
  noTalks: 'Интервью пока нет, оценивать нечего.',
  lead: (talks: string, talk: string, questions: string) =>
    `${talks}. Интервьюер говорит в середине ${talk} слов; качество вопросов в середине ${questions}.`,
  headings: {
    summary: 'Коротко',
    trend: 'Становится ли лучше',
    interviewers: 'По интервьюерам',
    rules: 'Что мешает и как спросить лучше',
    talks: 'Каждый разговор',
    examples: 'Где это было',
  },
  columns: {
    measure: 'Что',
    middle: 'Середина',
    range: 'От и до',
    talks: 'Разговоров',
    limit: 'Предел',
    who: 'Кто спрашивал',
    errors: 'Ошибок на 10 вопросов',
    questions: 'Вопросы',
    open: 'Открытых',
    talk: 'Речь',
    monologue: 'Монолог, слов',
    facts: 'Фактов',
    errorCount: 'Ошибок',
    warningCount: 'Замечаний',
    day: 'День',
    interview: 'Разговор',
  },
  measures: {
    questionQuality: 'Качество вопросов',
    openShare: 'Доля открытых вопросов',
    talkRatio: 'Доля речи интервьюера',
    longestMonologueWords: 'Самый длинный монолог, слов',
    evidenceDensity: 'Фактов на 1\u00a0000 слов ответа',
  },
  range: (low: string, high: string) => `${low}\u00a0–\u00a0${high}`,
  often: (talks: string, range: string, times: string) => `В ${talks} разговорах (${range}), всего ${times}.`,
  better: (question: string) => `Лучше: ${question}`,
  noRules: 'Ни одно правило не нарушено, или все замечания разобраны.',
  off: (rules: string) => `Выключены для всего проекта: ${rules}.`,
  dismissed: (count: string) => `Разобрано и не считается: ${count}.`,
  severity: { error: 'ошибка', warn: 'замечание', info: 'к сведению' },
  unnamed: 'Без имени',
  interviewer: (number: number) => `Интервьюер ${number}`,
  together:
    'Когда в разговоре спрашивают двое, он считается за обоих вместе: кто задал какой вопрос, по числам не видно.',
  method: [
    'Правила — подсказки, а не приговор: они смотрят на слова вопроса и ошибаются. Разобранные замечания не считаются.',
    'Качество вопросов = 1 − (ошибки + 0,5 · замечания) ÷ вопросы, не ниже 0.',
    'Изменение — наклон Тейла — Сена по номеру разговора с интервалом 95\u00a0%; меньше шести разговоров его не дают.',
    'Середина — медиана; «от и до» — наименьшее и наибольшее, а не интервал доверия. Интервалы долей — Уилсона, 95\u00a0%.',
  ],
  limits: (talk: string, words: string) =>
    `Пределы — договорённость: речь интервьюера до ${talk}, монолог до ${words} слов.`,
};

const en: typeof ru = {
  kicker: (wave) => `Quality of the talks, wave ${wave}`,
  title: 'How questions are asked',
  noTalks: 'There are no interviews yet, so there is nothing to judge.',
  lead: (talks, talk, questions) =>
    `${talks}. In the middle talk the interviewer speaks ${talk} of the words; the middle quality of questions is ${questions}.`,
  headings: {
    summary: 'In short',
    trend: 'Does it get better',
    interviewers: 'By interviewer',
    rules: 'What weakens, and better questions',
    talks: 'Every talk',
    examples: 'Where it was',
  },
  columns: {
    measure: 'What',
    middle: 'Middle',
    range: 'From – to',
    talks: 'Talks',
    limit: 'Limit',
    who: 'Who asked',
    errors: 'Errors in 10 questions',
    questions: 'Questions',
    open: 'Open',
    talk: 'Speech',
    monologue: 'Monologue, words',
    facts: 'Facts',
    errorCount: 'Errors',
    warningCount: 'Warnings',
    day: 'Day',
    interview: 'Talk',
  },
  measures: {
    questionQuality: 'Quality of questions',
    openShare: 'Share of open questions',
    talkRatio: 'Interviewer’s share of the words',
    longestMonologueWords: 'Longest monologue, words',
    evidenceDensity: 'Facts in 1,000 words of answer',
  },
  range: (low, high) => `${low}\u00a0–\u00a0${high}`,
  often: (talks, range, times) => `In ${talks} talks (${range}), ${times} in all.`,
  better: (question) => `Better: ${question}`,
  noRules: 'No rule is broken, or every hint was dealt with.',
  off: (rules) => `Switched off for the whole project: ${rules}.`,
  dismissed: (count) => `Dealt with and not counted: ${count}.`,
  severity: { error: 'error', warn: 'warning', info: 'to know' },
  unnamed: 'Without a name',
  interviewer: (number) => `Interviewer ${number}`,
  together:
    'Where two people ask in one talk, it counts for both together: the figures do not tell whose question it was.',
  method: [
    'The rules are hints, not verdicts: they look at the words of a question and err. Hints dealt with do not count.',
    'Quality of questions = 1 − (errors + 0.5 · warnings) ÷ questions, not below 0.',
    'The change is the Theil–Sen slope over the number of the talk with its 95% interval; fewer than six talks give none.',
    'The middle is the median; “from – to” is the least and the greatest, not a confidence interval. Intervals of shares are Wilson’s, 95%.',
  ],
  limits: (talk, words) =>
    `Limits are a convention: interviewer’s share up to ${talk}, a monologue up to ${words} words.`,
};

/** The words of the report on the quality of talks. */
export const qualityTexts: Readonly<Record<Language, typeof ru>> = { ru, en };
