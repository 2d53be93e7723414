import type { CodingSuggestion } from '#shared/contract/suggestionsContract.ts';
import {
  type CodeGroup,
  codeGroups,
  codeTypes,
  getCodeType,
  isNameExpected,
  nameOfCode,
} from '#shared/domain/codeType.ts';
import type { Code, CodingOrigin } from '#shared/domain/coding.ts';
import type { Language } from '#shared/domain/language.ts';
import { matchCodeNames } from '#shared/text/matchCodeNames.ts';
import type { Span } from '#shared/text/span.ts';
import type { CodeChoice } from '../transcript/codingActions.ts';

/** One line of the picker. */
export type PickerOption =
  | {
      readonly kind: 'code';
      readonly id: string;
      readonly code: Code;
      readonly name: string;
      /** Parts of the name to underline. */
      readonly ranges: readonly Span[];
      /** Set where the code is suggested. */
      readonly suggestion?: CodingSuggestion;
    }
  | {
      readonly kind: 'type';
      readonly id: string;
      readonly typeId: string;
      readonly name: string;
      readonly ranges: readonly Span[];
    }
  | { readonly kind: 'new'; readonly id: 'new'; readonly name: string };

export interface PickerSection {
  /** Null: found by typing, without a heading. */
  readonly heading: 'alike' | 'recent' | 'mostUsed' | 'types' | CodeGroup | null;
  readonly options: readonly PickerOption[];
}

/** A code under the name that the picker shows and searches. */
export interface NamedPickerCode {
  readonly id: string;
  readonly name: string;
  readonly code: Code;
}

const mostFound = 40;
const mostRecent = 5;
const mostUsed = 5;
const mostAlike = 3;

/** Codes with the user's own first, then the bare types, each by group of the codebook. */
export function nameCodes(codes: readonly Code[], language: Language): NamedPickerCode[] {
  const rank = (code: Code): number =>
    Number(code.isBuiltIn) * 100 + codeGroups.indexOf(getCodeType(code.typeId).group);
  return codes
    .map((code) => ({ id: code.id, name: nameOfCode(code, language), code }))
    .toSorted((left, right) => rank(left.code) - rank(right.code) || left.code.position - right.code.position);
}

/** Whether codes of the group get names of their own. */
const hasNames = (group: CodeGroup): boolean =>
  codeTypes.some((type) => type.group === group && isNameExpected(type.id));

function optionOf({ id, name, code }: NamedPickerCode, ranges: readonly Span[] = []): PickerOption {
  return { kind: 'code', id, code, name, ranges };
}

function isSameName(left: string, right: string): boolean {
  const fold = (name: string): string => name.trim().toLowerCase().replaceAll('ё', 'е');
  return fold(left) === fold(right);
}

export interface PickerUse {
  /** Codes set last, the latest first. */
  readonly recentIds: readonly string[];
  readonly codingsOf: (codeId: string) => number;
  /** What the group of a code is called beside its name: a bare type is found by it too. */
  readonly groupName?: (group: CodeGroup) => string;
}

/** Bare types whose group is called as was typed, though they are not. */
function typesOfGroup(
  named: readonly NamedPickerCode[],
  query: string,
  groupName: (group: CodeGroup) => string,
): NamedPickerCode[] {
  const types = named.filter(({ code }) => code.isBuiltIn);
  const groups = types.map(({ id, code }) => ({ id, name: groupName(getCodeType(code.typeId).group) }));
  const found = new Set(matchCodeNames(groups, query).map(({ code }) => code.id));
  return types.filter(({ id }) => found.has(id));
}

/**
 * What the picker lists. Without a query: recent codes, the most used ones, then all by group, the bare
 * types before those that need no name; with
 * one: what it finds, best first. A new code of that name comes last, unless a code has the very name already.
 */
