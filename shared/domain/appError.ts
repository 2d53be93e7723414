/**
 * Everything that can be expected to fail. The union is closed: `errorTexts` must have a text for each,
 * and the build fails when one lacks it.
 */
export const errorCodes = [
  'internal',
  'invalidInput',
  'noProjectOpen',
  'projectNotFound',
  'projectExists',
  'projectIsNewer',
  'projectDamaged',
  'projectIncomplete',
  'projectReadOnly',
  'projectInUse',
  'notAProject',
  'folderNotWritable',
  'diskFull',
  'recordNotFound',
  'recordInUse',
  'nothingToUndo',
  'nothingToRedo',
  'undoConflict',
  'unsupportedFormat',
  'emptySource',
  'unreadableSource',
  'sourceTooLarge',
  'tableTooLarge',
  'sourceNotFound',
  'alreadyImported',
  'invalidInterchange',
  'invalidSpan',
  'transcriptChanged',
  'codeInUse',
  'builtInCode',
  'jobCancelled',
  'jobTooLarge',
  'impossibleInput',
  'reasonRequired',
  'notALogo',
  'logoTooLarge',
  'basisNeedsCodes',
  'basisTakesNoCodes',
  'codeBuildsNoSegments',
  'attributeUnknown',
  'outputExists',
  'backupInvalid',
  'notARecording',
  'recordingTooLarge',
  'recordingMissing',
  'recordingDiffers',
  'timesOutOfOrder',
  'passRefused',
  'sessionEnded',
  'mergeUnrelated',
  'mergeSameFile',
  'mergeOutdated',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Values that the sentence for an error names: a path, a line, a version. Plain data, safe to send. */
export type ErrorDetails = Readonly<Record<string, string | number | null>>;

/** A failure that the user is told about; anything else is `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
