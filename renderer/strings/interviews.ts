export const interviewsStrings = {
  en: {
    title: 'Interviews',
  },
  ru: {
    title: 'Интервью',
  },
} as const;