export function pickerSections(named: readonly NamedPickerCode[], query: string, use: PickerUse): PickerSection[] {
  if (query.trim() !== '') {
    const found = matchCodeNames(named, query).slice(0, mostFound);
    const name = query.trim();
    const isTaken = named.some((code) => !code.code.isBuiltIn && isSameName(code.name, name));
    const foundIds = new Set(found.map(({ code }) => code.id));
    const alsoTypes = use.groupName === undefined ? [] : typesOfGroup(named, query, use.groupName);
    const options = [
      ...found.map(({ code, ranges }) => optionOf(code, ranges)),
      ...alsoTypes.filter(({ id }) => !foundIds.has(id)).map((code) => optionOf(code)),
    ];
    return [{ heading: null, options: isTaken ? options : [...options, { kind: 'new', id: 'new', name }] }];
  }
  const byId = new Map(named.map((code) => [code.id, code]));
  const recent = use.recentIds.flatMap((id) => byId.get(id) ?? []).slice(0, mostRecent);
  const listed = new Set(recent.map(({ id }) => id));
  const used = named
    .filter(({ id, code }) => !listed.has(id) && !code.isBuiltIn && use.codingsOf(id) > 0)
    .toSorted((left, right) => use.codingsOf(right.id) - use.codingsOf(left.id))
    .slice(0, mostUsed);
  for (const { id } of used) listed.add(id);
  const rest = named.filter(({ id }) => !listed.has(id));
  const ofGroup = (group: CodeGroup): NamedPickerCode[] =>
    rest.filter(
      ({ code }) => getCodeType(code.typeId).group === group && (!code.isBuiltIn || !isNameExpected(code.typeId)),
    );
  const bareTypes = rest.filter(({ code }) => code.isBuiltIn && isNameExpected(code.typeId));
  const sectionOf = (group: CodeGroup): PickerSection => ({
    heading: group,
    options: ofGroup(group).map((code) => optionOf(code)),
  });
  // In a new project the first keys are jobs and pains: what needs no name, as commitments and flags, is rarer.
  const sections: PickerSection[] = [
    { heading: 'recent', options: recent.map((code) => optionOf(code)) },
    { heading: 'mostUsed', options: used.map((code) => optionOf(code)) },
    ...codeGroups.filter((group) => hasNames(group)).map(sectionOf),
    { heading: 'types', options: bareTypes.map((code) => optionOf(code)) },
    ...codeGroups.filter((group) => !hasNames(group)).map(sectionOf),
  ];
  return sections.filter(({ options }) => options.length > 0);
}

/** Suggested codes, best first; null when there are none. Their codes stay where they are in the other sections. */
export function alikeSection(
  named: readonly NamedPickerCode[],
  suggestions: readonly CodingSuggestion[],
): PickerSection | null {
  const byId = new Map(named.map((code) => [code.id, code]));
  const options = suggestions.slice(0, mostAlike).flatMap((suggestion): PickerOption[] => {
    const code = byId.get(suggestion.codeId);
    if (code === undefined) return [];
    return [{ kind: 'code', id: `alike ${code.id}`, code: code.code, name: code.name, ranges: [], suggestion }];
  });
  return options.length === 0 ? null : { heading: 'alike', options };
}

/** How a coding comes about. `seen`: the suggested codes that were on the screen. */
export function originOfChoice(choice: CodeChoice, seen: ReadonlySet<string>): CodingOrigin {
  if (seen.size === 0) return 'blind';
  return choice.kind === 'code' && seen.has(choice.codeId) ? 'accepted' : 'afterSuggestion';
}

/** The code types that a new code can have, by group; with a query those that it finds. */
export function typeSections(query: string, language: Language): PickerSection[] {
  const named = codeTypes.map((type) => ({ id: type.id, name: type.names[language], group: type.group }));
  const toOption = ({ id, name }: { readonly id: string; readonly name: string }, ranges: readonly Span[] = []) =>
    ({ kind: 'type', id: `type ${id}`, typeId: id, name, ranges }) as const;
  if (query.trim() !== '') {
    return [{ heading: null, options: matchCodeNames(named, query).map(({ code, ranges }) => toOption(code, ranges)) }];
  }
  return codeGroups
    .map((group) => ({
      heading: group,
      options: named.filter((type) => type.group === group).map((type) => toOption(type)),
    }))
    .filter(({ options }) => options.length > 0);
}
