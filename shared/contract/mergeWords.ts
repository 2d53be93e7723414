import type { EntityName } from '../domain/entities.ts';
import type { Language } from '../domain/language.ts';
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
  coding: { en: 'Codings', ru: 'Кодирования' },
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

/** Properties that people change, as they are called in the window. */
const fieldWords: Readonly<Record<string, Words>> = {
  name: { en: 'name', ru: 'название' },
  title: { en: 'title', ru: 'название' },
  text: { en: 'text', ru: 'текст' },
  note: { en: 'note', ru: 'примечание' },
  notes: { en: 'notes', ru: 'записи' },
  description: { en: 'description', ru: 'описание' },
  summary: { en: 'summary', ru: 'суть' },
  language: { en: 'language', ru: 'язык' },
  currency: { en: 'currency', ru: 'валюта' },
  date: { en: 'date', ru: 'дата' },
  kind: { en: 'kind', ru: 'вид' },
  wave: { en: 'wave', ru: 'волна' },
  speaker: { en: 'speaker', ru: 'говорящий' },
  role: { en: 'role', ru: 'роль' },
  roles: { en: 'roles', ru: 'роли' },
  attributes: { en: 'attributes', ru: 'признаки' },
  organizationId: { en: 'company', ru: 'компания' },
  referredById: { en: 'who introduced', ru: 'кто познакомил' },
  respondentIds: { en: 'people', ru: 'люди' },
  respondentId: { en: 'person', ru: 'человек' },
  relation: { en: 'relation', ru: 'знакомство' },
  nextContactOn: { en: 'next contact', ru: 'следующий контакт' },
  startMs: { en: 'time', ru: 'время' },
  typeId: { en: 'type', ru: 'тип' },
  codeId: { en: 'code', ru: 'код' },
  parentId: { en: 'place in the codebook', ru: 'место в кодовой книге' },
  shortcut: { en: 'key', ru: 'клавиша' },
  emotion: { en: 'emotion', ru: 'эмоция' },
  frequency: { en: 'frequency', ru: 'частота' },
  effort: { en: 'effort', ru: 'усилия' },
  isSetAside: { en: 'set aside', ru: 'отложена' },
  coder: { en: 'coder', ru: 'кодировщик' },
  memberIds: { en: 'members', ru: 'состав' },
  definingCodeIds: { en: 'defining codes', ru: 'определяющие коды' },
  painCodeIds: { en: 'pains', ru: 'боли' },
  decision: { en: 'decision', ru: 'решение' },
  decisionReason: { en: 'reason of the decision', ru: 'причина решения' },
  decidedBy: { en: 'who decided', ru: 'кто решил' },
  decidedAt: { en: 'when decided', ru: 'когда решено' },
  status: { en: 'status', ru: 'состояние' },
  stance: { en: 'for or against', ru: 'за или против' },
  who: { en: 'who', ru: 'кто' },
  job: { en: 'job', ru: 'работа' },
  problem: { en: 'problem', ru: 'проблема' },
  alternative: { en: 'alternative', ru: 'альтернатива' },
  refutation: { en: 'what would refute it', ru: 'что опровергнет' },
  promise: { en: 'promise', ru: 'обещание' },
  price: { en: 'price', ru: 'цена' },
  amount: { en: 'amount', ru: 'сумма' },
  inputs: { en: 'figures', ru: 'цифры' },
  isCurrent: { en: 'current', ru: 'текущий' },
  stage: { en: 'stage', ru: 'этап' },
  color: { en: 'colour', ru: 'цвет' },
  owner: { en: 'owner', ru: 'ответственный' },
  step: { en: 'next step', ru: 'следующий шаг' },
  dueOn: { en: 'due', ru: 'срок' },
  doneOn: { en: 'done', ru: 'сделано' },
  reason: { en: 'reason', ru: 'причина' },
  goal: { en: 'goal', ru: 'цель' },
  likelihood: { en: 'likelihood', ru: 'вероятность' },
  damage: { en: 'damage', ru: 'ущерб' },
  mitigation: { en: 'mitigation', ru: 'что делаем' },
  sections: { en: 'sections', ru: 'разделы' },
  query: { en: 'query', ru: 'запрос' },
  replacement: { en: 'replacement', ru: 'замена' },
  place: { en: 'place', ru: 'место' },
  participants: { en: 'participants', ru: 'участники' },
  agenda: { en: 'agenda', ru: 'повестка' },
  decisions: { en: 'decisions', ru: 'решения' },
  nextOn: { en: 'next meeting', ru: 'следующая встреча' },
};
const otherField: Words = { en: 'other details', ru: 'прочее' };

export function mergeKindWords(entity: EntityName, language: Language): string {
  return kindWords[entity][language];
}

const whatWords: Readonly<Record<Exclude<MergeConflict['kind'], 'field'>, Words>> = {
  presence: { en: 'kept or removed', ru: 'оставить или убрать' },
  transcript: { en: 'words of the transcript', ru: 'слова расшифровки' },
  place: { en: 'place of the quote', ru: 'границы цитаты' },
};

/** What the two copies disagree about, after the name of the record: «Сегменты: „Бухгалтеры“ — состав». */
export function conflictWords({ kind, field }: MergeConflict, language: Language): string {
  return kind === 'field' ? (fieldWords[field ?? ''] ?? otherField)[language] : whatWords[kind][language];
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
  return typeof value === 'boolean' ? valueWords[value ? 'yes' : 'no'][language] : String(value);
}
