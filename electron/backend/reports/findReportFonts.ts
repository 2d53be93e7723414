import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of one family's faces. */
export type FontFiles = Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>;

/** The nearest `resources/fonts` above this file: the sources and the packed program keep it at different depths. */
function getFontFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'resources', 'fonts');
    if (existsSync(join(candidate, 'Literata-Regular.ttf'))) return candidate;
    if (folder === dirname(folder)) throw new Error('resources/fonts with the letters of reports is missing');
  }
}

/**
 * The faces that reports are set in, under the SIL Open Font License: Latin and Cyrillic with the rouble sign, and emoji
 * in one colour.
 */
export function findReportFonts(): Readonly<Record<'Literata' | 'Golos Text' | 'Noto Emoji', FontFiles>> {
  const folder = getFontFolder();
  const files = (normal: string, bold: string, italics: string): FontFiles => ({
    normal: join(folder, normal),
    bold: join(folder, bold),
    italics: join(folder, italics),
    bolditalics: join(folder, bold),
  });
  return {
    Literata: files('Literata-Regular.ttf', 'Literata-SemiBold.ttf', 'Literata-Italic.ttf'),
    'Golos Text': files('GolosText-Regular.ttf', 'GolosText-SemiBold.ttf', 'GolosText-Regular.ttf'),
    'Noto Emoji': files('NotoEmoji-Regular.ttf', 'NotoEmoji-Regular.ttf', 'NotoEmoji-Regular.ttf'),
  };
}
