import type { Pattern } from '#shared/contract/analysisContract.ts';
import { type CodeGroup, getCodeType } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';

/** `group:pain` or `code:<id>`; null shows everything. */
export type PatternFilter = string | null;

/** The most interesting first: the smallest q, then the largest lift × support. */
export function rankPatterns(patterns: readonly Pattern[]): Pattern[] {
  return patterns.toSorted((a, b) => a.q - b.q || b.lift * b.support - a.lift * a.support);
}

function groupOf(code: Code | undefined): CodeGroup | null {
  return code === undefined ? null : getCodeType(code.typeId).group;
}

/** Patterns that hold the chosen code, or some code of the chosen group. */
export function filterPatterns(
  patterns: readonly Pattern[],
  filter: PatternFilter,
  codes: Readonly<Record<string, Code>>,
): readonly Pattern[] {
  if (filter === null) return patterns;
  const [kind, value] = [filter.slice(0, filter.indexOf(':')), filter.slice(filter.indexOf(':') + 1)];
  return patterns.filter(({ codeIds }) =>
    codeIds.some((id) => (kind === 'code' ? id === value : groupOf(codes[id]) === value)),
  );
}
