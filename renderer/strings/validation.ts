export const validationStrings = {
  en: {
    title: 'Validation',
  },
  ru: {
    title: 'Проверка',
  },
} as const;
