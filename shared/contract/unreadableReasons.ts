import type { Language } from '../domain/language.ts';
import type { TranscriptReasonCode } from '../domain/parsedTranscript.ts';

/** Why a source is no transcript, as the end of a sentence. */
export const unreadableReasons: Readonly<Record<TranscriptReasonCode, Readonly<Record<Language, string>>>> = {
  binary: { en: 'it holds no text', ru: 'в нём не текст' },
  markup: { en: 'it is data in XML, not a transcript', ru: 'это данные в XML, а не расшифровка' },
  oldWord: { en: 'it is a Word file of the old kind (.doc)', ru: 'это файл старого Word (.doc)' },
  mail: {
    en: 'it is a letter or a saved web page with all its parts',
    ru: 'это письмо или веб-страница вместе со всеми частями',
  },
  openDocument: { en: 'it is a drawing or a presentation, not a text', ru: 'это рисунок или презентация, а не текст' },
  spreadsheet: {
    en: 'tables of this kind are not read; save it as .xlsx or .csv',
    ru: 'таблицы такого вида не читаются: сохраните её как .xlsx или .csv',
  },
  archive: { en: 'it is an archive', ru: 'это архив' },
  media: { en: 'it is a recording or a picture, not a transcript', ru: 'это запись или изображение, а не расшифровка' },
  unknownJson: { en: 'the program does not know this kind of JSON', ru: 'такой JSON программе не знаком' },
  invalidJson: { en: 'the JSON is broken', ru: 'JSON нарушен' },
  noCues: { en: 'it has no subtitle with a time', ru: 'в нём нет ни одного титра со временем' },
  timesWithoutWords: { en: 'it has times of speakers but no words', ru: 'в нём время говорящих, но нет слов' },
  damagedDocument: { en: 'the document is damaged', ru: 'документ повреждён' },
  lockedDocument: { en: 'it is locked with a password', ru: 'он закрыт паролем' },
  scannedDocument: { en: 'its pages are pictures without text', ru: 'его страницы — изображения без текста' },
  unpacksTooFar: {
    en: 'it unpacks to more than an interview can hold',
    ru: 'он распаковывается в большее, чем вмещает интервью',
  },
  damagedArchive: { en: 'the archive is damaged', ru: 'архив повреждён' },
  unsafeArchive: {
    en: 'the archive names files outside of itself, which is not safe to unpack',
    ru: 'архив называет файлы за своими пределами, распаковывать такое небезопасно',
  },
  noQdaProject: {
    en: 'there is no project or codebook of the QDA exchange in it',
    ru: 'в нём нет ни проекта, ни книги кодов обмена QDA',
  },
  xmlEntities: {
    en: 'the document holds definitions that are not safe to read',
    ru: 'в документе определения, которые небезопасно читать',
  },
};

/** What to do about a source that is no transcript, where that is not to save it again. */
const unreadableActions: Partial<Record<TranscriptReasonCode, Readonly<Record<Language, string>>>> = {
  oldWord: {
    en: 'Open it in Word or LibreOffice, save it as .docx and import that.',
    ru: 'Откройте его в Word или LibreOffice, сохраните как .docx и импортируйте его.',
  },
  mail: {
    en: 'Save the attached transcript and import that, or copy the text and paste it.',
    ru: 'Сохраните вложенную расшифровку и импортируйте её или скопируйте текст и вставьте его.',
  },
  archive: { en: 'Unpack it and import what is inside.', ru: 'Распакуйте его и импортируйте то, что внутри.' },
  media: {
    en: 'Import its transcript; the recording can be attached to the interview afterwards.',
    ru: 'Импортируйте расшифровку; запись потом можно прикрепить к интервью.',
  },
  timesWithoutWords: {
    en: 'Import the transcript itself, with the words.',
    ru: 'Импортируйте саму расшифровку, со словами.',
  },
  lockedDocument: {
    en: 'Open it, save it without the password and import that.',
    ru: 'Откройте его, сохраните без пароля и импортируйте снова.',
  },
  scannedDocument: {
    en: 'Recognise its text (OCR), save that as text or Word (.docx) and import it.',
    ru: 'Распознайте текст (OCR), сохраните его как текст или Word (.docx) и импортируйте.',
  },
};

/** The action for the reason of a refusal, or `otherwise`. */
export function unreadableAction(reason: unknown, language: Language, otherwise: string): string {
  return unreadableActions[reason as TranscriptReasonCode]?.[language] ?? otherwise;
}
