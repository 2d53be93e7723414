import type { QuotationCard } from '#shared/contract/codingContract.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';

/** A code that takes quotations over: one that exists, or one to be made. */
export interface SplitPart {
  /** Of the code, or of its name while it does not exist. */
  readonly key: string;
  readonly name: string;
  readonly codeId: CodeId | null;
}

/** Where a quotation goes; a null part keeps it. */
export interface SplitChoice {
  readonly quotationId: QuotationId;
  readonly partKey: string | null;
}

const fold = (name: string): string => name.trim().toLowerCase();

/** The codes that a code can be split into by name: its neighbours under the same type. */
export function listSplitTargets(codes: readonly Code[], code: Code): Code[] {
  return codes.filter(({ id, typeId, isBuiltIn }) => id !== code.id && typeId === code.typeId && !isBuiltIn);
}

/** Names as parts; a name of a code that exists means that code. The code itself and repeated names are left out. */
export function partsOfNames(names: readonly string[], codes: readonly Code[], code: Code): SplitPart[] {
  const targets = listSplitTargets(codes, code);
  const parts = new Map<string, SplitPart>();
  for (const name of names) {
    if (fold(name) === '' || (!code.isBuiltIn && fold(name) === fold(code.name))) continue;
    const known = targets.find((target) => fold(target.name) === fold(name));
    const part =
      known === undefined
        ? { key: `new ${fold(name)}`, name: name.trim(), codeId: null }
        : { key: known.id, name: known.name, codeId: known.id };
    if (!parts.has(part.key)) parts.set(part.key, part);
  }
  return [...parts.values()];
}

/** Choices that still mean something: the quotation still carries the code, and the part is still wanted. */
export function validChoices(
  choices: readonly SplitChoice[],
  cards: readonly QuotationCard[],
  parts: readonly SplitPart[],
): SplitChoice[] {
  const known = new Set(cards.map(({ quotation }) => quotation.id));
  const keys = new Set(parts.map(({ key }) => key));
  return choices.filter(
    ({ quotationId, partKey }) => known.has(quotationId) && (partKey === null || keys.has(partKey)),
  );
}

/** The first quotation not decided yet; undefined when all are. */
export function nextCard(cards: readonly QuotationCard[], choices: readonly SplitChoice[]): QuotationCard | undefined {
  const decided = new Set(choices.map(({ quotationId }) => quotationId));
  return cards.find(({ quotation }) => !decided.has(quotation.id));
}

/** What `codes.split` takes; parts that nothing goes to are not made. Null when nothing goes anywhere. */
export function splitInput(code: Code, parts: readonly SplitPart[], choices: readonly SplitChoice[]) {
  const used = parts.filter(({ key }) => choices.some(({ partKey }) => partKey === key));
  if (used.length === 0) return null;
  return {
    id: code.id,
    parts: used.map(({ codeId, name }) =>
      codeId === null ? { kind: 'new' as const, name } : { kind: 'known' as const, codeId },
    ),
    sent: choices.flatMap(({ quotationId, partKey }) =>
      partKey === null ? [] : [{ quotationId, part: used.findIndex(({ key }) => key === partKey) }],
    ),
  };
}
