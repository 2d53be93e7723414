import type { GuideSection } from '#shared/domain/guide.ts';
import type { GuideBlanks } from '#shared/domain/guideBlanks.ts';
import type { Language } from '#shared/domain/language.ts';
import { fillGuideBlanks } from './fillGuideBlanks.ts';

export interface WrittenGuide {
  readonly title: string;
  readonly goal: string;
  readonly minutes: number;
  readonly language: Language;
  readonly sections: readonly GuideSection[];
}

export type GuideFormat = 'markdown' | 'text';

/** Markdown reads a leading sign as a list or a heading; inside a line only these change its look. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/gu, String.raw`\$&`);
}

/** The guide to print or to take along: title, goal, sections with their questions numbered through. */
export function writeGuide(guide: WrittenGuide, blanks: GuideBlanks, format: GuideFormat): string {
  const { language } = guide;
  const isMarkdown = format === 'markdown';
  const plain = (text: string): string => (isMarkdown ? escapeMarkdown(text) : text);
  const minutes = language === 'ru' ? `${guide.minutes} минут` : `${guide.minutes} minutes`;
  const lines = [isMarkdown ? `# ${plain(guide.title)}` : guide.title, '', `${plain(guide.goal)}. ${minutes}.`];
  let number = 0;
  for (const section of guide.sections) {
    lines.push('', isMarkdown ? `## ${plain(section.title)}` : section.title, '');
    for (const question of section.questions) {
      number += 1;
      lines.push(`${number}. ${plain(fillGuideBlanks(question, blanks, language))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
