export const reportStrings = {
  en: {
    title: 'Report',
  },
  ru: {
    title: 'Отчёт',
  },
} as const;
