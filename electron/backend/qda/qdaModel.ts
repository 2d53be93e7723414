/** What a REFI-QDA file says, before it is understood. GUIDs are plain: lower case, no braces. */
export interface QdaProject {
  /** A file with codes alone, `.qdc`. */
  readonly isCodebook: boolean;
  readonly name: string;
  readonly origin: string;
  readonly description: string;
  readonly noteGuids: readonly string[];
  /** Names by GUID. */
  readonly users: ReadonlyMap<string, string>;
  readonly codes: readonly QdaCode[];
  readonly variables: ReadonlyMap<string, QdaVariable>;
  readonly cases: readonly QdaCase[];
  readonly sources: readonly QdaSource[];
  readonly notes: readonly QdaText[];
  readonly links: readonly QdaLink[];
  readonly sets: readonly QdaSet[];
  readonly graphs: readonly string[];
}

export interface QdaCode {
  readonly guid: string;
  readonly parentGuid: string | null;
  readonly name: string;
  readonly description: string;
  readonly isCodable: boolean;
  readonly color: string | null;
  readonly noteGuids: readonly string[];
}

export interface QdaVariable {
  readonly guid: string;
  readonly name: string;
  readonly description: string;
}

export interface QdaValue {
  readonly variableGuid: string;
  readonly value: string;
}

export interface QdaCoding {
  readonly codeGuid: string;
  readonly userGuid: string | null;
  /** UTC, or null when the file does not say. */
  readonly at: string | null;
  readonly noteGuids: readonly string[];
}

/** A stretch of a text, in the positions of the program that wrote the file. */
export interface QdaSelection {
  readonly guid: string;
  /** Often the beginning of the words; else empty. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly userGuid: string | null;
  readonly description: string;
  readonly codings: readonly QdaCoding[];
  readonly noteGuids: readonly string[];
}

/** Where in a recording a place of its transcript is heard. */
export interface QdaSyncPoint {
  readonly position: number;
  readonly timeMs: number;
}

/** A text with what was marked in it: a text source, the text of a PDF, a transcript, or a note. */
export interface QdaText {
  readonly guid: string;
  readonly name: string;
  readonly description: string;
  readonly plainTextPath: string | null;
  readonly richTextPath: string | null;
  /** The text itself, when it stands in the XML. */
  readonly content: string | null;
  readonly userGuid: string | null;
  readonly at: string | null;
  readonly selections: readonly QdaSelection[];
  readonly codings: readonly QdaCoding[];
  readonly values: readonly QdaValue[];
  readonly noteGuids: readonly string[];
  readonly syncPoints: readonly QdaSyncPoint[];
}

/** One source: its texts, and how much of it is no text. */
export interface QdaSource {
  readonly kind: 'text' | 'picture' | 'pdf' | 'audio' | 'video';
  readonly guid: string;
  readonly name: string;
  readonly description: string;
  readonly texts: readonly QdaText[];
  readonly codings: readonly QdaCoding[];
  readonly values: readonly QdaValue[];
  readonly noteGuids: readonly string[];
  /** Areas of pictures and pages, stretches of sound: marked where there are no words. */
  readonly areas: number;
  readonly areaCodings: number;
}

export interface QdaCase {
  readonly guid: string;
  readonly name: string;
  readonly description: string;
  readonly values: readonly QdaValue[];
  readonly sourceGuids: readonly string[];
  readonly selectionGuids: readonly string[];
  readonly codeCount: number;
}

export interface QdaSet {
  readonly guid: string;
  readonly name: string;
  readonly description: string;
  readonly codeGuids: readonly string[];
  readonly sourceGuids: readonly string[];
  readonly noteGuids: readonly string[];
}

export interface QdaLink {
  readonly name: string;
  readonly originGuid: string | null;
  readonly targetGuid: string | null;
}
