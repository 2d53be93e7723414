import type { Language } from '#shared/domain/language.ts';
import { type ReportSection, reportSections } from '#shared/domain/reportDocument.ts';

/** What the user asked the report to hold. */
export interface ReportChoice {
  readonly sections: ReadonlySet<ReportSection>;
  readonly isAnonymous: boolean;
  /** Null follows the language of the interface. */
  readonly language: Language | null;
}

/** Everything but the appendix of all quotes, with names replaced. */
export const firstChoice: ReportChoice = {
  sections: new Set(reportSections.filter((section) => section !== 'quotations')),
  isAnonymous: true,
  language: null,
};

/** The chosen sections in the order of the report. */
export function sectionsOf({ sections }: ReportChoice): ReportSection[] {
  return reportSections.filter((section) => sections.has(section));
}

export function toggleSection(choice: ReportChoice, section: ReportSection): ReportChoice {
  const sections = new Set(choice.sections);
  if (!sections.delete(section)) sections.add(section);
  return { ...choice, sections };
}
