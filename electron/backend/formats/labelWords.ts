/** Words by which a label says which side of the conversation speaks. Matched against whole words in lower case. */
export const interviewerWords: ReadonlySet<string> = new Set([
  'interviewer',
  'moderator',
  'host',
  'facilitator',
  'researcher',
  'question',
  'q',
  'int',
  'интервьюер',
  'модератор',
  'ведущий',
  'ведущая',
  'вопрос',
  'исследователь',
  'трекер',
  'и',
  'в',
  'м',
]);

export const respondentWords: ReadonlySet<string> = new Set([
  'respondent',
  'interviewee',
  'participant',
  'guest',
  'answer',
  'a',
  'r',
  'customer',
  'client',
  'user',
  'респондент',
  'респондентка',
  'участник',
  'участница',
  'гость',
  'гостья',
  'ответ',
  'клиент',
  'клиентка',
  'собеседник',
  'собеседница',
  'информант',
  'р',
  'о',
]);

/** Words that make a label a speaker's without telling the side. */
export const speakerWords: ReadonlySet<string> = new Set([
  'speaker',
  'unknown',
  'person',
  'voice',
  'male',
  'female',
  'everyone',
  'all',
  'спикер',
  'диктор',
  'говорящий',
  'голос',
  'неизвестный',
  'эксперт',
  'переводчик',
  'все',
  'мужчина',
  'женщина',
]);

/** Labels of one letter mean a speaker only where several lines carry one. */
export const singleLetterLabels: ReadonlySet<string> = new Set(['q', 'a', 'r', 'i', 'p', 'и', 'р', 'в', 'о', 'м', 'к']);

/** Labels of answers in written-up interviews whose questions stand unlabelled above them. */
export const answerLabels: ReadonlySet<string> = new Set(['ответ', 'answer']);

/** Beginnings of a follow-up question in the same write-ups. */
export const followUpLabel =
  /^(?:доп(?:\.|олнительный)?\s*вопрос|уточняющий вопрос|follow[- ]?up(?: question)?)\s*\d*\s*:\s*/iu;

/** Labels of stretches in which nobody is heard: dropped when nothing but a time follows. */
export const interruptionWords: ReadonlySet<string> = new Set([
  'break',
  'pause',
  'music',
  'jingle',
  'intro',
  'outro',
  'silence',
  'laughter',
  'applause',
  'ad',
  'ad break',
  'перерыв',
  'пауза',
  'музыка',
  'заставка',
  'тишина',
  'смех',
  'аплодисменты',
  'реклама',
]);

/** Lines that a recording service adds about itself. */
export const serviceLines: readonly RegExp[] = [
  /^(?:transcribed|transcript(?:ion)? (?:created|generated|provided)) (?:by|with) \S.{0,80}$/iu,
  /^this editable transcript was computer.generated.{0,140}$/iu,
  /^эта (?:редактируемая )?(?:расшифровка|стенограмма) (?:была )?создана.{0,160}$/iu,
  /^(?:meeting|transcription|call|recording) (?:ended|stopped) after \d.{0,30}$/iu,
  /^(?:встреча|расшифровка|запись|транскрипция|звонок) (?:завершен[аоы]?|закончен[аоы]?|закончил[аоси]+сь|остановлен[аоы]?)(?: через)? \d.{0,30}$/iu,
  /^.{0,60}(?<!\p{L})(?:started|stopped) (?:the )?(?:transcription|recording)\.?$/iu,
  /^.{0,60}(?<!\p{L})(?:начал[аи]?|остановил[аи]?) (?:транскрибирование|расшифровку|запись)\.?$/iu,
  /^(?:\d{1,2}\s?(?:h|ч)\.?\s)?\d{1,3}\s?(?:m|min|мин|м)\.?\s\d{1,2}\s?(?:s|sec|сек|с)\.?$/iu,
  /^\((?:примерно |около |~)?\d{1,3}(?:\s*[-–—]\s*\d{1,3})?\s*(?:мин|минут|минуты|минута|min|mins|minutes)\.?\)$/iu,
];

/** Headings under which a service lists the words it thinks important. */
export const keywordsHeading = /^(?:summary keywords|keywords|ключевые слова)\s*:?$/iu;

/** Headings under which a meeting service lists who was there. */
export const attendeesHeading =
  /^(?:attendees|participants|speakers|invited|present|спикеры|участники|приглашённые|приглашенные|присутствовали|присутствуют)\s*:?\s*/iu;
