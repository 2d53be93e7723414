import type { EntityName } from '../domain/entities.ts';
import type { Language } from '../domain/language.ts';
import { mergeFieldWords } from './mergeFieldWords.ts';
import type { MergeConflict } from './mergesContract.ts';

type Words = Readonly<Record<Language, string>>;

/** Kinds of records as headings over their number. */
const kindWords: Readonly<Record<EntityName, Words>> = {
  project: { en: 'Project settings', ru: 'Настройки проекта' },
  organization: { en: 'Companies', ru: 'Компании' },
  respondent: { en: 'People', ru: 'Люди' },
  interview: { en: 'Interviews', ru: 'Интервью' },
  turn: { en: 'Turns of transcripts', ru: 'Реплики' },
  code: { en: 'Codes', ru: 'Коды' },
  quotation: { en: 'Quotes', ru: 'Цитаты' },
  coding: { en: 'Codings', ru: 'Пометки' },
  codingPass: { en: 'Blind passes', ru: 'Слепые проходы' },
  codingSettlement: { en: 'Settled differences', ru: 'Разобранные расхождения' },
  memo: { en: 'Memos', ru: 'Заметки' },
  hypothesis: { en: 'Hypotheses', ru: 'Гипотезы' },
  hypothesisEvidence: { en: 'Evidence', ru: 'Доказательства' },
  hadiRow: { en: 'Lines of the weekly rhythm', ru: 'Строки недельного ритма' },
  customerSegment: { en: 'Segments', ru: 'Сегменты' },
  evidenceReview: { en: 'Reviewed counter-evidence', ru: 'Просмотренные опровержения' },
  segmentPicture: { en: 'Remembered pictures', ru: 'Запомненные картины' },
  segmentJudgement: { en: 'Judgements of segments', ru: 'Оценки сегментов' },
  alternativeCorrection: { en: 'Corrected alternatives', ru: 'Правки альтернатив' },
  firingStep: { en: 'Steps of firing', ru: 'Шаги увольнения' },
  danger: { en: 'Dangers of being fired', ru: 'Опасности увольнения' },
  mvp: { en: 'Offers', ru: 'Предложения' },
  economicsScenario: { en: 'Economics scenarios', ru: 'Сценарии экономики' },
  solutionVerdict: { en: 'Verdicts', ru: 'Итоги интервью о решении' },
  commitment: { en: 'Commitments', ru: 'Обязательства' },
  presale: { en: 'Presales', ru: 'Предпродажи' },
  clientPromise: { en: 'Promises', ru: 'Обещания' },
  risk: { en: 'Risks', ru: 'Риски' },
  journeyStage: { en: 'Stages of the journey', ru: 'Этапы пути клиента' },
  wave: { en: 'Waves', ru: 'Волны' },
  gateOverride: { en: 'Overridden gates', ru: 'Пройденные с оговоркой ворота' },
  pathEvent: { en: 'Changes on the path', ru: 'Перемены на пути' },
  refutationSaving: { en: 'Costs saved by refutations', ru: 'Сбережённое опровержениями' },
  hintDismissal: { en: 'Dismissed hints', ru: 'Скрытые подсказки' },
  reportExport: { en: 'Exported reports', ru: 'Выгруженные отчёты' },
  reportChoice: { en: 'Choices for reports', ru: 'Настройки отчётов' },
  reportLogo: { en: 'Logo of the reports', ru: 'Логотип отчётов' },
  affinityGroup: { en: 'Groups of the board', ru: 'Группы на доске' },
  savedSearch: { en: 'Saved searches', ru: 'Сохранённые поиски' },
  pseudonym: { en: 'Pseudonyms', ru: 'Псевдонимы' },
  guide: { en: 'Guides', ru: 'Гайды' },
  recording: { en: 'Recordings', ru: 'Записи звука' },
  recruit: { en: 'People to ask', ru: 'Кого позвать' },
  plannedInterview: { en: 'Planned interviews', ru: 'Назначенные интервью' },
  liveNote: { en: 'Live notes', ru: 'Записи по ходу разговора' },
  trackerSession: { en: 'Sessions', ru: 'Встречи' },
  trackerTask: { en: 'Tasks', ru: 'Задачи' },
};

export function mergeKindWords(entity: EntityName, language: Language): string {
  return kindWords[entity][language];
}

const whatWords: Readonly<Record<Exclude<MergeConflict['kind'], 'field'>, Words>> = {
  presence: { en: 'kept or removed', ru: 'оставить или убрать' },
  transcript: { en: 'words of the transcript', ru: 'слова расшифровки' },
  place: { en: 'place of the quote', ru: 'границы цитаты' },
};

/** What the two copies disagree about, after the name of the record: «Сегменты: „Бухгалтеры“ — состав». */
export function conflictWords({ kind, entity, field }: MergeConflict, language: Language): string {
  return kind === 'field' ? mergeFieldWords(entity, field ?? '', language) : whatWords[kind][language];
}

const valueWords = {
  there: { en: 'kept', ru: 'осталось' },
  gone: { en: 'removed', ru: 'убрано' },
  yes: { en: 'yes', ru: 'да' },
  no: { en: 'no', ru: 'нет' },
  empty: { en: 'empty', ru: 'пусто' },
} as const;

/** One side's value of a conflict in words. */
export function conflictValueWords(
  { kind }: MergeConflict,
  { value }: MergeConflict['mine'],
  language: Language,
): string {
  if (kind === 'presence') return valueWords[value === true ? 'there' : 'gone'][language];
  if (value === null || value === '') return valueWords.empty[language];
  return typeof value === 'boolean' ? valueWords[value ? 'yes' : 'no'][language] : value;
}
