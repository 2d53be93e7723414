import type { ErrorCode, ErrorDetails } from '../domain/appError.ts';
import type { Language } from '../domain/language.ts';
import type { TranscriptReasonCode } from '../domain/parsedTranscript.ts';
import { logoErrorTexts } from './logoErrorTexts.ts';
import { mergeErrorTexts } from './mergeErrorTexts.ts';
import { recordingErrorTexts } from './recordingErrorTexts.ts';
import { tableErrorTexts } from './tableErrorTexts.ts';
import { unreadableAction, unreadableReasons } from './unreadableReasons.ts';

/** What happened, what is safe, what to do: each a sentence, or empty when there is nothing to say. */
export interface ErrorText {
  readonly happened: string;
  readonly safe: string;
  readonly action: string;
}

type Text = (details: ErrorDetails) => readonly [happened: string, safe: string, action: string];
type Texts = Readonly<Record<Language, Text>>;

const fileOf = ({ file }: ErrorDetails): string =>
  String(file ?? '')
    .split(/[\\/]/)
    .at(-1) ?? '';
const lineOf = ({ line }: ErrorDetails, word: string): string =>
  line === null || line === undefined ? '' : `, ${word} ${line}`;
const megabytes = (bytes: unknown): number => Math.round(Number(bytes ?? 0) / 1024 / 1024);

const othersSafe = { en: 'The other files are not affected.', ru: 'Остальных файлов это не касается.' } as const;
const unchanged = { en: 'The project is unchanged.', ru: 'Проект не изменился.' } as const;

/** Why a blind pass is refused. */
const passReasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  nothingCoded: {
    en: 'There is nothing to go over again: no interview is coded that you have not passed twice.',
    ru: 'Проходить второй раз нечего: нет закодированных интервью, которые вы не прошли дважды.',
  },
  running: {
    en: 'Your blind pass over this interview runs already.',
    ru: 'Ваш слепой проход этого интервью уже идёт.',
  },
  ended: { en: 'This pass has ended already.', ru: 'Этот проход уже закончен.' },
};

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

function reasonText(details: ErrorDetails, language: Language): string {
  const known = unreadableReasons[details['reason'] as TranscriptReasonCode];
  return known === undefined ? '' : known[language];
}

