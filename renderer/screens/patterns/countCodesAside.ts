import { getCodeType } from '#shared/domain/codeType.ts';

/** How many codes are in use under types that build no pattern: flags, opinions, politeness. */
export function countCodesAside(
  codes: readonly { readonly id: string; readonly typeId: string }[],
  counts: Readonly<Record<string, { readonly codings: number } | undefined>>,
): number {
  return codes.filter(({ id, typeId }) => (counts[id]?.codings ?? 0) > 0 && !getCodeType(typeId).countsAtGates).length;
}
