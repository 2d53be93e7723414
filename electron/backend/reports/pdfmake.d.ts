declare module 'pdfmake' {
  interface FontFaces {
    readonly normal: string;
    readonly bold: string;
    readonly italics: string;
    readonly bolditalics: string;
  }

  interface Drawer {
    provideFont(
      family: string,
      isBold: boolean,
      isItalic: boolean,
    ): {
      widthOfString(text: string, sizePt: number): number;
    };
  }

  interface PdfMake {
    setFonts(fonts: Readonly<Record<string, FontFaces>>): void;
    setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
    setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array>; getStream(): Promise<Drawer> };
  }

  const pdfmake: PdfMake;
  export default pdfmake;
}
