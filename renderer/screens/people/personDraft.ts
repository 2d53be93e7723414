import type { RespondentId } from '#shared/domain/ids.ts';
import type { Respondent } from '#shared/domain/people.ts';

/** A person as typed, before it is saved. */
export interface PersonDraft {
  readonly name: string;
  readonly companyName: string;
  readonly roles: Respondent['roles'];
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly relation: Respondent['relation'];
  readonly referredById: RespondentId | null;
  /** Empty means no day. */
  readonly nextContactOn: string;
  readonly note: string;
}

export function draftOf(person: Respondent | null, companyName: string): PersonDraft {
  return {
    name: person?.name ?? '',
    companyName,
    roles: person?.roles ?? [],
    attributes: Object.entries(person?.attributes ?? {}).map(([name, value]) => ({ name, value })),
    relation: person?.relation ?? null,
    referredById: person?.referredById ?? null,
    nextContactOn: person?.nextContactOn ?? '',
    note: person?.note ?? '',
  };
}

/** Nameless and empty traits are left out; of two with one name the later counts. */
export function attributesOf({ attributes }: PersonDraft): Record<string, string> {
  return Object.fromEntries(
    attributes
      .map(({ name, value }) => [name.trim(), value.trim()] as const)
      .filter(([name, value]) => name !== '' && value !== ''),
  );
}

export function isSameDraft(a: PersonDraft, b: PersonDraft): boolean {
  return (
    JSON.stringify({ ...a, attributes: attributesOf(a) }) === JSON.stringify({ ...b, attributes: attributesOf(b) })
  );
}
