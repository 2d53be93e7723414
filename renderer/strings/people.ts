export const peopleStrings = {
  en: {
    title: 'People',
  },
  ru: {
    title: 'Люди',
  },
} as const;
