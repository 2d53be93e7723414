import type { TableMapping } from '#shared/domain/tableMapping.ts';

/** A code with those above it, the highest first. */
export type CodePath = readonly string[];

/** `['joy', 'fear']` or `[1 4]`, as scripts write lists: its entries; null for anything else. */
function readList(cell: string): string[] | null {
  const inside = /^\[(.*)\]$/s.exec(cell)?.[1];
  if (inside === undefined) return null;
  return inside
    .split(/^[\d\s]*$/.test(inside) ? /\s+/ : /\s*,\s*/)
    .map((entry) => entry.trim().replace(/^(['"])(.*)\1$/s, '$2'));
}

const longestName = 200;

/** The codes of a cell; a code twice is one. */
export function codesOfCell(
  cell: string,
  { codeSeparator, pathSeparator }: Pick<TableMapping, 'codeSeparator' | 'pathSeparator'>,
): CodePath[] {
  const names = readList(cell) ?? (codeSeparator === '' ? [cell] : cell.split(codeSeparator));
  const paths = names.map((name) =>
    (pathSeparator === '' ? [name] : name.split(pathSeparator))
      .map((part) => part.replaceAll(/\s+/g, ' ').trim().slice(0, longestName))
      .filter((part) => part !== ''),
  );
  const distinct = new Map(
    paths.filter(({ length }) => length > 0).map((path) => [path.join('\n').toLowerCase(), path]),
  );
  return [...distinct.values()];
}
