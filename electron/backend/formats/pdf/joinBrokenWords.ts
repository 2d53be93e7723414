const brokenEnd = /([\p{L}\p{M}]+)[-\u2010]$/u;
const firstWord = /^[\p{Ll}\p{M}]+/u;

/** Parts before and after which a hyphen belongs to the word. */
const keptBefore = new Set(['кое', 'из', 'self', 'non', 'well', 'ex', 'co', 'semi', 'one', 'two', 'three', 'mid']);
const keptAfter = new Set(['то', 'либо', 'нибудь', 'ка', 'таки', 'за', 'под']);
/** Share of lines ending in a hyphen from which the document is known to hyphenate by itself. */
const hyphenatingShare = 0.02;

/**
 * Joins the lines of each paragraph with spaces, and words broken at a line's end without: a soft hyphen always goes,
 * a plain one where the document elsewhere writes the word in one, or hyphenates its lines at all. «По-моему», «кто-то», “two-way” keep theirs.
 */
export function joinBrokenWords(paragraphs: readonly (readonly string[])[]): string[] {
  const words = new Set(
    paragraphs.flat().flatMap((line) => line.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []),
  );
  const breaks = paragraphs.flatMap((lines) =>
    lines.slice(1).flatMap((line, index) => {
      const head = brokenEnd.exec(lines[index] ?? '')?.[1];
      const tail = firstWord.exec(line)?.[0];
      return head === undefined || tail === undefined ? [] : [judge(head, tail, words)];
    }),
  );
  const lineCount = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const joined = breaks.filter((isOne) => isOne === true).length;
  const kept = breaks.filter((isOne) => isOne === false).length;
  const hyphenates = breaks.length >= lineCount * hyphenatingShare && joined >= kept;
  return paragraphs.map((lines) => lines.reduce((text, line) => join(text, line, words, hyphenates), ''));
}

function join(text: string, line: string, words: ReadonlySet<string>, hyphenates: boolean): string {
  if (text === '') return line;
  if (text.endsWith('\u00AD')) return text.slice(0, -1) + line;
  const head = brokenEnd.exec(text.slice(-80))?.[1];
  const tail = firstWord.exec(line)?.[0];
  if (head === undefined) return `${text} ${line}`;
  if (tail === undefined) return text + line;
  return (judge(head, tail, words) ?? hyphenates) ? text.slice(0, -1) + line : text + line;
}

/** True for one word, false for a hyphened one, null when the document does not tell. */
function judge(head: string, tail: string, words: ReadonlySet<string>): boolean | null {
  const [first, second] = [head.toLowerCase(), tail.toLowerCase()];
  if (words.has(`${first}-${second}`) || keptBefore.has(first) || keptAfter.has(second)) return false;
  const isManner = first === 'по' && /(?:ому|ему|ски|цки|ьи)$/u.test(second);
  if (isManner) return false;
  return words.has(first + second) ? true : null;
}
