import type { Interview } from '#shared/domain/interview.ts';
import type { Organization, Respondent } from '#shared/domain/people.ts';

type People = Readonly<Record<string, Respondent>>;
type Organizations = Readonly<Record<string, Organization>>;

/** The people heard, or the title where nobody is named yet. */
export function personOf(interview: Interview, people: People): string {
  const names = interview.respondentIds.flatMap((id) => people[id]?.name ?? []);
  return names.length === 0 ? interview.title : names.join(', ');
}

/** Their companies, each once. */
export function placeOf(interview: Interview, people: People, organizations: Organizations): string {
  const names = interview.respondentIds.flatMap((id) => organizations[people[id]?.organizationId ?? '']?.name ?? []);
  return [...new Set(names)].join(', ');
}

/** By date, those without one last, then in the order in which they came. */
export function compareInterviews(left: Interview, right: Interview): number {
  const [a, b] = [left.date ?? '9999', right.date ?? '9999'];
  return a < b ? -1 : a > b ? 1 : left.id < right.id ? -1 : Number(left.id > right.id);
}
