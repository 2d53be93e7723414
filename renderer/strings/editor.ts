export const editorStrings = {
  en: {
    title: 'Transcript',
  },
  ru: {
    title: 'Расшифровка',
  },
} as const;
