import type { PseudonymKind } from '#shared/domain/pseudonym.ts';
import type { NameGender } from '#shared/text/replacementNames.ts';
import type { Span } from '#shared/text/span.ts';

/** What is gathered about one name. */
export interface NameGroup {
  kind: PseudonymKind;
  original: string;
  gender: NameGender;
  /** Given names may be replaced by given names, in the same case. */
  isGivenName: boolean;
  readonly forms: Map<string, number>;
  readonly places: (Span & { turn: number })[];
  /** How often a word before said that it is a place. */
  placeVotes: number;
}

export function addPlace(group: NameGroup, turn: number, form: string, { start, end }: Span): void {
  group.forms.set(form, (group.forms.get(form) ?? 0) + 1);
  group.places.push({ turn, start, end });
}

export function newGroup(kind: PseudonymKind, original: string, gender: NameGender, isGivenName = false): NameGroup {
  return { kind, original, gender, isGivenName, forms: new Map(), places: [], placeVotes: 0 };
}
