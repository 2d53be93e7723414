/** What every export of the project asks and says. */
export const exportingStrings = {
  en: {
    format: 'Format',
    isAnonymous: 'Without names of people and companies',
    namesAreHidden: 'Names are hidden in this window, so the file has none either.',
    saved: 'Exported: {{name}}',
    dataTitle: 'Export the project as data (JSON)',
    dataText:
      'Talks, codes, people, segments and all the rest, to be taken into another project or read by a program. Recordings stay behind.',
    saveData: 'Save the file',
  },
  ru: {
    format: 'Формат',
    isAnonymous: 'Без имён людей и компаний',
    namesAreHidden: 'В этом окне имена скрыты, поэтому и в файле их не будет.',
    saved: 'Выгружено: {{name}}',
    dataTitle: 'Выгрузить проект как данные (JSON)',
    dataText:
      'Разговоры, коды, люди, сегменты и всё остальное: чтобы взять в другой проект или прочесть программой. Записи звука не входят.',
    saveData: 'Сохранить файл',
  },
} as const;
