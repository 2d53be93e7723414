const narrow = new Set("ijltfrI.,:;'|!()[]·’‘ \u00a0г");
const wide = new Set('mwMWжшщюфмыЖШЩЮФМЫДЪ@%—');

/**
 * How wide a line of Golos Text is, in px; a rough measure for where there are no letters to measure, within about a
 * tenth for names. Wide scripts and emoji count a full size.
 */
export function estimateTextWidth(text: string, fontSizePx: number): number {
  let width = 0;
  for (const letter of text) {
    if (narrow.has(letter)) width += 0.32;
    else if (wide.has(letter)) width += 0.82;
    else if (/\p{Lu}/u.test(letter)) width += 0.68;
    else width += (letter.codePointAt(0) ?? 0) > 0x2fff ? 1 : 0.57;
  }
  return width * fontSizePx;
}

/** Breaks a text between words so that no line is wider than asked, as far as its words allow. */
export function wrapText(text: string, widthPx: number, fontSizePx: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && estimateTextWidth(longer, fontSizePx) <= widthPx) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join('\n');
}
