import { decodeEntities } from './cueText.ts';
import { isLabelBeforeTab } from './labelBeforeTab.ts';

/** A block of an HTML document as plain text. */
export interface HtmlBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'cite' | 'time';
  readonly text: string;
  /** Begins with bold text. */
  readonly isBold: boolean;
  /** Nothing in it is outside bold. */
  readonly isAllBold: boolean;
  /** Row and column, from 0, of the outermost table's cell, or null outside tables; `table` counts tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

const blockTags = new Set([
  'p',
  'div',
  'section',
  'article',
  'blockquote',
  'tr',
  'td',
  'th',
  'table',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'body',
  'main',
  'header',
  'footer',
  'pre',
]);
const silentTags = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'title']);

/**
 * Cuts HTML into blocks of plain text; nothing is executed or fetched. Script and style vanish with their contents.
 * Linear in the length of the source.
 */
export function readHtmlBlocks(html: string): HtmlBlock[] {
  const reader = new BlockReader();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      reader.addText(html.slice(at));
      break;
    }
    reader.addText(html.slice(at, open));
    at = readTag(html, open, reader);
  }
  return reader.finish();
}

function readTag(html: string, open: number, reader: BlockReader): number {
  if (html.startsWith('<!--', open)) return endAfter(html, '-->', open + 4);
  const name = /^<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?=[\s/>])/.exec(html.slice(open, open + 30));
  if (name === null) {
    if (/^<[!?]/.test(html.slice(open, open + 2))) return endAfter(html, '>', open);
    reader.addText('<');
    return open + 1;
  }
  const end = endAfter(html, '>', open);
  const tag = (name[2] ?? '').toLowerCase();
  const isClosing = name[1] === '/';
  if (!isClosing && silentTags.has(tag)) {
    const close = html.slice(end).search(new RegExp(`</${tag}[\\s>]`, 'i'));
    return close === -1 ? html.length : endAfter(html, '>', end + close);
  }
  reader.addTag(tag, isClosing);
  return end;
}

function endAfter(html: string, mark: string, from: number): number {
  const end = html.indexOf(mark, from);
  return end === -1 ? html.length : end + mark.length;
}

class BlockReader {
  readonly #blocks: HtmlBlock[] = [];
  #parts: string[] = [];
  #kind: HtmlBlock['kind'] = 'paragraph';
  #boldDepth = 0;
  #isBold: boolean | null = null;
  #isAllBold = true;
  #tableDepth = 0;
  #table = -1;
  #row = -1;
  #column = -1;

  addText(raw: string): void {
    if (raw === '') return;
    const text = decodeEntities(raw);
    if (text.startsWith('\t') && isLabelBeforeTab(this.#parts.join(''), this.#isBold === true && this.#isAllBold))
      this.#parts.push(':');
    if (text.trim() !== '') {
      this.#isBold ??= this.#boldDepth > 0;
      if (this.#boldDepth === 0) this.#isAllBold = false;
    }
    this.#parts.push(text.replace(/[ \t\r\n\f]+/g, ' '));
  }

  addTag(tag: string, isClosing: boolean): void {
    if (tag === 'b' || tag === 'strong') this.#boldDepth = Math.max(0, this.#boldDepth + (isClosing ? -1 : 1));
    else if (tag === 'br') this.#parts.push('\n');
    else if (/^h[1-6]$/.test(tag)) this.#begin(isClosing ? 'paragraph' : 'heading');
    else if (tag === 'li') this.#begin(isClosing ? 'paragraph' : 'item');
    else if (tag === 'cite' || tag === 'time') this.#begin(isClosing ? 'paragraph' : tag);
    else if (blockTags.has(tag)) {
      const kind = this.#kind === 'item' && tag === 'p' ? 'item' : 'paragraph';
      this.#begin(kind);
      this.#moveInTable(tag, isClosing);
    }
  }

  finish(): HtmlBlock[] {
    this.#begin('paragraph');
    return this.#blocks;
  }

  #moveInTable(tag: string, isClosing: boolean): void {
    if (tag === 'table') this.#tableDepth = Math.max(0, this.#tableDepth + (isClosing ? -1 : 1));
    if (isClosing || this.#tableDepth > 1) return;
    if (tag === 'table') {
      this.#table += 1;
      this.#row = -1;
    } else if (tag === 'tr') {
      this.#row += 1;
      this.#column = -1;
    } else if (tag === 'td' || tag === 'th') this.#column += 1;
  }

  #begin(kind: HtmlBlock['kind']): void {
    const text = this.#parts
      .join('')
      .replace(/[ \u00A0]*\n[ \u00A0]*/g, '\n')
      .replace(/[ \u00A0]{2,}/g, ' ')
      .trim();
    if (text !== '') {
      const cell =
        this.#tableDepth === 0
          ? null
          : { table: this.#table, row: Math.max(0, this.#row), column: Math.max(0, this.#column) };
      this.#blocks.push({ kind: this.#kind, text, isBold: this.#isBold ?? false, isAllBold: this.#isAllBold, cell });
    }
    this.#parts = [];
    this.#kind = kind;
    this.#isBold = null;
    this.#isAllBold = true;
  }
}
