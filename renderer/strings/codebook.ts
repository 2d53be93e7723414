export const codebookStrings = {
  en: {
    title: 'Codes',
  },
  ru: {
    title: 'Коды',
  },
} as const;
