import type { CountedForms } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';

interface QualityWords {
  readonly number: string;
  readonly day: string;
  readonly interview: string;
  readonly interviewForms: CountedForms;
  readonly points: string;
  readonly words: string;
  readonly facts: string;
  readonly measures: {
    readonly questionQuality: string;
    readonly openShare: string;
    readonly talkRatio: string;
    readonly longestMonologueWords: string;
    readonly evidenceDensity: string;
  };
  readonly limit: (value: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly tooFew: (interviews: string, needed: number) => string;
  readonly better: (measure: string, change: string, range: string, interviews: string) => string;
  readonly worse: (measure: string, change: string, range: string, interviews: string) => string;
  readonly unclear: (measure: string, change: string, range: string, interviews: string) => string;
}

/** What the chart of the interviews' quality says. */
export const qualityWords: Readonly<Record<Language, QualityWords>> = {
  ru: {
    number: '№',
    day: 'День',
    interview: 'Интервью',
    interviewForms: { one: 'интервью', few: 'интервью', many: 'интервью' },
    points: 'п.\u00a0п.',
    words: 'слова',
    facts: 'факта на 1\u00a0000 слов',
    measures: {
      questionQuality: 'Качество вопросов',
      openShare: 'Доля открытых вопросов',
      talkRatio: 'Доля речи интервьюера',
      longestMonologueWords: 'Самый длинный монолог, слов',
      evidenceDensity: 'Фактов на 1\u00a0000 слов ответа',
    },
    limit: (value) => `предел ${value}`,
    range: (low, high) => `95\u00a0%: от ${low} до ${high}`,
    tooFew: (interviews, needed) =>
      `по ${interviews} не видно, меняется ли что-то: для этого нужно не меньше ${needed}.`,
    better: (measure, change, range, interviews) =>
      `становится лучше. ${measure}: ${change} от интервью к интервью (${range}; ${interviews}). Почему — отсюда не видно.`,
    worse: (measure, change, range, interviews) =>
      `становится хуже. ${measure}: ${change} от интервью к интервью (${range}; ${interviews}). Почему — отсюда не видно.`,
    unclear: (measure, change, range, interviews) =>
      `перемены не видно. ${measure}: ${change} от интервью к интервью, но это может быть случайностью (${range}; ${interviews}).`,
  },
  en: {
    number: 'No.',
    day: 'Day',
    interview: 'Interview',
    interviewForms: { one: 'interview', few: 'interviews', many: 'interviews' },
    points: 'points',
    words: 'words',
    facts: 'facts per 1,000 words',
    measures: {
      questionQuality: 'Question quality',
      openShare: 'Open questions',
      talkRatio: 'Interviewer’s share of the talk',
      longestMonologueWords: 'Longest monologue, words',
      evidenceDensity: 'Facts per 1,000 words of answers',
    },
    limit: (value) => `limit ${value}`,
    range: (low, high) => `95%: ${low} to ${high}`,
    tooFew: (interviews, needed) =>
      `${interviews} cannot tell whether anything changes: that takes at least ${needed}.`,
    better: (measure, change, range, interviews) =>
      `it gets better. ${measure}: ${change} from talk to talk (${range}; ${interviews}). Why cannot be seen from here.`,
    worse: (measure, change, range, interviews) =>
      `it gets worse. ${measure}: ${change} from talk to talk (${range}; ${interviews}). Why cannot be seen from here.`,
    unclear: (measure, change, range, interviews) =>
      `no change can be seen. ${measure}: ${change} from talk to talk, but that may be chance (${range}; ${interviews}).`,
  },
};
