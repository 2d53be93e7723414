/**
 * Keys of the transcript by what they do; each name is also that of the text which says it (`strings/editor.ts`).
 * In one place, so that no code is given a key that is taken.
 */
export const transcriptKeys = {
  nextTurn: 'arrowdown',
  previousTurn: 'arrowup',
  firstTurn: 'home',
  lastTurn: 'end',
  nextUncoded: 'u',
  previousUncoded: 'shift+u',
  nextQuotation: 'j',
  previousQuotation: 'k',
  nextInterview: ']',
  previousInterview: '[',
  nextSentence: 'arrowright',
  previousSentence: 'arrowleft',
  wordForward: 'shift+arrowright',
  wordBack: 'shift+arrowleft',
  sentenceForward: 'shift+arrowdown',
  sentenceBack: 'shift+arrowup',
  turnForward: 'shift+end',
  turnBack: 'shift+home',
  otherEnd: 'o',
  clearChoice: 'escape',
  setCode: 'enter',
  repeatCode: '.',
  inVivo: 'v',
  changeCode: 'c',
  nextCodeOfOpen: 'x',
  changeType: 't',
  rate: 's',
  writeMemo: 'm',
  removeOpen: 'delete',
  editText: 'e',
  changeSpeaker: 'w',
  nextRegion: 'f6',
  previousRegion: 'shift+f6',
} as const;

export type TranscriptKey = keyof typeof transcriptKeys;

/** Keys for what is shown of the transcript, named after their texts in `strings/reading.ts`. */
export const readingKeys = {
  openFilter: 'f',
  clearFilter: 'shift+f',
  showCues: 'h',
  nextCue: 'n',
  previousCue: 'shift+n',
} as const;
