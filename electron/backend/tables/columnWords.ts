import type { ColumnRole } from '#shared/domain/tableMapping.ts';

/**
 * What the titles of columns say about their role, in both languages, the surest first. Titles come in lower case, with
 * single spaces in the place of `_` and of other signs between words.
 */
const wordsByRole: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ignore', /^(?:№|#|n|no|id|row|index|номер|номер строки|ид|sentence id|row id|unnamed.*)$/],
  [
    'document',
    /^(?:(?:review|interview|conversation|document|talk|session|chat|ticket) ?(?:id|no|number|№|#)|document|conversation|interview|интервью|(?:id|номер|№) (?:отзыва|интервью|документа|разговора|обращения)|отзыв №)$/,
  ],
  ['kind', /^(?:interview kind|interview type|kind of interview|вид интервью|тип интервью)$/],
  ['question', /^(?:questions?|вопрос(?:ы)?|prompt)$/],
  [
    'person',
    /^(?:p|pid|participants?(?: ?(?:id|no|name|code))?|respondents?(?: ?(?:id|no|name))?|interviewees?(?: ?(?:id|name))?|subjects?(?: id)?|(?:full ?|user ?|reviewer ?|author ?|customer ?|client ?)?name|user(?: id)?|author|reviewer|customer|client|person|speaker|имя|имя и фамилия|фамилия и имя|фио|ф и о|участник|участница|респондент(?:ы)?|собеседник|информант|автор|клиент|пользователь|покупатель|кто|как вас зовут.*|your name.*|what is your name.*)$/,
  ],
  [
    'company',
    /^(?:compan(?:y|ies)(?: name)?|organi[sz]ation|employer|firm|компания|организация|фирма|место работы|работодатель|название компании)$/,
  ],
  [
    'date',
    /^(?:(?:review |interview |created |submission )?(?:date|timestamp|day)(?: .*)?|created(?: at| on)?|submitted(?: at)?|when|дата(?: .*)?|отметка времени|время|когда|день)$/,
  ],
  ['rating', /^(?:(?:star |overall |review )?(?:rating|stars?|score)|nps|оценка|рейтинг|зв[её]зды|балл(?:ы)?)$/],
  [
    'product',
    /^(?:product(?: (?:name|id|title))?|apps?(?: (?:name|id))?|service|brand|model|продукт|товар|приложение|услуга|сервис|название товара|модель|бренд)$/,
  ],
  [
    'codes',
    /^(?:codes?(?: \d+)?|code path|labels?|tags?|themes?|categor(?:y|ies)|topics?|emotions?|features?(?: .*)?|коды?|метк[аи]|теги?|тем[аы]|категори[яи]|эмоци[яи]|ярлыки?)$/,
  ],
  [
    'text',
    /^(?:(?:review|comment|coded|original|answer|response) ?(?:text|body|content)|texts?|reviews?|comments?|content|(?:sentence|message) content|(?:coded )?segments?|quot(?:e|es|ation|ations)|excerpts?|feedback|verbatim|statements?|sentences?|body|messages?|answers?|responses?|complaints?|utterances?|текст(?: .*)?|отзывы?|комментари[йи]|цитат[аы]|фрагменты?|жалоб[аы]|ответы?|высказывани[ея]|реплик[аи]|сообщени[ея]|слова)$/,
  ],
];

/** The title as the words above expect it. */
export function tidyTitle(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[\s_.:;/\\()[\]*-]+/gu, ' ')
    .trim();
}

/** The role that the title tells; null when it tells none. */
export function findRoleByTitle(title: string): ColumnRole | null {
  const tidy = tidyTitle(title);
  if (tidy === '') return null;
  return wordsByRole.find(([, words]) => words.test(tidy))?.[0] ?? null;
}

/** The title asks something, or is too long for the name of a property. */
export function isQuestion(title: string): boolean {
  return /\?\s*$/.test(title) || title.length > 40;
}