const texts: Readonly<Record<ErrorCode, Texts>> = {
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
  noProjectOpen: {
    en: () => ['No project is open.', '', 'Open a project or create one.'],
    ru: () => ['Проект не открыт.', '', 'Откройте проект или создайте новый.'],
  },
  projectNotFound: {
    en: (details) => [
      `There is no project file ${details.file ?? ''}.`,
      '',
      'Check the name, or look for the file where it was moved.',
    ],
    ru: (details) => [
      `Файла проекта ${details.file ?? ''} нет.`,
      '',
      'Проверьте имя или найдите файл там, куда его перенесли.',
    ],
  },
  projectExists: {
    en: (details) => [
      `The file ${details.file ?? ''} already exists.`,
      'It was not touched.',
      'Choose another name, or open it.',
    ],
    ru: (details) => [`Файл ${details.file ?? ''} уже есть.`, 'Он не тронут.', 'Выберите другое имя или откройте его.'],
  },
  projectIsNewer: {
    en: (details) => [
      `${fileOf(details)} was made by a newer version of the program (format ${details['fileVersion']}, this one reads up to ${details['appVersion']}).`,
      'The file was not touched.',
      'Update the program to open it.',
    ],
    ru: (details) => [
      `${fileOf(details)} сделан в более новой версии программы (формат ${details['fileVersion']}, эта читает до ${details['appVersion']}).`,
      'Файл не тронут.',
      'Обновите программу, чтобы открыть его.',
    ],
  },
  projectDamaged: {
    en: (details) => [
      `${fileOf(details)} is damaged and cannot be read.`,
      'The file was not touched.',
      'Restore a backup: they are listed in the settings, or use «custdev restore».',
    ],
    ru: (details) => [
      `${fileOf(details)} повреждён и не читается.`,
      'Файл не тронут.',
      'Восстановите резервную копию: они в настройках, или «custdev restore».',
    ],
  },
  projectReadOnly: {
    en: (details) => [
      `${fileOf(details)} is open for reading only.`,
      'Nothing was changed.',
      'Close it in the other window, or allow writing to the file, and open it again.',
    ],
    ru: (details) => [
      `${fileOf(details)} открыт только для чтения.`,
      'Ничего не изменилось.',
      'Закройте его в другом окне или разрешите запись и откройте снова.',
    ],
  },
  projectInUse: {
    en: (details) => [
      `${fileOf(details)} is being changed in another window or command.`,
      'Nothing was changed.',
      'Close it there and try again.',
    ],
    ru: (details) => [
      `${fileOf(details)} сейчас меняют в другом окне или команде.`,
      'Ничего не изменилось.',
      'Закройте его там и попробуйте снова.',
    ],
  },
  notAProject: {
    en: (details) => [
      `${fileOf(details)} is not a Custdev Tracker project.`,
      'The file was not touched.',
      'To bring a transcript in, open a project and import the file.',
    ],
    ru: (details) => [
      `${fileOf(details)} — не проект Custdev Tracker.`,
      'Файл не тронут.',
      'Чтобы добавить расшифровку, откройте проект и импортируйте файл.',
    ],
  },
  folderNotWritable: {
    en: (details) => [
      `The file ${details.file ?? ''} cannot be created there.`,
      '',
      'Choose a folder that exists and that you may write to.',
    ],
    ru: (details) => [
      `Файл ${details.file ?? ''} нельзя создать в этой папке.`,
      '',
      'Выберите папку, которая существует и открыта для записи.',
    ],
  },
  diskFull: {
    en: () => [
      'Could not save: the disk is full.',
      'Everything saved before is still there.',
      'Free some space and repeat the last change.',
    ],
    ru: () => [
      'Не сохранено: на диске нет места.',
      'Всё сохранённое раньше на месте.',
      'Освободите место и повторите последнее изменение.',
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
  transcriptChanged: {
    en: () => [
      'The same turn was changed in another window meanwhile.',
      'What was changed there is kept.',
      'Look at the turn and make your change again.',
    ],
    ru: () => [
      'Эту реплику тем временем изменили в другом окне.',
      'Сделанное там сохранено.',
      'Посмотрите реплику и внесите правку ещё раз.',
    ],
  },
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
      `${fileOf(details)} is too large: ${megabytes(details['bytes'])} MB, at most ${megabytes(details['limitBytes'])} MB can be read.`,
      othersSafe.en,
      'Split it into single interviews.',
    ],
    ru: (details) => [
      `${fileOf(details)} слишком велик: ${megabytes(details['bytes'])} МБ, читается до ${megabytes(details['limitBytes'])} МБ.`,
      othersSafe.ru,
      'Разделите его на отдельные интервью.',
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
  invalidSpan: {
    en: () => [
      'That stretch of text cannot be quoted: it is empty or lies outside the turn.',
      unchanged.en,
      'Select some words inside one turn.',
    ],
    ru: () => [
      'Этот отрывок нельзя взять в цитату: он пуст или выходит за реплику.',
      unchanged.ru,
      'Выделите слова внутри реплики.',
    ],
  },
  codeInUse: {
    en: ({ code }) => [`The code “${code}” is still used.`, unchanged.en, 'Say what becomes of its quotations.'],
    ru: ({ code }) => [`Код «${code}» ещё используется.`, unchanged.ru, 'Укажите, что станет с его цитатами.'],
  },
  builtInCode: {
    en: () => [
      'Code types belong to the method and cannot be renamed, moved or deleted.',
      unchanged.en,
      'Create a code of your own under the type.',
    ],
    ru: () => [
      'Типы кодов принадлежат методу: их нельзя переименовать, перенести или удалить.',
      unchanged.ru,
      'Создайте под типом свой код.',
    ],
  },
  passRefused: {
    en: ({ reason }) => [
      passReasons[String(reason)]?.en ?? 'The second pass cannot begin.',
      unchanged.en,
      reason === 'running'
        ? 'End the pass that runs, or cancel it.'
        : 'Code interviews first, then go over them again.',
    ],
    ru: ({ reason }) => [
      passReasons[String(reason)]?.ru ?? 'Второй проход не начать.',
      unchanged.ru,
      reason === 'running'
        ? 'Закончите идущий проход или отмените его.'
        : 'Сначала закодируйте интервью, потом пройдите его ещё раз.',
    ],
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
  basisNeedsCodes: {
    en: ({ count }) => [
      `Segments by picked codes need at least two codes that somebody was heard with; there are ${count}.`,
      unchanged.en,
      'Pick more codes, or choose pains, jobs or all codes.',
    ],
    ru: ({ count }) => [
      `Чтобы искать сегменты по выбранным кодам, нужны хотя бы два кода, которые звучали; сейчас их ${count}.`,
      unchanged.ru,
      'Выберите ещё коды или ищите по болям, работам или всем кодам.',
    ],
  },
  basisTakesNoCodes: {
    en: () => [
      'Codes are picked only when segments are looked for by picked codes.',
      unchanged.en,
      'Leave the codes out, or choose the picked codes as the basis.',
    ],
    ru: () => [
      'Коды выбирают только для поиска по выбранным кодам.',
      unchanged.ru,
      'Уберите коды или выберите поиск по выбранным кодам.',
    ],
  },
  codeBuildsNoSegments: {
    en: ({ name }) => [
      `“${name}” cannot build segments: only your own codes of facts do, not bare types, opinions and flags.`,
      unchanged.en,
      'Pick another code.',
    ],
    ru: ({ name }) => [
      `По коду «${name}» сегменты не строят: подходят только ваши коды о фактах, а не типы, мнения и пометки.`,
      unchanged.ru,
      'Выберите другой код.',
    ],
  },
  attributeUnknown: {
    en: ({ name, known }) => [
      `Nobody who was heard has the attribute “${name}”.`,
      unchanged.en,
      known === '' ? 'Fill in attributes on the people screen first.' : `There are: ${known}.`,
    ],
    ru: ({ name, known }) => [
      `Ни у кого из тех, кого слушали, нет признака «${name}».`,
      unchanged.ru,
      known === '' ? 'Сначала заполните признаки на экране людей.' : `Есть: ${known}.`,
    ],
  },
  outputExists: {
    en: (details) => [`The file ${details.file ?? ''} already exists.`, 'It was not touched.', 'Choose another name.'],
    ru: (details) => [`Файл ${details.file ?? ''} уже есть.`, 'Он не тронут.', 'Выберите другое имя.'],
  },
  backupInvalid: {
    en: (details) => [`${fileOf(details)} is not a sound backup of a project.`, unchanged.en, 'Choose another backup.'],
    ru: (details) => [
      `${fileOf(details)} — не годная резервная копия проекта.`,
      unchanged.ru,
      'Выберите другую копию.',
    ],
  },
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
