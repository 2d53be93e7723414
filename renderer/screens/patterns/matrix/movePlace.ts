import type { MatrixModel } from '../matrixModel.ts';

/** A place in the grid. Row −1 is the line of people, column −1 the names of codes. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The element's id at a place of the grid with that prefix. */
export function idOfPlace(prefix: string, { row, column }: GridPlace): string {
  return `${prefix}-${row}-${column}`;
}

/** Where a key leads; null for other keys. The corner is no place. */
export function movePlace(
  { row, column }: GridPlace,
  key: string,
  { hasControl, page }: { readonly hasControl: boolean; readonly page: number },
  { rows, columns }: MatrixModel,
): GridPlace | null {
  const next = (() => {
    switch (key) {
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'ArrowLeft':
        return { row, column: column - 1 };
      case 'ArrowRight':
        return { row, column: column + 1 };
      case 'PageUp':
        return { row: Math.max(0, row - page), column };
      case 'PageDown':
        return { row: row + page, column };
      case 'Home':
        return { row: hasControl ? 0 : row, column: 0 };
      case 'End':
        return { row: hasControl ? rows.length - 1 : row, column: columns.length - 1 };
      default:
        return null;
    }
  })();
  if (next === null) return null;
  const inside = {
    row: Math.min(rows.length - 1, Math.max(-1, next.row)),
    column: Math.min(columns.length - 1, Math.max(-1, next.column)),
  };
  return inside.row === -1 && inside.column === -1 ? { row, column } : inside;
}
