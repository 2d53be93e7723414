import { lightInk } from '#shared/charts/chartInk.ts';
import { codeTypes, getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { Language } from '#shared/domain/language.ts';
import { outId } from '../interchange/outId.ts';
import type { LossTally } from './lossTally.ts';
import { guidOf, guidOfCodeType, guidOfTypeSet } from './qdaGuid.ts';
import { element, listElement, textElement, type Xml } from './writeXml.ts';

/** Bare code types have the same GUID in every file of ours, so that a reader of ours knows them again. */
export function guidOfCode(code: Code): string {
  return code.isBuiltIn ? guidOfCodeType(code.typeId) : guidOf(outId(code));
}

interface CodeTree {
  readonly language: Language;
  readonly childrenOf: ReadonlyMap<string | null, readonly Code[]>;
  /** Empty in a codebook of its own, whose schema has no notes. */
  noteRefs(code: Code): readonly Xml[];
}

function writeCode(code: Code, children: readonly Code[], tree: CodeTree): Xml {
  const type = getCodeType(code.typeId);
  const description = code.isBuiltIn && code.description === '' ? type.definition : code.description;
  return element(
    'Code',
    {
      guid: guidOfCode(code),
      name: nameOfCode(code, tree.language),
      isCodable: true,
      color: code.color ?? lightInk.families[type.family],
    },
    [
      textElement('Description', description),
      ...tree.noteRefs(code),
      ...children.map((child) => writeCode(child, tree.childrenOf.get(child.id) ?? [], tree)),
    ],
  );
}

export interface CodesToWrite {
  readonly codes: readonly Code[];
  readonly language: Language;
  /** Ids of bare types that something refers to, also without a code of the user's under them. */
  readonly usedIds: ReadonlySet<string>;
  noteRefs(code: Code): readonly Xml[];
}

/** The `Codes` element: bare types at the top, the user's codes under their type or under each other. */
export function writeCodes({ codes, language, usedIds, noteRefs }: CodesToWrite, losses: LossTally): Xml {
  const ids = new Set<string>(codes.map(({ id }) => id));
  const own = codes.filter(({ isBuiltIn }) => !isBuiltIn).toSorted((left, right) => left.position - right.position);
  const parentOf = ({ parentId }: Code): string | null => (parentId !== null && ids.has(parentId) ? parentId : null);
  const childrenOf = Map.groupBy(own, parentOf);
  losses.add('shortcuts', own.filter(({ shortcut }) => shortcut !== null).length);
  const builtIn = new Map(codes.filter(({ isBuiltIn }) => isBuiltIn).map((code) => [code.typeId, code]));
  const top = Map.groupBy(childrenOf.get(null) ?? [], ({ typeId }) => typeId);
  const tree: CodeTree = { language, childrenOf, noteRefs };
  const written = codeTypes.flatMap(({ id }) => {
    const type = builtIn.get(id);
    const children = top.get(id) ?? [];
    if (type === undefined || (children.length === 0 && !usedIds.has(type.id))) return [];
    return writeCode(type, children, tree);
  });
  return listElement('Codes', written);
}

/** Codes that stand under a code of another type, as a set for each type: the hierarchy alone would lose theirs. */
export function writeTypeSets(
  codes: readonly Code[],
  language: Language,
  memberAttribute: 'guid' | 'targetGUID',
): Xml[] {
  const byId = new Map<string, Code>(codes.map((code) => [code.id, code]));
  const mixed = codes.filter(({ parentId, typeId }) => {
    const parent = parentId === null ? undefined : byId.get(parentId);
    return parent !== undefined && parent.typeId !== typeId;
  });
  return [...Map.groupBy(mixed, ({ typeId }) => typeId)].map(([typeId, members]) =>
    element(
      'Set',
      { guid: guidOfTypeSet(typeId), name: getCodeType(typeId).names[language] },
      members.map((code) => element('MemberCode', { [memberAttribute]: guidOfCode(code) })),
    ),
  );
}
