import type { ErrorDetails } from '../domain/appError.ts';
import { type ErrorTopic, fileOf, unchanged } from './errorSentences.ts';

/** A file that does not open shows no settings to restore it from: its copies are opened where they lie. */
const openCopy = {
  en: ({ copies }: ErrorDetails) =>
    copies ? `Open a backup of it from the folder ${copies}.` : 'Open a backup of it instead.',
  ru: ({ copies }: ErrorDetails) =>
    copies ? `Откройте его резервную копию из папки ${copies}.` : 'Откройте вместо него резервную копию.',
} as const;

/** What goes wrong with the file of a project, its copies and the disk under them. */
export const projectErrorTexts = {
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
      openCopy.en(details),
    ],
    ru: (details) => [`${fileOf(details)} повреждён и не читается.`, 'Файл не тронут.', openCopy.ru(details)],
  },
  projectIncomplete: {
    en: (details) => [
      `${fileOf(details)} lacks a part that this program needs (${details['missing']}): an unfinished version made it, or another program changed it.`,
      'The file was not touched.',
      openCopy.en(details),
    ],
    ru: (details) => [
      `В файле ${fileOf(details)} нет части, без которой программа не работает (${details['missing']}): его создала незаконченная версия или изменила другая программа.`,
      'Файл не тронут.',
      openCopy.ru(details),
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
} as const satisfies ErrorTopic;
