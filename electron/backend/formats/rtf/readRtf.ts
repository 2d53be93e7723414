import { decodeBytes } from '../decodeText.ts';
import type { HtmlBlock } from '../htmlBlocks.ts';
import { RtfBlocks } from './RtfBlocks.ts';
import { codePageOfCharset, labelOfCodePage } from './rtfCodePages.ts';
import { characterSymbols, characterWords, keptDestinations, skippedDestinations } from './rtfDestinations.ts';

/** The words of an RTF file. */
export interface ReadRtf {
  readonly blocks: readonly HtmlBlock[];
  /** Name of the file's own code page. */
  readonly encoding: string;
  readonly pictureCount: number;
  /** Whether the file ends inside a group: its end is missing. */
  readonly isCutOff: boolean;
}

interface GroupState {
  isSkipped: boolean;
  isFontTable: boolean;
  font: number;
  isBold: boolean;
  isHidden: boolean;
  isInTable: boolean;
  isHeading: boolean;
  /** Characters after `\u` that stand in for it in old readers. */
  substitutes: number;
}

/** Programs nest some dozens of groups; a file that nests more is meant to exhaust its reader. */
const deepest = 500;

/** Reads RTF from its bytes in one pass. Null when groups are nested beyond all reason. */
export function readRtf(bytes: Uint8Array): ReadRtf | null {
  return new RtfReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')).read();
}

