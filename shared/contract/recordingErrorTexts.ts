import { type ErrorTopic, fileOf, megabytes } from './errorSentences.ts';

function clockOf(milliseconds: unknown): string {
  const seconds = Math.floor(Number(milliseconds ?? 0) / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

/** What goes wrong with recordings and with times in a transcript. */
export const recordingErrorTexts = {
  notARecording: {
    en: (details) => [
      `${fileOf(details)} is not a sound recording, or it is damaged.`,
      'Nothing was attached.',
      'WAV, MP3, M4A, OGG and WebM can be attached.',
    ],
    ru: (details) => [
      `${fileOf(details)} — не звукозапись, или файл повреждён.`,
      'Ничего не прикреплено.',
      'Прикрепить можно WAV, MP3, M4A, OGG и WebM.',
    ],
  },
  recordingTooLarge: {
    en: (details) => [
      `${fileOf(details)} is too large: ${megabytes(details['bytes'])} MB, at most ${megabytes(details['limitBytes'])} MB.`,
      'The project is unchanged.',
      'Save the recording as MP3 or M4A, or attach it without copying it into the project.',
    ],
    ru: (details) => [
      `${fileOf(details)} слишком велик: ${megabytes(details['bytes'])} МБ, можно до ${megabytes(details['limitBytes'])} МБ.`,
      'Проект не изменился.',
      'Сохраните запись как MP3 или M4A либо прикрепите её, не копируя в проект.',
    ],
  },
  recordingMissing: {
    en: ({ file }) => [
      `The recording cannot be read: ${file ?? ''}.`,
      'The transcript is not affected.',
      'Show where the file is now.',
    ],
    ru: ({ file }) => [
      `Запись не читается: ${file ?? ''}.`,
      'Расшифровки это не касается.',
      'Укажите, где файл теперь.',
    ],
  },
  recordingDiffers: {
    en: (details) => [
      `${fileOf(details)} is another file than the one that was attached.`,
      'Nothing was changed.',
      'Choose the same file, or say that this one shall be used.',
    ],
    ru: (details) => [
      `${fileOf(details)} — не тот файл, что был прикреплён.`,
      'Ничего не изменилось.',
      'Выберите тот же файл или подтвердите, что нужен этот.',
    ],
  },
  timesOutOfOrder: {
    en: ({ turn, startMs, otherMs, side }) => [
      side === 'before'
        ? `Turn ${turn} cannot begin at ${clockOf(startMs)}: a turn before it begins at ${clockOf(otherMs)}.`
        : `Turn ${turn} cannot begin at ${clockOf(startMs)}: a turn after it begins at ${clockOf(otherMs)}.`,
      'Nothing was changed.',
      'Correct that other time first, or clear it.',
    ],
    ru: ({ turn, startMs, otherMs, side }) => [
      side === 'before'
        ? `Реплика ${turn} не может начаться в ${clockOf(startMs)}: реплика перед ней начинается в ${clockOf(otherMs)}.`
        : `Реплика ${turn} не может начаться в ${clockOf(startMs)}: реплика после неё начинается в ${clockOf(otherMs)}.`,
      'Ничего не изменилось.',
      'Сначала исправьте или уберите то время.',
    ],
  },
} as const satisfies ErrorTopic;
