import { getMethodGuide } from './guide.ts';
import type { Language } from './language.ts';

interface QuestionSource {
  readonly id: string;
  /** Code types whose codes answer the question. */
  readonly typeIds: readonly string[];
  /** Where the problem guide asks for it: section and number of the question. */
  readonly asked: readonly [sectionId: string, index: number];
}

/** What to learn from problem interviews before segments are sought, in the order of a respondent's story. */
export const trackerQuestions = [
  { id: 'actions', typeIds: ['action.step'], asked: ['last', 1] },
  { id: 'whyLook', typeIds: ['trigger.why'], asked: ['search', 0] },
  { id: 'howLook', typeIds: ['search.how', 'search.referral'], asked: ['search', 1] },
  { id: 'tried', typeIds: ['tried.solution', 'alt.current'], asked: ['search', 2] },
  { id: 'whyFailed', typeIds: ['tried.fail'], asked: ['search', 3] },
  { id: 'hard', typeIds: ['pain.problem', 'pain.hard'], asked: ['hard', 0] },
  { id: 'feel', typeIds: ['emotion.neg', 'emotion.pos'], asked: ['hard', 1] },
] as const satisfies readonly QuestionSource[];

export type TrackerQuestion = (typeof trackerQuestions)[number];
export type TrackerQuestionId = TrackerQuestion['id'];

const questionNames: Readonly<Record<Language, Readonly<Record<TrackerQuestionId, string>>>> = {
  ru: {
    actions: 'Что делают',
    whyLook: 'Почему ищут выход',
    howLook: 'Как ищут',
    tried: 'Что пробовали',
    whyFailed: 'Почему не подошло',
    hard: 'Что трудно',
    feel: 'Что чувствуют',
  },
  en: {
    actions: 'What they do',
    whyLook: 'Why they look',
    howLook: 'How they look',
    tried: 'What they tried',
    whyFailed: 'Why it failed',
    hard: 'What is hard',
    feel: 'What they feel',
  },
};

export function nameOfQuestion(id: TrackerQuestionId, language: Language): string {
  return questionNames[language][id];
}

/** What stands in place of answers: how to ask for them. */
export function unansweredText(question: TrackerQuestion, language: Language): string {
  const words = wordsToAsk(question, language);
  return language === 'ru' ? `Никто ещё не рассказал. Спросите: «${words}»` : `Nobody has told yet. Ask: “${words}”`;
}

/** How the problem guide of the method asks a respondent for it. */
export function wordsToAsk({ asked: [sectionId, index] }: TrackerQuestion, language: Language): string {
  const section = getMethodGuide('problem', language).sections.find(({ id }) => id === sectionId);
  const words = section?.questions[index];
  if (words === undefined) throw new Error(`The problem guide has no question ${sectionId} ${index}`);
  return words;
}
