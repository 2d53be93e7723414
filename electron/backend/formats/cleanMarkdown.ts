import type { SourceLine } from './sourceLine.ts';

/**
 * The lines of a Markdown text without its markup: emphasis, links, images, headings' signs, quote marks,
 * comments, rules and escapes. Every repeat is bounded, so that hostile lines stay linear.
 */
export function splitMarkdownLines(text: string): SourceLine[] {
  return blankComments(text)
    .split('\n')
    .map((line, index) => readLine(line.trim(), index + 1));
}

/** Whether a text not named .md begins lines with bold or Markdown headings often enough to be read as Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, 200_000);
  const marks = head.match(
    /^[ \t]*(?:[-*+] )?(?:\*\*[^*\n]{1,80}\*\*|__[^_\n]{1,80}__|\*[^*\s][^*\n]{0,60}:\*|#{1,4} \S)/gm,
  );
  return marks !== null && marks.length >= 2;
}

function readLine(line: string, number: number): SourceLine {
  if (/^(?:[-*_]\s?){3,}$/.test(line.slice(0, 40))) return { number, text: '', form: 'plain' };
  const quoted = line.replace(/^(?:>\s?){1,8}/, '');
  const heading = /^#{1,6}\s+/.exec(quoted);
  if (heading !== null) {
    const title = quoted.slice(heading[0].length).replace(/\s#{1,6}$/, '');
    return { number, text: cleanInline(title), form: 'heading' };
  }
  const unlisted = /^[*+-]\s+(?:\*\*|__|[*_]\S)/.test(quoted) ? quoted.replace(/^[*+-]\s+/, '') : quoted;
  const isBold = /^(?:[[(]?[\d:.,]{4,12}[\])]?\s*)?(?:\*\*|__|\*(?=[^*\n]{1,60}:?\*)|_(?=[^_\n]{1,60}:?_))\S/.test(
    unlisted.slice(0, 120),
  );
  return { number, text: cleanInline(unlisted.replace(/^[*+]\s+/, '- ')), form: isBold ? 'bold' : 'plain' };
}

function cleanInline(line: string): string {
  if (!/[*_`[\]\\<~]/.test(line)) return line.trim();
  const escaped: string[] = [];
  const held = line.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => {
    escaped.push(sign);
    return '\uE000';
  });
  const clean = held
    .replace(/!\[[^[\]\n]{0,300}\]\([^()\n]{0,2000}\)/g, '')
    .replace(/\[([^[\]\n]{1,500})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,500})>/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\*{2,3}|__|~~|`+/g, '')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{1,500})\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]{1,500})_(?![\p{L}\p{N}_])/gu, '$1');
  let next = 0;
  return clean.replace(/\uE000/g, () => escaped[next++] ?? '').trim();
}

/** Blanks `<!-- … -->` and keeps the line count. */
function blankComments(text: string): string {
  let result = '';
  let from = 0;
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4);
    if (end === -1) break;
    result += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, '');
    from = end + 3;
  }
  return result + text.slice(from);
}
