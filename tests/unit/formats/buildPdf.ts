/** Words at a place of the page: `x` and `y` in points from its top left corner. */
export interface PlacedWords {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

const height = 842;

/** A PDF of A4 pages with the words at their places, in Helvetica; Latin letters only. `filter` packs a page's content. */
export function buildPdf(
  pages: readonly (readonly PlacedWords[])[],
  filter: { readonly name: string; readonly pack: (content: Uint8Array) => Uint8Array } | null = null,
): Uint8Array {
  const objects: (string | Uint8Array)[] = [];
  const pageIds = pages.map((_, index) => 4 + index * 2);
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} /MediaBox [0 0 595 ${height}] >>`,
  );
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [index, words] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
    );
    const drawn = words.map(draw).join('\n');
    const content = filter === null ? Buffer.from(drawn, 'latin1') : filter.pack(Buffer.from(drawn, 'latin1'));
    const kind = filter === null ? '' : ` /Filter /${filter.name}`;
    objects.push(
      Buffer.concat([
        Buffer.from(`<< /Length ${content.length}${kind} >>\nstream\n`),
        content,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  return assemble(objects);
}

function draw({ x, y, text, size = 10 }: PlacedWords): string {
  const escaped = text.replace(/[\\()]/g, String.raw`\$&`).replaceAll('’', String.raw`\222`);
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${height - y} Tm (${escaped}) Tj ET`;
}

function assemble(objects: readonly (string | Uint8Array)[]): Uint8Array {
  let file = Buffer.from('%PDF-1.4\n');
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file = Buffer.concat([file, Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([file, Buffer.from(table + trailer)]));
}
