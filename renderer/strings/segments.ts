export const segmentsStrings = {
  en: {
    title: 'Segments',
  },
  ru: {
    title: 'Сегменты',
  },
} as const;
