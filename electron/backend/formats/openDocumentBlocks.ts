import { decodeEntities } from './cueText.ts';
import type { HtmlBlock } from './htmlBlocks.ts';
import { isLabelBeforeTab } from './labelBeforeTab.ts';

/** Parts of a text whose words are nobody's: remarks, notes, deleted passages, heads of tables of contents. */
const silentTags = new Set([
  'office:annotation',
  'text:note',
  'text:tracked-changes',
  'text:sequence-decls',
  'text:table-of-content',
  'text:ruby-text',
  'office:forms',
]);

interface OpenParagraph {
  readonly isHeading: boolean;
  readonly isBold: boolean;
}

/** Cuts the body of an OpenDocument text (`content.xml`, well-formed) into blocks; linear in its length. */
export function openDocumentBlocks(xml: string): HtmlBlock[] {
  const bold = readBoldStyles(xml);
  const body = xml.slice(Math.max(0, xml.indexOf('<office:text')));
  return new BodyReader(bold).read(body);
}

/** Names of the styles whose text is bold. */
function readBoldStyles(xml: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [block = '', name = ''] of xml.matchAll(
    /<style:style\s[^>]*style:name="([^"]{1,80})"[\s\S]{0,4000}?<\/style:style>/g,
  )) {
    if (/fo:font-weight="(?:bold|[6-9]00)"/.test(block)) names.add(name);
  }
  return names;
}

class BodyReader {
  readonly #bold: ReadonlySet<string>;
  readonly #blocks: HtmlBlock[] = [];
  #paragraph: OpenParagraph | null = null;
  readonly #spans: boolean[] = [];
  #parts: string[] = [];
  #isBold: boolean | null = null;
  #isAllBold = true;
  #listDepth = 0;
  #tableDepth = 0;
  #table = -1;
  #row = -1;
  #column = -1;

  constructor(bold: ReadonlySet<string>) {
    this.#bold = bold;
  }

  read(body: string): HtmlBlock[] {
    let at = 0;
    while (at < body.length) {
      const open = body.indexOf('<', at);
      if (open === -1) break;
      this.#addText(body.slice(at, open));
      const end = body.indexOf('>', open);
      if (end === -1) break;
      const tag = body.slice(open + 1, end);
      const name = /^\/?([\w:-]+)/.exec(tag)?.[1] ?? '';
      const isEmpty = tag.endsWith('/');
      at = silentTags.has(name) && !isEmpty && !tag.startsWith('/') ? endOf(body, name, end + 1) : end + 1;
      if (silentTags.has(name)) continue;
      if (tag.startsWith('/')) this.#close(name);
      else {
        this.#open(name, tag);
        if (isEmpty) this.#close(name);
      }
    }
    return this.#blocks;
  }

  #addText(raw: string): void {
    if (this.#paragraph === null || raw === '') return;
    this.#add(decodeEntities(raw.replace(/[ \t\r\n]+/g, ' ')));
  }

  #add(text: string): void {
    if (text.trim() !== '') {
      const isBold = this.#spans.at(-1) ?? this.#paragraph?.isBold ?? false;
      this.#isBold ??= isBold;
      if (!isBold) this.#isAllBold = false;
    }
    this.#parts.push(text);
  }

  #addTab(): void {
    const isLabel = isLabelBeforeTab(this.#parts.join(''), this.#isBold === true && this.#isAllBold);
    this.#parts.push(isLabel ? ': ' : ' ');
  }

  #open(name: string, tag: string): void {
    const style = /style-name="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (name === 'text:p' || name === 'text:h') {
      // A text frame stands inside a paragraph: what was said before it is a paragraph of its own.
      this.#endParagraph();
      this.#paragraph = { isHeading: name === 'text:h', isBold: this.#bold.has(style) };
    } else if (name === 'text:span') this.#spans.push(this.#bold.has(style) || (this.#spans.at(-1) ?? false));
    else if (name === 'text:s') this.#add(' ');
    else if (name === 'text:tab') this.#addTab();
    else if (name === 'text:line-break') this.#add('\n');
    else if (name === 'text:list') this.#listDepth += 1;
    else if (name.startsWith('table:')) this.#openTable(name);
  }

  #openTable(name: string): void {
    if (name === 'table:table') {
      this.#tableDepth += 1;
      if (this.#tableDepth > 1) return;
      this.#table += 1;
      this.#row = -1;
    } else if (this.#tableDepth > 1) return;
    else if (name === 'table:table-row') {
      this.#row += 1;
      this.#column = -1;
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#column += 1;
  }

  #close(name: string): void {
    if (name === 'text:p' || name === 'text:h') {
      this.#endParagraph();
      this.#paragraph = null;
    } else if (name === 'text:span') this.#spans.pop();
    else if (name === 'text:list') this.#listDepth = Math.max(0, this.#listDepth - 1);
    else if (name === 'table:table') this.#tableDepth = Math.max(0, this.#tableDepth - 1);
  }

  #endParagraph(): void {
    const text = this.#parts
      .join('')
      .replace(/ *\n */g, '\n')
      .replace(/ {2,}/g, ' ')
      .trim();
    if (text !== '') {
      const isInTable = this.#tableDepth > 0;
      this.#blocks.push({
        kind:
          this.#paragraph?.isHeading === true && !isInTable ? 'heading' : this.#listDepth > 0 ? 'item' : 'paragraph',
        text,
        isBold: this.#isBold ?? false,
        isAllBold: this.#isAllBold,
        cell: isInTable ? { table: this.#table, row: Math.max(0, this.#row), column: Math.max(0, this.#column) } : null,
      });
    }
    this.#parts = [];
    this.#isBold = null;
    this.#isAllBold = true;
  }
}

/** Index after the end tag of an element that holds no other of its kind. */
function endOf(body: string, name: string, from: number): number {
  const mark = `</${name}>`;
  const end = body.indexOf(mark, from);
  return end === -1 ? body.length : end + mark.length;
}
