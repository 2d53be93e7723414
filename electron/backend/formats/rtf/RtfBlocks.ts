import type { HtmlBlock } from '../htmlBlocks.ts';
import { isLabelBeforeTab } from '../labelBeforeTab.ts';

/** Collects the paragraphs and cells of an RTF file as blocks. */
export class RtfBlocks {
  readonly #blocks: HtmlBlock[] = [];
  #text = '';
  #isBold: boolean | null = null;
  #isAllBold = true;
  #table = -1;
  #row = 0;
  #column = 0;
  #wasInTable = false;
  #isItem = false;

  add(text: string, isBold: boolean): void {
    if (text === '\t') {
      this.#text += isLabelBeforeTab(this.#text, this.#isBold === true && this.#isAllBold) ? ': ' : ' ';
      return;
    }
    if (text.trim() !== '') {
      this.#isBold ??= isBold;
      if (!isBold) this.#isAllBold = false;
    }
    this.#text += text;
  }

  /** The paragraph has a number or a bullet. */
  markItem(): void {
    this.#isItem = true;
  }

  endParagraph(isInTable: boolean, isHeading: boolean): void {
    if (isInTable && !this.#wasInTable) {
      this.#table += 1;
      this.#row = 0;
      this.#column = 0;
    }
    this.#wasInTable = isInTable;
    const text = this.#text
      .replace(/[ \t\u00A0]*\n[ \t\u00A0]*/g, '\n')
      .replace(/[ \t]{2,}/g, ' ')
      .trim();
    if (text !== '') {
      this.#blocks.push({
        kind: isHeading && !isInTable ? 'heading' : this.#isItem ? 'item' : 'paragraph',
        text,
        isBold: this.#isBold ?? false,
        isAllBold: this.#isAllBold,
        cell: isInTable ? { table: this.#table, row: this.#row, column: this.#column } : null,
      });
    }
    this.#text = '';
    this.#isBold = null;
    this.#isAllBold = true;
    this.#isItem = false;
  }

  endCell(): void {
    this.endParagraph(true, false);
    this.#column += 1;
  }

  endRow(): void {
    this.endParagraph(true, false);
    this.#row += 1;
    this.#column = 0;
  }

  finish(): HtmlBlock[] {
    this.endParagraph(false, false);
    return this.#blocks;
  }
}
