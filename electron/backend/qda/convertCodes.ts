import { codeTypes, getCodeType } from '#shared/domain/codeType.ts';
import type { Interchange } from '../interchange/interchangeSchema.ts';
import { guessCodeType } from './guessCodeType.ts';
import type { DraftCode } from './interchangeDraft.ts';
import type { LossTally } from './lossTally.ts';
import { guidOfCodeType } from './qdaGuid.ts';
import type { QdaCode } from './qdaModel.ts';

export interface ConvertedCodes {
  readonly codes: readonly DraftCode[];
  /** Ids of codes whose type nothing tells. */
  readonly untypedIds: ReadonlySet<string>;
}

/** Codes without a known meaning get this type until somebody says more: a flag opens no gate and builds no pattern. */
export const neutralCodeType = 'flag.generic';

const nameLimit = 500;
const typeByGuid = new Map(codeTypes.map(({ id }) => [guidOfCodeType(id), id]));

/** Codes with their hierarchy; a type comes from the name of a code or of one above it. */
export function convertCodes(codes: readonly QdaCode[], losses: LossTally): ConvertedCodes {
  const types = new Map<string, string>();
  const untypedIds = new Set<string>();
  const converted: DraftCode[] = [];
  for (const code of codes) {
    const { guid, parentGuid, name, description, isCodable, color } = code;
    const builtInType = typeByGuid.get(guid);
    const inherited = parentGuid === null ? undefined : types.get(parentGuid);
    const type = builtInType ?? guessCodeType(name) ?? inherited;
    if (type === undefined) untypedIds.add(guid);
    else types.set(guid, type);
    if (!isCodable) losses.add('folders', 1, name);
    if (color !== null && builtInType === undefined && !typeByGuid.has(parentGuid ?? ''))
      losses.add('colours', 1, name);
    const typeId = type ?? neutralCodeType;
    converted.push({
      id: guid,
      group: getCodeType(typeId).group,
      type: typeId,
      name: name.slice(0, nameLimit) || guid,
      parentId: parentGuid === null || typeByGuid.has(parentGuid) ? null : parentGuid,
      description,
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
