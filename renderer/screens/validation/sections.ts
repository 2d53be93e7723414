/** The pages of the screen; the overview also answers to the names of its parts. */
export const sectionNames = [
  'overview',
  'scenarios',
  'mvp',
  'hypotheses',
  'hadi',
  'promises',
  'risks',
  'firing',
  'journey',
] as const;
export type SectionName = (typeof sectionNames)[number];

export const overviewParts = ['economics', 'interviews', 'presales'] as const;
export type OverviewPart = (typeof overviewParts)[number];

export function findSection(id: string | null): SectionName {
  return sectionNames.find((name) => name === id) ?? 'overview';
}

export function findPart(id: string | null): OverviewPart | null {
  return overviewParts.find((name) => name === id) ?? null;
}
