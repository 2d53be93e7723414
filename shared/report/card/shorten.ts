/** At most `longest` UTF-16 units, cut before a word and with «…» in its place; shorter texts stay as they are. */
export function shorten(text: string, longest: number): string {
  const tidy = text.trim().replaceAll(/\s+/gu, ' ');
  if (tidy.length <= longest) return tidy;
  if (longest <= 0) return '';
  const cut = tidy.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  const kept = space > longest / 2 ? cut.slice(0, space) : cut.slice(0, -1);
  return `${kept.replace(/[\uD800-\uDBFF]$/u, '').replace(/[\s.,;:—–-]+$/u, '')}…`;
}
