declare module 'pdfmake' {
  interface FontFaces {
    readonly normal: string;
    readonly bold: string;
    readonly italics: string;
    readonly bolditalics: string;
  }

  export interface PdfGlyph {
    readonly id: number;
    /** In units of the face. */
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  }

  export interface PdfGlyphRun {
    readonly glyphs: readonly PdfGlyph[];
    /** Of each glyph, in units of the face. */
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  }

  /** A face in one document, which embeds the glyphs that its subset was asked for. */
  export interface PdfFace {
    /** What operators on a page call it. */
    readonly id: string;
    /** In thousandths of the size. */
    readonly ascender: number;
    /** Thousandths of the size in a unit of the face. */
    readonly scale: number;
    readonly font: { layout(text: string, features: readonly string[]): PdfGlyphRun };
    readonly subset: { includeGlyph(id: number): number };
    /** Of the subset's glyphs, in thousandths of the size. */
    readonly widths: number[];
    readonly unicode: (readonly number[])[];
    widthOfString(text: string, sizePt: number): number;
    lineHeight(sizePt: number): number;
    ref(): PdfReference;
  }

  export interface PdfPage {
    /** Faces that its operators may name, by their ids. */
    readonly fonts: Record<string, PdfReference>;
    /** In points. */
    readonly height: number;
    readonly content: PdfReference;
    readonly dictionary: { readonly data: { Contents: PdfReference | readonly PdfReference[] } };
  }

  /** An object of the document, written where it is ended. */
  export interface PdfReference {
    end(bytes: Uint8Array): void;
  }

  /** A document that is laid out, and the stream of its bytes once it is ended. */
  export interface Drawer extends NodeJS.EventEmitter {
    provideFont(family: string, isBold: boolean, isItalic: boolean): PdfFace;
    bufferedPageRange(): { readonly count: number };
    switchToPage(index: number): PdfPage;
    on(event: 'data', listener: (piece: Uint8Array) => void): this;
    /** What has a filter is taken as compressed already. */
    ref(data: Readonly<Record<string, string>>): PdfReference;
    end(): void;
  }

  interface PdfMake {
    setFonts(fonts: Readonly<Record<string, FontFaces>>): void;
    setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
    setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
    createPdf(definition: object, options?: { bufferPages: boolean }): { getStream(): Promise<Drawer> };
  }

  const pdfmake: PdfMake;
  export default pdfmake;
}
