/** Columns of equal width, two spaces apart; numbers to the right. The first row is the heading. */
export function formatTable(rows: readonly (readonly (string | number)[])[]): string[] {
  const [heading, ...body] = rows;
  if (heading === undefined || body.length === 0) return [];
  const widths = heading.map((_title, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const isNumeric = body.every((other) => typeof other[column] === 'number');
        const width = widths[column] ?? 0;
        return isNumeric ? String(cell).padStart(width) : String(cell).padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** One line of at most that many characters. */
export function shorten(text: string, longest = 80): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

/** `12 %` in Russian with a no-break space, `12%` in English. */
export function formatShare(share: number, language: 'ru' | 'en'): string {
  return language === 'ru' ? `${Math.round(share * 100)}\u00A0%` : `${Math.round(share * 100)}%`;
}

export function formatNumber(value: number, language: 'ru' | 'en'): string {
  return value.toLocaleString(language, { maximumFractionDigits: 4 });
}
