export const importingStrings = {
  en: {
    title: 'Add interviews',
  },
  ru: {
    title: 'Добавить интервью',
  },
} as const;
