import { affinityHandlers } from './affinityHandlers.ts';
import { agreementHandlers } from './agreementHandlers.ts';
import { aheadHandlers } from './aheadHandlers.ts';
import { analysisHandlers } from './analysisHandlers.ts';
import { appHandlers } from './appHandlers.ts';
import { codeHandlers } from './codeHandlers.ts';
import { codingHandlers, memoHandlers } from './codingHandlers.ts';
import { comparisonHandlers } from './comparisonHandlers.ts';
import { evidenceTableHandlers } from './evidenceTableHandlers.ts';
import { firingHandlers } from './firingHandlers.ts';
import { guideHandlers } from './guideHandlers.ts';
import { implementer } from './implementer.ts';
import { importHandlers } from './importHandlers.ts';
import { interviewHandlers } from './interviewHandlers.ts';
import { mergeHandlers } from './mergeHandlers.ts';
import { peopleHandlers } from './peopleHandlers.ts';
import { pictureHandlers } from './pictureHandlers.ts';
import { privacyHandlers } from './privacyHandlers.ts';
import { exportHandlers } from './exportHandlers.ts';
import { projectHandlers } from './projectHandlers.ts';
import { recordingHandlers } from './recordingHandlers.ts';
import { reportHandlers } from './reportHandlers.ts';
import { searchHandlers } from './searchHandlers.ts';
import { hypothesisHandlers, segmentHandlers } from './segmentHandlers.ts';
import { hadiHandlers, sessionHandlers } from './sessionHandlers.ts';
import { suggestionHandlers } from './suggestionHandlers.ts';
import { transcriptHandlers } from './transcriptHandlers.ts';
import { validationHandlers } from './validationHandlers.ts';
import { workflowHandlers } from './workflowHandlers.ts';

/** Every method of the contract with its handler; a missing one does not compile. */
export const router = implementer.router({
  app: appHandlers,
  projects: { ...projectHandlers, ...exportHandlers },
  imports: importHandlers,
  merges: mergeHandlers,
  interviews: interviewHandlers,
  recordings: recordingHandlers,
  transcripts: transcriptHandlers,
  guides: guideHandlers,
  people: peopleHandlers,
  ahead: aheadHandlers,
  codes: codeHandlers,
  codings: codingHandlers,
  memos: memoHandlers,
  search: searchHandlers,
  affinity: affinityHandlers,
  analysis: { ...analysisHandlers, ...evidenceTableHandlers },
  comparisons: comparisonHandlers,
  pictures: pictureHandlers,
  agreement: agreementHandlers,
  suggestions: suggestionHandlers,
  segments: segmentHandlers,
  hypotheses: hypothesisHandlers,
  hadi: hadiHandlers,
  validation: validationHandlers,
  firing: firingHandlers,
  workflow: workflowHandlers,
  sessions: sessionHandlers,
  reports: reportHandlers,
  privacy: privacyHandlers,
});
