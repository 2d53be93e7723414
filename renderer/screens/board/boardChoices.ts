import { codeGroups, codeTypeIdsToBeNamed, getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';

/** One board that can be opened: its codes, and what it is called. */
export interface BoardChoice {
  /** As the address has it. */
  readonly value: string;
  readonly codeIds: readonly CodeId[];
  readonly kind: 'all' | 'group' | 'type' | 'own';
  /** Name of the type or code; of a group its key. */
  readonly name: string;
  /** Quotations; of several codes the sum, in which a quotation with two of them counts twice. */
  readonly quotations: number;
}

type Counts = Readonly<Record<string, { readonly quotations: number } | undefined>>;

const leastToSort = 2;

/**
 * Boards that have something on them: bare types with quotations, all of a group of codes and all that wait when there
 * are several, and own codes with at least two quotations. Most first within their kind.
 */
export function listBoardChoices(codes: readonly Code[], counts: Counts, language: Language): BoardChoice[] {
  const countOf = (id: CodeId): number => counts[id]?.quotations ?? 0;
  const sumOf = (ids: readonly CodeId[]): number => ids.reduce((sum, id) => sum + countOf(id), 0);
  const waiting = codes.filter(
    ({ id, isBuiltIn }) => isBuiltIn && codeTypeIdsToBeNamed.includes(id) && countOf(id) > 0,
  );
  const choiceOf = (code: Code): BoardChoice => ({
    value: code.id,
    codeIds: [code.id],
    kind: code.isBuiltIn ? 'type' : 'own',
    name: nameOfCode(code, language),
    quotations: countOf(code.id),
  });
  const several = (kind: 'all' | 'group', value: string, name: string, ids: readonly CodeId[]): BoardChoice[] =>
    ids.length > 1 ? [{ kind, value, name, codeIds: ids, quotations: sumOf(ids) }] : [];
  const byCount = (left: BoardChoice, right: BoardChoice): number => right.quotations - left.quotations;
  return [
    ...waiting.map(choiceOf).toSorted(byCount),
    ...codeGroups.flatMap((group) => {
      const ids = waiting.filter(({ typeId }) => getCodeType(typeId).group === group).map(({ id }) => id);
      return several('group', `group-${group}`, group, ids);
    }),
    ...several(
      'all',
      'all',
      '',
      waiting.map(({ id }) => id),
    ),
    ...codes
      .filter(({ id, isBuiltIn }) => !isBuiltIn && countOf(id) >= leastToSort)
      .map(choiceOf)
      .toSorted(byCount),
  ];
}

/** The board of an address; a code that has nothing on it any more keeps its board, anything unknown is the first. */
export function findBoardChoice(
  choices: readonly BoardChoice[],
  value: string | null,
  codes: readonly Code[],
  language: Language,
): BoardChoice | null {
  const known = choices.find((choice) => choice.value === value);
  if (known !== undefined) return known;
  const code = codes.find(({ id }) => id === value);
  if (code === undefined) return choices[0] ?? null;
  const kind = code.isBuiltIn ? 'type' : 'own';
  return { value: code.id, codeIds: [code.id], kind, name: nameOfCode(code, language), quotations: 0 };
}
