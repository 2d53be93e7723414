import type { ErrorCode, ErrorDetails } from '../domain/appError.ts';
import type { Language } from '../domain/language.ts';
import { codingErrorTexts } from './codingErrorTexts.ts';
import { type ErrorSentences, unchanged } from './errorSentences.ts';
import { logoErrorTexts } from './logoErrorTexts.ts';
import { mergeErrorTexts } from './mergeErrorTexts.ts';
import { projectErrorTexts } from './projectErrorTexts.ts';
import { recordingErrorTexts } from './recordingErrorTexts.ts';
import { sourceErrorTexts } from './sourceErrorTexts.ts';
import { tableErrorTexts } from './tableErrorTexts.ts';

/** What happened, what is safe, what to do: each a sentence, or empty when there is nothing to say. */
export interface ErrorText {
  readonly happened: string;
  readonly safe: string;
  readonly action: string;
}

const inputNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  negative: { en: 'it cannot be negative', ru: 'оно не бывает отрицательным' },
  aboveOne: { en: 'it is a share, at most 1 (100%)', ru: 'это доля, не больше 1 (100 %)' },
  notWhole: { en: 'people are counted in whole numbers', ru: 'людей считают целыми' },
  notANumber: { en: 'it is not a number', ru: 'это не число' },
  zero: {
    en: 'somebody must leave, else it would bring money without end',
    ru: 'кто-то уходит всегда, иначе деньги шли бы без конца',
  },
  rangeReversed: { en: 'the range ends before it begins', ru: 'диапазон кончается раньше, чем начался' },
  rangeMisses: { en: 'the value lies outside its own range', ru: 'значение лежит вне своего диапазона' },
  rising: {
    en: 'those who have left do not come back: the share never rises',
    ru: 'ушедшие не возвращаются: доля не растёт',
  },
};

const texts: Readonly<Record<ErrorCode, Readonly<Record<Language, ErrorSentences>>>> = {
  internal: {
    en: ({ logId }) => [
      `Something went wrong inside the program (note ${logId}).`,
      'Everything saved before is still there.',
      'Try again; if it repeats, restart the program.',
    ],
    ru: ({ logId }) => [
      `Внутри программы что-то пошло не так (запись ${logId}).`,
      'Всё сохранённое на месте.',
      'Попробуйте ещё раз; если повторится, перезапустите программу.',
    ],
  },
  invalidInput: {
    en: ({ path, fault }) => [
      `The value of “${path}” is not valid: ${fault}.`,
      'Nothing was changed.',
      'Correct it and try again.',
    ],
    ru: ({ path, fault }) => [
      `Значение «${path}» не подходит: ${fault}.`,
      'Ничего не изменилось.',
      'Исправьте его и попробуйте ещё раз.',
    ],
  },
  recordNotFound: {
    en: ({ entity, id }) => [
      `There is no ${entity} ${id} in the project.`,
      unchanged.en,
      'It may have been deleted in another window; look at the list again.',
    ],
    ru: ({ entity, id }) => [
      `В проекте нет такой записи: ${entity} ${id}.`,
      unchanged.ru,
      'Возможно, её удалили в другом окне; посмотрите список ещё раз.',
    ],
  },
  recordInUse: {
    en: ({ name }) => [`It is still used by “${name}”.`, unchanged.en, 'Change that first.'],
    ru: ({ name }) => [`Это ещё используется: «${name}».`, unchanged.ru, 'Сначала измените там.'],
  },
  nothingToUndo: {
    en: () => ['There is nothing to undo.', '', ''],
    ru: () => ['Отменять нечего.', '', ''],
  },
  nothingToRedo: {
    en: () => ['There is nothing to redo.', '', ''],
    ru: () => ['Возвращать нечего.', '', ''],
  },
  undoConflict: {
    en: () => ['This cannot be undone: later changes stand on it.', unchanged.en, 'Undo the later changes first.'],
    ru: () => ['Это нельзя отменить: на нём стоят более поздние изменения.', unchanged.ru, 'Сначала отмените их.'],
  },
  sessionEnded: {
    en: () => ['This meeting has ended and can only be read.', unchanged.en, 'Reopen it to change it.'],
    ru: () => ['Эта встреча закончена, её можно только читать.', unchanged.ru, 'Чтобы изменить, откройте её снова.'],
  },
  jobCancelled: {
    en: () => ['Cancelled.', 'What was finished before is kept.', ''],
    ru: () => ['Остановлено.', 'Сделанное до этого сохранено.', ''],
  },
  jobTooLarge: {
    en: () => [
      'This takes more memory than one job may have.',
      'Nothing was changed.',
      'For a report choose fewer codes, or save it as Excel, HTML or Markdown.',
    ],
    ru: () => [
      'На это нужно больше памяти, чем отведено одной работе.',
      'Ничего не изменилось.',
      'Для отчёта выберите меньше кодов или сохраните его в Excel, HTML или Markdown.',
    ],
  },
  impossibleInput: {
    en: ({ input, reason }) => [
      `${input} cannot be so: ${inputNames[String(reason)]?.en ?? reason}.`,
      'Nothing was changed.',
      'Correct the value.',
    ],
    ru: ({ input, reason }) => [
      `${input} не может быть таким: ${inputNames[String(reason)]?.ru ?? reason}.`,
      'Ничего не изменилось.',
      'Исправьте значение.',
    ],
  },
  reasonRequired: {
    en: () => [
      'This step needs a written reason.',
      'Nothing was changed.',
      'Write in a sentence why; it stays in the history and in the report.',
    ],
    ru: () => [
      'Для этого шага нужна письменная причина.',
      'Ничего не изменилось.',
      'Напишите одной фразой почему: она останется в истории и в отчёте.',
    ],
  },
  ...projectErrorTexts,
  ...sourceErrorTexts,
  ...codingErrorTexts,
  ...recordingErrorTexts,
  ...tableErrorTexts,
  ...logoErrorTexts,
  ...mergeErrorTexts,
};

/** The sentences for an expected failure. The build fails when a code lacks its text. */
export function errorText(code: ErrorCode, details: ErrorDetails, language: Language): ErrorText {
  const [happened, safe, action] = texts[code][language](details);
  return { happened, safe, action };
}
