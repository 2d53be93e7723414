import { type CodeGroup, type CodeType, codeGroups, codeTypes, isNameExpected } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId } from '#shared/domain/ids.ts';

export interface CodeNode {
  readonly code: Code;
  /** 0 right under its type, 1 under another code, and so on. */
  readonly depth: number;
}

export interface TypeNode {
  readonly codeType: CodeType;
  /** The bare type's own record; null only while it is being loaded. */
  readonly bare: Code | null;
  /** Quotations on the bare type that wait for a name. */
  readonly toBeNamed: number;
  /** Parents before their children. */
  readonly codes: readonly CodeNode[];
}

export interface GroupNode {
  readonly group: CodeGroup;
  readonly types: readonly TypeNode[];
}

interface Input {
  readonly codes: readonly Code[];
  /** Quotations and people by code. */
  readonly counts: Readonly<Record<string, { readonly quotations: number; readonly respondents: number }>>;
  /** Codes to show, with their ancestors; null shows all. */
  readonly shown: ReadonlySet<CodeId> | null;
  /** False leaves out types that have neither codes nor quotations. */
  readonly hasEmptyTypes: boolean;
}

function compareCodes(counts: Input['counts']): (a: Code, b: Code) => number {
  const people = (code: Code): number => counts[code.id]?.respondents ?? 0;
  return (a, b) => people(b) - people(a) || a.position - b.position || (a.id < b.id ? -1 : 1);
}

/**
 * The codebook as it is shown: groups, their types, and under each type its codes, those of most people first.
 * A code stands under its parent even when their types differ; a parent that is missing counts as none.
 */
export function buildCodeTree({ codes, counts, shown, hasEmptyTypes }: Input): GroupNode[] {
  const own = codes.filter(({ isBuiltIn }) => !isBuiltIn);
  const ids = new Set(own.map(({ id }) => id));
  const children = new Map<CodeId | null, Code[]>();
  for (const code of own.toSorted(compareCodes(counts))) {
    const parentId = code.parentId !== null && ids.has(code.parentId) ? code.parentId : null;
    children.set(parentId, [...(children.get(parentId) ?? []), code]);
  }
  const isShown = (code: Code): boolean =>
    shown === null || shown.has(code.id) || (children.get(code.id) ?? []).some(isShown);
  const nodesUnder = (list: readonly Code[], depth: number): CodeNode[] =>
    list.filter(isShown).flatMap((code) => [{ code, depth }, ...nodesUnder(children.get(code.id) ?? [], depth + 1)]);
  const roots = children.get(null) ?? [];
  const bareByType = new Map(codes.filter(({ isBuiltIn }) => isBuiltIn).map((code) => [code.typeId, code]));
  return codeGroups
    .map((group) => ({
      group,
      types: codeTypes
        .filter((codeType) => codeType.group === group)
        .map((codeType): TypeNode => {
          const bare = bareByType.get(codeType.id) ?? null;
          return {
            codeType,
            bare,
            toBeNamed: bare !== null && isNameExpected(codeType.id) ? (counts[bare.id]?.quotations ?? 0) : 0,
            codes: nodesUnder(
              roots.filter(({ typeId }) => typeId === codeType.id),
              0,
            ),
          };
        })
        .filter((type) => {
          if (type.codes.length > 0) return true;
          const isBareShown = type.bare !== null && (shown === null || shown.has(type.bare.id));
          return isBareShown && (hasEmptyTypes || shown !== null || (counts[type.bare?.id ?? '']?.quotations ?? 0) > 0);
        }),
    }))
    .filter(({ types }) => types.length > 0);
}

/** Codes as they stand on the screen from top to bottom. */
export function listShownCodes(groups: readonly GroupNode[]): Code[] {
  return groups.flatMap(({ types }) => types.flatMap((type) => type.codes.map(({ code }) => code)));
}

/** The code itself and everything under it: where it must not be moved. */
export function withDescendants(codes: readonly Code[], id: CodeId): Set<CodeId> {
  const found = new Set<CodeId>([id]);
  for (let isGrowing = true; isGrowing;) {
    const before = found.size;
    for (const code of codes) if (code.parentId !== null && found.has(code.parentId)) found.add(code.id);
    isGrowing = found.size > before;
  }
  return found;
}
