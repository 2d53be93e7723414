import type { ReportKind, ReportSection } from '#shared/domain/reportKind.ts';
import type { reportKindsStrings } from '../../strings/reportKinds.ts';

type TextKey = keyof (typeof reportKindsStrings)['en'];
type SectionKey = Extract<TextKey, `section_${string}`>;

/** Keys of a section's name and of its hint. */
export function sectionTexts(kind: ReportKind, section: ReportSection): readonly [SectionKey, SectionKey] {
  const name = `section_${kind}_${section}`;
  return [name as SectionKey, `${name}_hint` as SectionKey];
}
