// The part of Az 0.2.3 that the lemmatizer uses: a dictionary morphology of Russian, without types of its own.

/** What a dictionary file is read into. */
export type AzData = ArrayBuffer | object;
export type AzCallback = (error: Error | null, data?: AzData) => void;

export interface AzParse {
  readonly word: string;
  /** With `normalizeScore: false`: the corpus frequency below 1, or 1 when the corpus has none for this reading. */
  readonly score: number;
  /** OpenCorpora's grammemes: those of the word, and those of this form. */
  readonly tag: { readonly stat: readonly string[]; readonly flex: readonly string[] };
  /** The dictionary form; false when the paradigm has none. */
  normalize(keepPartOfSpeech?: boolean): AzParse | false;
  toString(): string;
}

export interface AzMorphOptions {
  readonly ignoreCase?: boolean;
  readonly stutter?: number;
  readonly typos?: number;
  readonly normalizeScore?: boolean;
  readonly parsers?: readonly string[];
}

export interface AzMorph {
  (word: string, options?: AzMorphOptions): AzParse[];
  init(folder: string, callback: (error: Error | null) => void): void;
}

export interface AzLibrary {
  /** Reads one dictionary file; replaceable. */
  load: (path: string, responseType: 'json' | 'arraybuffer', callback: AzCallback) => void;
  readonly Morph: AzMorph;
}
