import type { ReportChoiceFields, ReportSection } from '#shared/domain/reportKind.ts';

/** The choice with one section at another place; the others keep their order. */
export function moveSection(choice: ReportChoiceFields, section: ReportSection, place: number): ReportChoiceFields {
  const moved = choice.sections.find((entry) => entry.section === section);
  if (moved === undefined) return choice;
  const others = choice.sections.filter((entry) => entry !== moved);
  const at = Math.min(Math.max(place, 0), others.length);
  return { ...choice, sections: [...others.slice(0, at), moved, ...others.slice(at)] };
}

export function toggleSection(choice: ReportChoiceFields, section: ReportSection): ReportChoiceFields {
  return {
    ...choice,
    sections: choice.sections.map((entry) => (entry.section === section ? { ...entry, isIn: !entry.isIn } : entry)),
  };
}
