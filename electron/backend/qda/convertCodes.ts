import { lightInk } from '#shared/charts/chartInk.ts';
import { codeTypes, getCodeType, untypedCodeTypeId } from '#shared/domain/codeType.ts';
import { guessCodeType } from '#shared/text/guessCodeType.ts';
import type { Interchange } from '../interchange/interchangeSchema.ts';
import type { DraftCode } from './interchangeDraft.ts';
import type { LossTally } from './lossTally.ts';
import { guidOfCodeType, guidOfTypeSet } from './qdaGuid.ts';
import type { QdaCode, QdaSet } from './qdaModel.ts';

export interface ConvertedCodes {
  readonly codes: readonly DraftCode[];
  /** Ids of codes whose type nothing tells. */
  readonly untypedIds: ReadonlySet<string>;
}

const nameLimit = 500;
const typeByGuid = new Map(codeTypes.map(({ id }) => [guidOfCodeType(id), id]));

const typeBySet = new Map(codeTypes.map(({ id }) => [guidOfTypeSet(id), id]));

/** Whether the set tells no more than the types of its codes. */
export function isTypeSet(guid: string): boolean {
  return typeBySet.has(guid);
}

/** The colour as `#rrggbb`; null when it is written in no way that the standard has. */
function findRgb(color: string | null): string | null {
  const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))$/u.exec(color?.trim().toLowerCase() ?? '') ?? [];
  if (short !== undefined) return `#${short.replaceAll(/./gu, '$&$&')}`;
  return long === undefined ? null : `#${long}`;
}

/** Codes with their hierarchy; a type comes from the name of a code or of one above it. */
export function convertCodes(codes: readonly QdaCode[], sets: readonly QdaSet[], losses: LossTally): ConvertedCodes {
  const typeOfMember = new Map(
    sets.flatMap(({ guid, codeGuids }) => {
      const type = typeBySet.get(guid);
      return type === undefined ? [] : codeGuids.map((code) => [code, type] as const);
    }),
  );
  const types = new Map<string, string>();
  const untypedIds = new Set<string>();
  const placed = new Set<string>();
  const converted: DraftCode[] = [];
  for (const code of codes) {
    const { guid, parentGuid, name, description, isCodable, color } = code;
    const builtInType = typeByGuid.get(guid);
    const inherited = parentGuid === null ? undefined : types.get(parentGuid);
    // Under a type of ours the place says more than the name.
    const isPlaced = parentGuid !== null && placed.has(parentGuid);
    if (isPlaced || builtInType !== undefined) placed.add(guid);
    const type = builtInType ?? typeOfMember.get(guid) ?? (isPlaced ? undefined : guessCodeType(name)) ?? inherited;
    if (type === undefined) untypedIds.add(guid);
    else types.set(guid, type);
    if (!isCodable) losses.add('folders', 1, name);
    const typeId = type ?? untypedCodeTypeId;
    const rgb = findRgb(color);
    const isOfType = rgb === lightInk.families[getCodeType(typeId).family];
    const ownColor = isOfType || builtInType !== undefined ? null : rgb;
    if (color !== null && !isOfType && ownColor === null) losses.add('colours', 1, name);
    converted.push({
      id: guid,
      group: getCodeType(typeId).group,
      type: typeId,
      name: name.slice(0, nameLimit) || guid,
      parentId: parentGuid === null || typeByGuid.has(parentGuid) ? null : parentGuid,
      description,
      color: ownColor,
      builtIn: builtInType !== undefined,
    });
  }
  return { codes: converted, untypedIds };
}

/** The same codes with another type for those whose meaning nothing tells. */
export function withTypeFor(
  codes: Interchange['codes'],
  untypedIds: ReadonlySet<string>,
  typeId: string,
): Interchange['codes'] {
  const { group } = getCodeType(typeId);
  return codes.map((code) => (untypedIds.has(code.id) ? { ...code, type: typeId, group } : code));
}
