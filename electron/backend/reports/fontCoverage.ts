import { readFileSync } from 'node:fs';

/** Whether a face can draw a character. */
export type Coverage = (codePoint: number) => boolean;

type Ranges = (readonly [first: number, last: number])[];

/** Characters of the plane that most are in; a range may start with the sign for «missing», which is glyph 0. */
function readSegments(view: DataView, at: number): Ranges {
  const doubled = view.getUint16(at + 6);
  const ranges: Ranges = [];
  for (let offset = 0; offset < doubled; offset += 2) {
    const last = view.getUint16(at + 14 + offset);
    const first = view.getUint16(at + 16 + doubled + offset);
    if (first !== 0xffff) ranges.push([first, last]);
  }
  return ranges;
}

function readGroups(view: DataView, at: number): Ranges {
  return Array.from({ length: view.getUint32(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });
}

function readRanges(file: Uint8Array): Ranges {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16);
  const cmap = tables.find((table) => view.getUint32(table) === 0x63_6d_61_70);
  if (cmap === undefined) throw new Error('A face without a table of characters');
  const start = view.getUint32(cmap + 8);
  return Array.from({ length: view.getUint16(start + 2) }, (_, index) => {
    const at = start + view.getUint32(start + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 12) return readGroups(view, at);
    return format === 4 ? readSegments(view, at) : [];
  }).flat();
}

/** What a TrueType file can draw, by its table of characters (OpenType 1.9, `cmap`, formats 4 and 12). */
export function readFontCoverage(path: string): Coverage {
  const covered = new Set<number>();
  for (const [first, last] of readRanges(readFileSync(path)))
    for (let codePoint = first; codePoint <= last; codePoint += 1) covered.add(codePoint);
  return (codePoint) => covered.has(codePoint);
}
