import { type ErrorTopic, fileOf } from './errorSentences.ts';

const megabytes = (bytes: unknown, decimal: string): string =>
  (Number(bytes ?? 0) / 1024 / 1024).toFixed(1).replace(/\.0$/u, '').replace('.', decimal);

/** What goes wrong with the logo of reports. */
export const logoErrorTexts = {
  notALogo: {
    en: (details) => [
      `${fileOf(details)} is not a picture that can be read, or its sides are longer than 4,096 pixels.`,
      'The reports are unchanged.',
      'Choose a PNG, JPEG or SVG file.',
    ],
    ru: (details) => [
      `${fileOf(details)} — не картинка, которую можно прочитать, или её стороны длиннее 4096 пикселей.`,
      'Отчёты не изменились.',
      'Выберите файл PNG, JPEG или SVG.',
    ],
  },
  logoTooLarge: {
    en: (details) => [
      `${fileOf(details)} is too large: ${megabytes(details['bytes'], '.')} MB, at most ${megabytes(details['limitBytes'], '.')} MB.`,
      'The reports are unchanged.',
      'Save the logo in a smaller size.',
    ],
    ru: (details) => [
      `${fileOf(details)} слишком велик: ${megabytes(details['bytes'], ',')} МБ, можно до ${megabytes(details['limitBytes'], ',')} МБ.`,
      'Отчёты не изменились.',
      'Сохраните логотип в меньшем размере.',
    ],
  },
} as const satisfies ErrorTopic;
