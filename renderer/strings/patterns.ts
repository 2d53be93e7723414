export const patternsStrings = {
  en: {
    title: 'Patterns',
  },
  ru: {
    title: 'Паттерны',
  },
} as const;
