/** An upright box in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Boxes on a plane that know their neighbours. */
export interface BoxField {
  add(box: Box): void;
  /** Sum in px² of what this box shares with each of those added. */
  areaCoveredBy(box: Box): number;
}

const cellPx = 48;

export function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Cost of a question: O(boxes in the cells that it touches), however many there are elsewhere. */
export function createBoxField(boxes: readonly Box[]): BoxField {
  const cells = new Map<number, Box[]>();
  const cellOf = (px: number): number => Math.floor(px / cellPx);
  const keyOf = (column: number, row: number): number => column * 65_536 + row;
  const add = (box: Box): void => {
    for (let column = cellOf(box.left); column <= cellOf(box.left + box.width); column += 1)
      for (let row = cellOf(box.top); row <= cellOf(box.top + box.height); row += 1) {
        const key = keyOf(column, row);
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [box]);
        else cell.push(box);
      }
  };
  for (const box of boxes) add(box);
  return {
    add,
    areaCoveredBy: (box) => {
      const [firstColumn, firstRow] = [cellOf(box.left), cellOf(box.top)];
      let total = 0;
      for (let column = firstColumn; column <= cellOf(box.left + box.width); column += 1)
        for (let row = firstRow; row <= cellOf(box.top + box.height); row += 1)
          for (const other of cells.get(keyOf(column, row)) ?? []) {
            // A box in several cells counts in the first of those asked.
            const isFirst =
              Math.max(firstColumn, cellOf(other.left)) === column && Math.max(firstRow, cellOf(other.top)) === row;
            if (isFirst) total += overlapArea(box, other);
          }
      return total;
    },
  };
}
