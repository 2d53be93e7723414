import type { ErrorDetails } from '../domain/appError.ts';
import type { Language } from '../domain/language.ts';
import type { TranscriptReasonCode } from '../domain/parsedTranscript.ts';
import { isQdaFile } from '../domain/sourceLimits.ts';
import { type ErrorTopic, fileOf, megabytes, othersSafe, unchanged } from './errorSentences.ts';
import { unreadableAction, unreadableReasons } from './unreadableReasons.ts';

const lineOf = ({ line }: ErrorDetails, word: string): string =>
  line === null || line === undefined ? '' : `, ${word} ${line}`;

function reasonText(details: ErrorDetails, language: Language): string {
  const known = unreadableReasons[details['reason'] as TranscriptReasonCode];
  return known === undefined ? '' : known[language];
}

/** Interviews, rows or a project: what a file that is too large can be split into. */
function howToSplit(details: ErrorDetails): Readonly<Record<Language, string>> {
  const name = fileOf(details).toLowerCase();
  if (/\.(?:csv|tsv|xlsx)$/u.test(name))
    return { en: 'Split the table into several files.', ru: 'Разделите таблицу на несколько файлов.' };
  if (isQdaFile(name))
    return {
      en: 'Export it in parts from the program that made it.',
      ru: 'Выгрузите его частями из программы, где он сделан.',
    };
  return { en: 'Split it into single interviews.', ru: 'Разделите его на отдельные интервью.' };
}

/** What goes wrong with files that come in. */
export const sourceErrorTexts = {
  unsupportedFormat: {
    en: (details) => [
      `${fileOf(details)} cannot be read: ${reasonText(details, 'en')}.`,
      othersSafe.en,
      unreadableAction(
        details['reason'],
        'en',
        'Save it as text, Word (.docx) or subtitles (.srt, .vtt) and import it again.',
      ),
    ],
    ru: (details) => [
      `${fileOf(details)} не читается: ${reasonText(details, 'ru')}.`,
      othersSafe.ru,
      unreadableAction(
        details['reason'],
        'ru',
        'Сохраните его как текст, Word (.docx) или субтитры (.srt, .vtt) и импортируйте снова.',
      ),
    ],
  },
  emptySource: {
    en: (details) => [
      `There is no text in ${fileOf(details) || 'it'}.`,
      othersSafe.en,
      'Check that it is the right file.',
    ],
    ru: (details) => [
      `${fileOf(details) === '' ? 'Здесь' : `В файле ${fileOf(details)}`} нет текста.`,
      othersSafe.ru,
      'Проверьте, тот ли это файл.',
    ],
  },
  unreadableSource: {
    en: (details) => [
      `${fileOf(details)}${lineOf(details, 'line')} cannot be read: ${reasonText(details, 'en')}.`,
      othersSafe.en,
      unreadableAction(details['reason'], 'en', 'Save it again in the program that made it, and import it once more.'),
    ],
    ru: (details) => [
      `Не читается ${fileOf(details)}${lineOf(details, 'строка')}: ${reasonText(details, 'ru')}.`,
      othersSafe.ru,
      unreadableAction(
        details['reason'],
        'ru',
        'Сохраните его заново в программе, где он сделан, и импортируйте ещё раз.',
      ),
    ],
  },
  sourceTooLarge: {
    en: (details) => [
      `${fileOf(details)} is too large: ${details['isUnpacked'] ? 'unpacked it takes ' : ''}${megabytes(details['bytes'])} MB, at most ${megabytes(details['limitBytes'])} MB can be read.`,
      othersSafe.en,
      howToSplit(details).en,
    ],
    ru: (details) => [
      `${fileOf(details)} слишком велик: ${details['isUnpacked'] ? 'распакованный занимает ' : ''}${megabytes(details['bytes'])} МБ, читается до ${megabytes(details['limitBytes'])} МБ.`,
      othersSafe.ru,
      howToSplit(details).ru,
    ],
  },
  sourceNotFound: {
    en: (details) => [`There is no file or folder ${details.file ?? ''}.`, othersSafe.en, 'Check the path.'],
    ru: (details) => [`Нет файла или папки ${details.file ?? ''}.`, othersSafe.ru, 'Проверьте путь.'],
  },
  alreadyImported: {
    en: (details) => [
      `${fileOf(details)} is in the project already.`,
      unchanged.en,
      'Import it again only if you want it twice.',
    ],
    ru: (details) => [
      `${fileOf(details)} уже есть в проекте.`,
      unchanged.ru,
      'Импортируйте ещё раз, только если он нужен дважды.',
    ],
  },
  invalidInterchange: {
    en: (details) => [
      `${fileOf(details) || 'The file'} has a wrong value at ${details['path'] || 'its top'}: ${details['fault']}.`,
      unchanged.en,
      'Correct the value and import the file again.',
    ],
    ru: (details) => [
      `В ${fileOf(details) || 'файле'} неверное значение, место ${details['path'] || 'в начале'}: ${details['fault']}.`,
      unchanged.ru,
      'Исправьте значение и импортируйте файл снова.',
    ],
  },
} as const satisfies ErrorTopic;
