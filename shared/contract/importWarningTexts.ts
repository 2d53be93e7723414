import type { ImportWarning, ImportWarningCode } from '../domain/parsedTranscript.ts';
import type { Language } from '../domain/language.ts';

type Text = (details: Readonly<Record<string, string | number>>) => string;

const texts: Readonly<Record<ImportWarningCode, Readonly<Record<Language, Text>>>> = {
  encodingUncertain: {
    en: ({ encoding }) => `The encoding is uncertain, read as ${encoding}: check the letters.`,
    ru: ({ encoding }) => `Кодировка определена неуверенно (${encoding}): проверьте буквы.`,
  },
  damagedCharacters: {
    en: ({ count }) => `Characters that could not be read: ${count}.`,
    ru: ({ count }) => `Нечитаемых знаков: ${count}.`,
  },
  controlCharactersRemoved: {
    en: ({ count }) => `Control characters removed: ${count}.`,
    ru: ({ count }) => `Удалено управляющих знаков: ${count}.`,
  },
  otherLanguage: {
    en: ({ detected }) =>
      `The text looks like another language (${detected}); search and hints know Russian and English.`,
    ru: ({ detected }) => `Похоже на другой язык (${detected}); поиск и подсказки знают русский и английский.`,
  },
  noSpeakers: {
    en: () => 'No speakers are named: everything counts as the respondent’s words.',
    ru: () => 'Говорящие не названы: всё считается словами респондента.',
  },
  dialogueWithoutNames: {
    en: () => 'A dialogue without names: say who the interviewer is by hand.',
    ru: () => 'Диалог без имён: отметьте вручную, кто интервьюер.',
  },
  labelLeftInText: {
    en: ({ label }) => `“${label}” looks like a speaker but was left in the text.`,
    ru: ({ label }) => `«${label}» похоже на говорящего, но оставлено в тексте.`,
  },
  textBeforeFirstSpeaker: {
    en: () => 'There is text before the first speaker.',
    ru: () => 'До первого говорящего есть текст.',
  },
  severalConversations: {
    en: ({ count }) => `The file seems to hold several conversations (${count}): split it for separate interviews.`,
    ru: ({ count }) => `Похоже, в файле несколько разговоров (${count}): разделите его на отдельные интервью.`,
  },
  serviceLinesSkipped: {
    en: ({ count }) => `Service lines left out: ${count}.`,
    ru: ({ count }) => `Пропущено служебных строк: ${count}.`,
  },
  headingsSkipped: {
    en: ({ count }) => `Headings left out: ${count}.`,
    ru: ({ count }) => `Пропущено заголовков: ${count}.`,
  },
  emptyTurnsSkipped: {
    en: ({ count }) => `Empty turns left out: ${count}.`,
    ru: ({ count }) => `Пропущено пустых реплик: ${count}.`,
  },
  imagesSkipped: {
    en: ({ count }) => `Pictures left out: ${count}.`,
    ru: ({ count }) => `Пропущено изображений: ${count}.`,
  },
  pagesWithoutText: {
    en: ({ count }) => `Pages that are only pictures left out: ${count}.`,
    ru: ({ count }) => `Пропущено страниц без текста (изображения): ${count}.`,
  },
  documentCutOff: {
    en: () => 'The file breaks off: its end may be missing.',
    ru: () => 'Файл обрывается: конец может отсутствовать.',
  },
  reactionsSkipped: {
    en: ({ count }) => `Chat reactions left out: ${count}.`,
    ru: ({ count }) => `Пропущено реакций чата: ${count}.`,
  },
  repeatedChannelSkipped: {
    en: ({ count }) => `The recording had its words twice; repetitions left out: ${count}.`,
    ru: ({ count }) => `Слова записаны дважды, с двух каналов; пропущено повторов: ${count}.`,
  },
  missingWebvttHeader: {
    en: () => 'The first line is not WEBVTT; it was read all the same.',
    ru: () => 'Первая строка не WEBVTT; файл всё равно прочитан.',
  },
  cueWithoutTime: {
    en: ({ count }) => `Captions without a time: ${count ?? 1}.`,
    ru: ({ count }) => `Титров без времени: ${count ?? 1}.`,
  },
  badCueTime: {
    en: ({ count }) => `Captions with a wrong time: ${count ?? 1}.`,
    ru: ({ count }) => `Титров с неверным временем: ${count ?? 1}.`,
  },
  emptyCuesSkipped: {
    en: ({ count }) => `Empty captions left out: ${count ?? 1}.`,
    ru: ({ count }) => `Пропущено пустых титров: ${count ?? 1}.`,
  },
  timesOutOfOrder: {
    en: () => 'The times are not in order.',
    ru: () => 'Времена идут не по порядку.',
  },
  unknownKey: {
    en: ({ key }) => `“${key}” is not known and was ignored.`,
    ru: ({ key }) => `«${key}» не известно и пропущено.`,
  },
};

/** The sentence for a warning, with its line when there is one. */
export function importWarningText({ code, line, details }: ImportWarning, language: Language): string {
  const sentence = texts[code][language](details);
  if (line === null) return sentence;
  return `${sentence} ${language === 'ru' ? 'Строка' : 'Line'} ${line}.`;
}
