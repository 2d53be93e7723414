import { type IParagraphStyleOptions, type IPropertiesOptions, LineRuleType } from 'docx';
import { printInk } from '#shared/charts/chartInk.ts';
import type { Language } from '#shared/domain/language.ts';

/** Faces that every Word and LibreOffice has, or knows what to take for. */
export const docxFaces = { sans: 'Arial', serif: 'Georgia' } as const;

/** Word's colours are hexadecimal without the number sign. */
export const wordColour = (colour: string): string => colour.slice(1);

const languageTags: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-GB' };
const ink = wordColour(printInk.ink);
const ink2 = wordColour(printInk.ink2);
const ink3 = wordColour(printInk.ink3);

/** Sizes in half points, spaces in twentieths of a point. */
const heading = (size: number, before: number, after: number) => ({
  run: { font: docxFaces.serif, size, bold: true, color: ink },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

/** The styles of a report by their ids; those that Word knows itself keep its names. */
const own: readonly IParagraphStyleOptions[] = [
  {
    id: 'Lead',
    name: 'Lead',
    basedOn: 'Normal',
    run: { font: docxFaces.serif, size: 25 },
    paragraph: { spacing: { after: 240, line: 320, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'Kicker',
    name: 'Kicker',
    basedOn: 'Normal',
    run: { size: 20, color: ink2 },
    paragraph: { spacing: { after: 40 }, keepNext: true },
  },
  { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 18, color: ink2 } },
  {
    id: 'Warning',
    name: 'Warning',
    basedOn: 'Normal',
    run: { size: 19 },
    paragraph: { spacing: { before: 80, after: 120 }, indent: { left: 100, right: 100 } },
  },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: docxFaces.serif, size: 21 },
    paragraph: { spacing: { before: 40, after: 0 }, keepNext: true },
  },
  {
    id: 'QuoteSource',
    name: 'Quote Source',
    basedOn: 'Normal',
    run: { size: 17, color: ink2 },
    paragraph: { spacing: { after: 160 }, keepLines: true },
  },
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    run: { size: 18, color: ink2 },
    paragraph: { spacing: { before: 60, after: 160 } },
  },
  {
    id: 'Picture',
    name: 'Picture',
    basedOn: 'Normal',
    paragraph: { spacing: { before: 60, after: 0 }, keepNext: true },
  },
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    run: { size: 19 },
    paragraph: { spacing: { before: 50, after: 50 } },
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    basedOn: 'TableText',
    run: { size: 17, color: ink3 },
    paragraph: { keepNext: true },
  },
  {
    id: 'Running',
    name: 'Running',
    basedOn: 'Normal',
    run: { size: 18, color: ink2 },
    paragraph: { spacing: { after: 0 } },
  },
  { id: 'ContentsTitle', name: 'Contents Title', basedOn: 'Normal', ...heading(24, 200, 80) },
  { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
  { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: { spacing: { after: 20 }, indent: { left: 280 } } },
];

/** All styles of a report in Word, with the language in which its spelling is checked. */
export function docxStyles(language: Language): NonNullable<IPropertiesOptions['styles']> {
  return {
    default: {
      document: {
        run: { font: docxFaces.sans, size: 20, color: ink, language: { value: languageTags[language] } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: docxFaces.serif, size: 50, bold: true, color: ink },
        paragraph: { spacing: { before: 40, after: 200 }, keepNext: true },
      },
      heading1: heading(30, 360, 120),
      heading2: heading(25, 280, 100),
      heading3: heading(22, 200, 80),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [...own],
    characterStyles: [{ id: 'Strong', name: 'Strong', run: { bold: true } }],
  };
}
