import { type ErrorTopic, fileOf } from './errorSentences.ts';

/** What goes wrong when two copies of a project are merged. */
export const mergeErrorTexts = {
  mergeUnrelated: {
    en: (details) => [
      `${fileOf(details)} is not a copy of this project, or names were removed for good from one of the two.`,
      'Nothing was changed.',
      'To bring in the interviews and codings of another project, export it as JSON and import that file.',
    ],
    ru: (details) => [
      `${fileOf(details)} — не копия этого проекта, или в одном из двух файлов имена удалены навсегда.`,
      'Ничего не изменилось.',
      'Чтобы взять интервью и пометки другого проекта, выгрузите его в JSON и импортируйте этот файл.',
    ],
  },
  mergeSameFile: {
    en: (details) => [
      `${fileOf(details)} is the project that is open now.`,
      'Nothing was changed.',
      'Choose the other copy.',
    ],
    ru: (details) => [
      `${fileOf(details)} — это сам открытый проект.`,
      'Ничего не изменилось.',
      'Выберите другую копию.',
    ],
  },
  mergeOutdated: {
    en: () => [
      'The project has changed since the copies were compared.',
      'Nothing was merged.',
      'Compare the copies again.',
    ],
    ru: () => ['После сравнения копий проект изменился.', 'Ничего не объединено.', 'Сравните копии ещё раз.'],
  },
} as const satisfies ErrorTopic;
