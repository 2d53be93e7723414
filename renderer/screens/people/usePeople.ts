import { useMemo } from 'react';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { Interview } from '#shared/domain/interview.ts';
import type { Organization, Respondent } from '#shared/domain/people.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';

/** A person with everything that names the person elsewhere. */
export interface PersonRow {
  readonly person: Respondent;
  readonly company: Organization | null;
  readonly introducer: Respondent | null;
  readonly interviews: readonly Interview[];
  /** Kept segments, dropped ones left out. */
  readonly segments: readonly CustomerSegment[];
}

/** Everybody by name. */
export function usePeople(): readonly PersonRow[] {
  const { language } = useFormat();
  const respondents = useRecordTable('respondent');
  const organizations = useRecordTable('organization');
  const interviews = useRecordList('interview');
  const segments = useRecordList('customerSegment');
  return useMemo(
    () =>
      Object.values(respondents)
        .map((person) => ({
          person,
          company: person.organizationId === null ? null : (organizations[person.organizationId] ?? null),
          introducer: person.referredById === null ? null : (respondents[person.referredById] ?? null),
          interviews: interviews.filter(({ respondentIds }) => respondentIds.includes(person.id)),
          segments: segments.filter(
            ({ decision, memberIds }) => decision !== 'dropped' && memberIds.includes(person.id),
          ),
        }))
        .toSorted((a, b) => a.person.name.localeCompare(b.person.name, language, { numeric: true })),
    [respondents, organizations, interviews, segments, language],
  );
}

/** Names of traits that anybody has, the most frequent first. */
export function listAttributeNames(rows: readonly PersonRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { person } of rows) {
    for (const [name, value] of Object.entries(person.attributes)) {
      if (value !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}

/** True when every word of the request is somewhere in what is known about the person. */
export function matchesFilter({ person, company, segments }: PersonRow, request: string): boolean {
  const text = [
    person.name,
    company?.name ?? '',
    person.note,
    ...Object.values(person.attributes),
    ...segments.map(({ name }) => name),
  ]
    .join(' ')
    .toLocaleLowerCase();
  return request
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
