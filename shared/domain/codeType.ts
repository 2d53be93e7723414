import * as v from 'valibot';
import type { Language } from './language.ts';
import codebook from './method/codebook.json' with { type: 'json' };

/** The groups of the codebook in the order in which they are shown. */
export const codeGroups = [
  'job',
  'pain',
  'emotion',
  'trigger',
  'search',
  'tried',
  'action',
  'alt',
  'switch',
  'spent',
  'wtp',
  'commit',
  'trust',
  'risk',
  'loyalty',
  'complaint',
  'stage',
  'role',
  'react',
  'flag',
] as const;
export const codeGroupSchema = v.picklist(codeGroups);
export type CodeGroup = (typeof codeGroups)[number];

/** The six colour families and one neutral of the visual language; several groups share one. */
export const codeFamilies = ['job', 'pain', 'emotion', 'search', 'alternative', 'money', 'trust', 'neutral'] as const;
export type CodeFamily = (typeof codeFamilies)[number];

const familyOfGroup: Readonly<Record<CodeGroup, CodeFamily>> = {
  job: 'job',
  pain: 'pain',
  emotion: 'emotion',
  trigger: 'search',
  search: 'search',
  tried: 'search',
  action: 'search',
  alt: 'alternative',
  switch: 'alternative',
  spent: 'money',
  wtp: 'money',
  commit: 'money',
  trust: 'trust',
  risk: 'trust',
  loyalty: 'trust',
  complaint: 'trust',
  stage: 'neutral',
  role: 'neutral',
  react: 'neutral',
  flag: 'neutral',
};

export type Force = 'push' | 'pull' | 'anxiety' | 'habit';

/** One entry of the method's codebook: what a code under it may be used for. */
export interface CodeType {
  readonly id: string;
  readonly group: CodeGroup;
  readonly family: CodeFamily;
  readonly force: Force | null;
  readonly names: Readonly<Record<Language, string>>;
  readonly definition: string;
  readonly include: string;
  readonly exclude: string;
  readonly examples: Readonly<Record<Language, string>>;
  /** False for opinions, politeness and flags: they never open a gate and build no pattern. */
  readonly countsAtGates: boolean;
}

function groupOf(codeTypeId: string): CodeGroup {
  return v.parse(codeGroupSchema, codeTypeId.split('.')[0]);
}

/** The 42 code types in the codebook's order. */
export const codeTypes: readonly CodeType[] = codebook.codes.map((entry) => ({
  id: entry.id,
  group: groupOf(entry.id),
  family: familyOfGroup[groupOf(entry.id)],
  force: entry.force as Force | null,
  names: { ru: entry.name_ru, en: entry.name_en },
  definition: entry.definition,
  include: entry.include,
  exclude: entry.exclude,
  examples: { ru: entry.example_ru, en: entry.example_en },
  countsAtGates: entry.counts_at_gates,
}));

const codeTypeById = new Map(codeTypes.map((codeType) => [codeType.id, codeType]));

export const codeTypeIdSchema = v.pipe(
  v.string(),
  v.check((id) => codeTypeById.has(id), 'is not a code type of the codebook'),
);

/** Throws when the codebook has no such type. */
export function getCodeType(codeTypeId: string): CodeType {
  const codeType = codeTypeById.get(codeTypeId);
  if (codeType === undefined) throw new Error(`No code type ${codeTypeId}`);
  return codeType;
}

/** Imported codes of which nothing tells the type stand here until somebody says it: it opens no gate, builds no pattern. */
export const untypedCodeTypeId = 'flag.generic';

const groupsWithoutNames: readonly CodeGroup[] = ['commit', 'stage', 'role', 'react', 'flag'];

/** True when the bare type says too little: what repeats must be named before it can be a pattern. */
export function isNameExpected(codeTypeId: string): boolean {
  return !groupsWithoutNames.includes(getCodeType(codeTypeId).group);
}

/** Ids of the bare types that wait for a name. */
export const codeTypeIdsToBeNamed: readonly string[] = codeTypes.map(({ id }) => id).filter(isNameExpected);

/** The first type of a group, which interchange files mean when they name only the group. */
export function getFirstCodeTypeOfGroup(group: CodeGroup): CodeType {
  const codeType = codeTypes.find((candidate) => candidate.group === group);
  if (codeType === undefined) throw new Error(`No code type in group ${group}`);
  return codeType;
}

/** The name to show for a code: its own, or its type's when it is the bare type. */
export function nameOfCode(
  code: { readonly typeId: string; readonly name: string; readonly isBuiltIn: boolean },
  language: Language,
): string {
  return code.isBuiltIn || code.name === '' ? getCodeType(code.typeId).names[language] : code.name;
}
