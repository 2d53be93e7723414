import type { Language } from '../domain/language.ts';
import type { QdaLoss, QdaLossKind } from '../domain/qdaExchange.ts';

/** Each as the head of a line that ends in a number. */
const texts: Readonly<Record<QdaLossKind, Readonly<Record<Language, string>>>> = {
  pictures: { en: 'Pictures', ru: 'Изображения' },
  recordings: { en: 'Sound and video of sources', ru: 'Звук и видео источников' },
  pdfWithoutText: { en: 'PDF sources without their text', ru: 'PDF без текста' },
  missingTexts: { en: 'Texts that are missing from the file', ru: 'Тексты, которых в файле нет' },
  emptyTexts: { en: 'Sources without words', ru: 'Источники без слов' },
  layouts: { en: 'Layout of Word documents (the words come in)', ru: 'Оформление документов Word (слова переносятся)' },
  areaCodings: { en: 'Codings of pictures, pages and sound', ru: 'Пометки на изображениях, страницах и звуке' },
  areaSelections: {
    en: 'Marked parts of pictures, pages and sound',
    ru: 'Выделения на изображениях, страницах и звуке',
  },
  wholeSourceCodings: { en: 'Codings of whole sources', ru: 'Пометки целых источников' },
  repeatedCodings: {
    en: 'Codings said twice by one coder, which become one',
    ru: 'Повторные пометки одного кодировщика: станут одной',
  },
  selectionsOutside: { en: 'Selections outside of their text', ru: 'Выделения за пределами своего текста' },
  emptySelections: { en: 'Selections without words', ru: 'Выделения без слов' },
  selectionsWithoutCodes: { en: 'Selections without codes or notes', ru: 'Выделения без кодов и заметок' },
  unknownCodes: { en: 'Codings with a code that the file lacks', ru: 'Пометки кодом, которого в файле нет' },
  unknownNotes: { en: 'References to notes that the file lacks', ru: 'Ссылки на заметки, которых в файле нет' },
  emptyNotes: { en: 'Notes without words', ru: 'Заметки без слов' },
  noteCodings: { en: 'Selections and codings inside notes', ru: 'Выделения и пометки внутри заметок' },
  noteValues: {
    en: 'Variables that belong to no single person',
    ru: 'Переменные, которые не относятся к одному человеку',
  },
  caseCodes: { en: 'Codes of cases', ru: 'Коды случаев' },
  colours: {
    en: 'Colours that are not written as #rrggbb, or that built-in codes were given',
    ru: 'Цвета, записанные не как #rrggbb, и цвета, данные встроенным кодам',
  },
  folders: {
    en: 'Folders of codes, which become ordinary codes',
    ru: 'Папки кодов, которые станут обычными кодами',
  },
  codeSets: { en: 'Sets in which nobody is heard', ru: 'Наборы, в которых никто не говорит' },
  links: { en: 'Links between parts of the project', ru: 'Связи между частями проекта' },
  graphs: { en: 'Diagrams', ru: 'Схемы' },
  variableDescriptions: { en: 'Descriptions of variables', ru: 'Описания переменных' },
  joinedTurns: {
    en: 'Turns joined with the one before, because a selection runs across them',
    ru: 'Реплики, соединённые с предыдущей: через них проходит выделение',
  },
  widenedSelections: {
    en: 'Selections widened to whole characters',
    ru: 'Выделения, расширенные до целых знаков',
  },
  changedWords: {
    en: 'Codings and memos whose words are no longer in the talk',
    ru: 'Пометки и заметки, слов которых в разговоре больше нет',
  },
  scales: { en: 'Codings whose strength is not told', ru: 'Пометки, у которых теряется сила' },
  codingOrigins: {
    en: 'Codings of which it is not told whether a suggestion was seen',
    ru: 'Пометки, у которых теряется, была ли подсказка',
  },
  setAsideCodings: { en: 'Codings that are set aside', ru: 'Отложенные пометки' },
  orphans: { en: 'Quotations that lost their words', ru: 'Цитаты, потерявшие слова' },
  plainQuotations: { en: 'Quotations without codes or memos', ru: 'Цитаты без кодов и заметок' },
  shortcuts: { en: 'Keys of codes', ru: 'Клавиши кодов' },
  turnRoles: { en: 'Turns whose role differs from their speaker’s', ru: 'Реплики, чья роль не та, что у говорящего' },
  segmentDecisions: {
    en: 'Decisions about segments, and how segments were found',
    ru: 'Решения о сегментах и то, как сегменты найдены',
  },
  hypotheses: { en: 'Hypotheses and experiments', ru: 'Гипотезы и эксперименты' },
  waves: { en: 'Waves and decisions at gates', ru: 'Волны и решения на переходах' },
  solutions: { en: 'MVPs, economics, verdicts and risks', ru: 'MVP, экономика, вердикты и риски' },
  sales: { en: 'Commitments, presales and promises', ru: 'Обязательства, предпродажи и обещания' },
  sessions: { en: 'Sessions and their tasks', ru: 'Сессии и их задачи' },
  plans: { en: 'Planned talks and live notes', ru: 'Запланированные разговоры и живые заметки' },
  guides: { en: 'Guides', ru: 'Гайды' },
  savedSearches: { en: 'Saved searches and boards', ru: 'Сохранённые поиски и доски' },
  soundFiles: { en: 'Recordings', ru: 'Записи' },
  pseudonyms: { en: 'Replacements of names', ru: 'Замены имён' },
  interviews: { en: 'Interviews', ru: 'Интервью' },
  people: { en: 'People', ru: 'Люди' },
  codings: { en: 'Codings', ru: 'Пометки' },
  memos: { en: 'Memos', ru: 'Заметки' },
  segments: { en: 'Segments', ru: 'Сегменты' },
};

/** One line without its number: what is left behind, and a few of them by name. */
export function qdaLossText({ kind, examples }: QdaLoss, language: Language): string {
  const named = examples.map((example) => (language === 'ru' ? `«${example}»` : `“${example}”`)).join(', ');
  return named === '' ? texts[kind][language] : `${texts[kind][language]} (${named})`;
}