class RtfReader {
  readonly #source: string;
  readonly #blocks = new RtfBlocks();
  readonly #fontPages = new Map<number, number>();
  readonly #stack: GroupState[] = [];
  #state: GroupState = {
    isSkipped: false,
    isFontTable: false,
    font: -1,
    isBold: false,
    isHidden: false,
    isInTable: false,
    isHeading: false,
    substitutes: 1,
  };
  #codePage = 1252;
  /** The first code page that a letter needed: a file may name another that none does. */
  #spokenIn: string | null = null;
  #defaultFont = 0;
  #tableFont = 0;
  #bytes: number[] = [];
  #toSkip = 0;
  #pictureCount = 0;
  #isStarred = false;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): ReadRtf | null {
    let deepestSeen = 0;
    while (this.#at < this.#source.length) {
      const sign = this.#source[this.#at] ?? '';
      if (sign === '{') {
        this.#flush();
        this.#toSkip = 0;
        this.#stack.push({ ...this.#state });
        deepestSeen = Math.max(deepestSeen, this.#stack.length);
        if (deepestSeen > deepest) return null;
        this.#at += 1;
      } else if (sign === '}') {
        this.#close();
        if (this.#stack.length === 0 && deepestSeen > 0) break;
      } else if (sign === '\\') this.#readControl();
      else if (sign === '\r' || sign === '\n' || sign === '\0') this.#at += 1;
      else this.#readText();
    }
    this.#flush();
    return {
      blocks: this.#blocks.finish(),
      encoding: this.#spokenIn ?? 'utf-8',
      pictureCount: this.#pictureCount,
      isCutOff: this.#stack.length > 0,
    };
  }

  #close(): void {
    this.#flush();
    this.#toSkip = 0;
    this.#isStarred = false;
    this.#state = this.#stack.pop() ?? this.#state;
    this.#at += 1;
  }

  #readText(): void {
    let end = this.#at;
    while (end < this.#source.length && !'\\{}\r\n\0'.includes(this.#source[end] ?? '')) end += 1;
    const skipped = Math.min(this.#toSkip, end - this.#at);
    this.#toSkip -= skipped;
    const text = this.#source.slice(this.#at + skipped, end);
    this.#at = end;
    this.#isStarred = false;
    if (this.#isSilent()) return;
    // Bytes above 7F have no right to stand here, but some programs write them.
    for (let index = 0; index < text.length; index += 1) this.#bytes.push(text.charCodeAt(index));
  }

  #readControl(): void {
    const next = this.#source[this.#at + 1] ?? '';
    if (next === "'") this.#readByte();
    else if (/[a-zA-Z]/.test(next)) this.#readWord();
    else {
      this.#at += 2;
      this.#readSymbol(next);
    }
  }

  #readByte(): void {
    const value = Number.parseInt(this.#source.slice(this.#at + 2, this.#at + 4), 16);
    this.#at += 4;
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (!Number.isNaN(value) && !this.#isSilent()) this.#bytes.push(value);
  }

  #readSymbol(sign: string): void {
    if (sign === '*') this.#isStarred = true;
    else if (sign === '\n' || sign === '\r') this.#endParagraph();
    else if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#add(characterSymbols[sign] ?? '');
  }

  #readWord(): void {
    const found = /^\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/.exec(this.#source.slice(this.#at, this.#at + 50));
    if (found === null) {
      this.#at += 2;
      return;
    }
    const [whole, word = '', digits] = found;
    this.#at += whole.length;
    const isStarred = this.#isStarred;
    this.#isStarred = false;
    const value = digits === undefined ? null : Number(digits);
    if (word === 'bin') this.#at += Math.max(0, value ?? 0);
    else if (this.#toSkip > 0 && word !== 'u') this.#toSkip -= 1;
    else this.#apply(word, value, isStarred);
  }

  #apply(word: string, value: number | null, isStarred: boolean): void {
    const isSkippedGroup = skippedDestinations.has(word) || (isStarred && !keptDestinations.has(word));
    if (word === 'fonttbl') this.#state.isFontTable = true;
    else if (isSkippedGroup) this.#skipGroup(word);
    else if (word === 'u') this.#addUnit(value ?? 0);
    else if (characterWords[word] !== undefined) this.#add(characterWords[word]);
    else if (!this.#readFont(word, value) && !this.#readLook(word, value)) this.#readStructure(word);
  }

  #skipGroup(word: string): void {
    if (word === 'pict' && !this.#state.isSkipped) this.#pictureCount += 1;
    if (word === 'listtext' || word === 'pntext') this.#blocks.markItem();
    this.#flush();
    this.#state.isSkipped = true;
  }

  #addUnit(value: number): void {
    this.#flush();
    if (!this.#isSilent()) this.#emit(String.fromCharCode(value & 0xff_ff));
    this.#toSkip = this.#state.substitutes;
  }

  /** Fonts, code pages and how many substitutes follow `\u`. */
  #readFont(word: string, value: number | null): boolean {
    if (word === 'ansicpg') this.#codePage = value ?? this.#codePage;
    else if (word === 'mac') this.#codePage = 10_000;
    else if (word === 'deff') this.#defaultFont = value ?? 0;
    else if (word === 'uc') this.#state.substitutes = Math.min(Math.max(value ?? 1, 0), 16);
    else if (word === 'f' && this.#state.isFontTable) this.#tableFont = value ?? 0;
    else if (word === 'f') {
      this.#flush();
      this.#state.font = value ?? -1;
    } else if (word === 'fcharset') {
      const page = codePageOfCharset(value ?? 0);
      if (page !== null) this.#fontPages.set(this.#tableFont, page);
    } else if (word === 'cpg') this.#fontPages.set(this.#tableFont, value ?? this.#codePage);
    else return false;
    return true;
  }

  #readLook(word: string, value: number | null): boolean {
    const isOn = value !== 0;
    if (word === 'b') this.#change({ isBold: isOn });
    else if (word === 'v' || word === 'deleted') this.#change({ isHidden: isOn });
    else if (word === 'plain') this.#change({ isBold: false, isHidden: false, font: -1 });
    else if (word === 'pard') this.#change({ isInTable: false, isHeading: false });
    else if (word === 'intbl') this.#change({ isInTable: true });
    else if (word === 'outlinelevel') this.#change({ isHeading: (value ?? 9) < 9 });
    else return false;
    return true;
  }

  #readStructure(word: string): void {
    if (this.#state.isSkipped || this.#state.isFontTable) return;
    if (word === 'par' || word === 'sect' || word === 'page' || word === 'nestcell') this.#endParagraph();
    else if (word === 'cell') {
      this.#flush();
      this.#blocks.endCell();
    } else if (word === 'row') {
      this.#flush();
      this.#blocks.endRow();
    }
  }

  #change(patch: Partial<GroupState>): void {
    this.#flush();
    Object.assign(this.#state, patch);
  }

  #endParagraph(): void {
    if (this.#state.isSkipped || this.#state.isFontTable) return;
    this.#flush();
    this.#blocks.endParagraph(this.#state.isInTable, this.#state.isHeading);
  }

  #add(text: string): void {
    this.#flush();
    if (!this.#isSilent()) this.#emit(text);
  }

  #emit(text: string): void {
    this.#blocks.add(text, this.#state.isBold);
  }

  #isSilent(): boolean {
    return this.#state.isSkipped || this.#state.isFontTable || this.#state.isHidden;
  }

  /** Bytes wait until the font changes, since a letter of some code pages takes two. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const font = this.#state.font === -1 ? this.#defaultFont : this.#state.font;
    const page = this.#fontPages.get(font) ?? this.#codePage;
    const label = labelOfCodePage(page);
    if (!this.#isSilent() && this.#bytes.some((byte) => byte > 0x7f)) this.#spokenIn ??= label;
    this.#emit(decodeBytes(Uint8Array.from(this.#bytes), label));
    this.#bytes = [];
  }
}
