import { affinityContract } from './affinityContract.ts';
import { agreementContract } from './agreementContract.ts';
import { aheadContract } from './aheadContract.ts';
import { analysisContract } from './analysisContract.ts';
import { appContract } from './appContract.ts';
import { codesContract, codingsContract, memosContract } from './codingContract.ts';
import { comparisonsContract } from './comparisonContract.ts';
import { firingContract } from './firingContract.ts';
import { guidesContract } from './guidesContract.ts';
import { importsContract } from './importsContract.ts';
import { interviewsContract } from './interviewsContract.ts';
import { mergesContract } from './mergesContract.ts';
import { peopleContract } from './peopleContract.ts';
import { picturesContract } from './picturesContract.ts';
import { privacyContract } from './privacyContract.ts';
import { projectsContract } from './projectsContract.ts';
import { recordingsContract } from './recordingsContract.ts';
import { reportsContract } from './reportsContract.ts';
import { searchContract } from './searchContract.ts';
import { hypothesesContract, segmentsContract } from './segmentsContract.ts';
import { hadiContract, sessionsContract } from './sessionsContract.ts';
import { suggestionsContract } from './suggestionsContract.ts';
import { transcriptsContract } from './transcriptsContract.ts';
import { validationContract } from './validationContract.ts';
import { workflowContract } from './workflowContract.ts';

/** Everything that a window, a script or the command line may ask of the backend. */
export const contract = {
  app: appContract,
  projects: projectsContract,
  imports: importsContract,
  merges: mergesContract,
  interviews: interviewsContract,
  transcripts: transcriptsContract,
  recordings: recordingsContract,
  guides: guidesContract,
  people: peopleContract,
  ahead: aheadContract,
  codes: codesContract,
  codings: codingsContract,
  memos: memosContract,
  search: searchContract,
  affinity: affinityContract,
  analysis: analysisContract,
  comparisons: comparisonsContract,
  pictures: picturesContract,
  agreement: agreementContract,
  suggestions: suggestionsContract,
  segments: segmentsContract,
  hypotheses: hypothesesContract,
  hadi: hadiContract,
  validation: validationContract,
  firing: firingContract,
  workflow: workflowContract,
  sessions: sessionsContract,
  reports: reportsContract,
  privacy: privacyContract,
};
export type Contract = typeof contract;
