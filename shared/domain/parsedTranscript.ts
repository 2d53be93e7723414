import type { Language } from './language.ts';
import type { SpeakerRole } from './speakerRole.ts';

/** One speaker's uninterrupted stretch as a file gave it, before anything is stored. */
export interface ParsedTurn {
  /** The label in the file, without colon or markup; null when the file names nobody. */
  readonly speaker: string | null;
  /** Milliseconds from the start of the recording; null when the file gives no times. */
  readonly startMs: number | null;
  /** Plain text: NFC, `\n` line ends, no markup of the source format. Never empty. */
  readonly text: string;
}

/**
 * Everything a transcript parser may tell the user about what came in. The list is closed, so that
 * the interface has a sentence for each. Details by code:
 * `count` where things were skipped or met several times, `label` in `labelLeftInText`,
 * `key` in `unknownKey` (interchange only), `encoding` in `encodingUncertain` and `damagedCharacters`, `detected` (ISO 639-1) in `otherLanguage`.
 */
export const importWarningCodes = [
  'encodingUncertain',
  'damagedCharacters',
  'controlCharactersRemoved',
  'otherLanguage',
  'noSpeakers',
  'dialogueWithoutNames',
  'labelLeftInText',
  'textBeforeFirstSpeaker',
  'severalConversations',
  'serviceLinesSkipped',
  'headingsSkipped',
  'emptyTurnsSkipped',
  'imagesSkipped',
  'pagesWithoutText',
  'documentCutOff',
  'reactionsSkipped',
  'repeatedChannelSkipped',
  'missingWebvttHeader',
  'cueWithoutTime',
  'badCueTime',
  'emptyCuesSkipped',
  'timesOutOfOrder',
  'unknownKey',
] as const;

export type ImportWarningCode = (typeof importWarningCodes)[number];

/** The `reason` that goes with `unsupportedFormat` and `unreadableSource` when a transcript is refused. */
export const transcriptReasonCodes = [
  'binary',
  'markup',
  'oldWord',
  'mail',
  'openDocument',
  'spreadsheet',
  'archive',
  'media',
  'unknownJson',
  'invalidJson',
  'noCues',
  'timesWithoutWords',
  'damagedDocument',
  'lockedDocument',
  'scannedDocument',
  'unpacksTooFar',
  'xmlEntities',
  'damagedArchive',
  'unsafeArchive',
  'noQdaProject',
] as const;

export type TranscriptReasonCode = (typeof transcriptReasonCodes)[number];

/** A thing the user should know about what came in; `line` counts from 1 in the source. */
export interface ImportWarning {
  readonly code: ImportWarningCode;
  readonly line: number | null;
  /** Values for the sentence that the interface makes of the code. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** What a transcript parser makes of one file. */
export interface ParsedTranscript {
  readonly turns: readonly ParsedTurn[];
  /** Title found in the file (heading, metadata), or null. */
  readonly title: string | null;
  /** ISO date (YYYY-MM-DD) found in the file or, failing that, in its name; null when neither gives one. */
  readonly date: string | null;
  /** Name of the character encoding that was read, in lower case: `utf-8`, `windows-1251`, `cp866` … */
  readonly encoding: string;
  readonly warnings: readonly ImportWarning[];
}

/** One of several interviews in one file. */
export interface TranscriptPart {
  /** The heading that it begins with, or null. */
  readonly title: string | null;
  readonly date: string | null;
  readonly turns: readonly ParsedTurn[];
  readonly roles: Readonly<Record<string, SpeakerRole>>;
}

/** A parsed transcript with the guesses that the user confirms in the preview. */
export interface TranscriptProposal extends ParsedTranscript {
  readonly language: Language;
  /** Role guessed for every speaker label; the key `''` stands for turns without a label. */
  readonly roles: Readonly<Record<string, SpeakerRole>>;
  /** The interviews that the file seems to hold, in its order and with all its words; empty when it is one. */
  readonly parts: readonly TranscriptPart[];
}
