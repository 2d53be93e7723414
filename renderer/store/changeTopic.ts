const topicKeys = {
  imports: 'changedImports',
  merges: 'changedMerges',
  interviews: 'changedInterviews',
  transcripts: 'changedTranscripts',
  codings: 'changedCodings',
  codes: 'changedCodes',
  affinity: 'changedAffinity',
  agreement: 'changedAgreement',
  people: 'changedPeople',
  ahead: 'changedAhead',
  segments: 'changedSegments',
  hypotheses: 'changedHypotheses',
  validation: 'changedValidation',
  firing: 'changedFiring',
  workflow: 'changedWorkflow',
  memos: 'changedMemos',
  sessions: 'changedSessions',
  hadi: 'changedHadi',
  search: 'changedSearch',
  recordings: 'changedRecordings',
  privacy: 'changedPrivacy',
  guides: 'changedGuides',
  reports: 'changedReports',
  projects: 'changedProject',
} as const;
const methodKeys = {
  'projects.create': 'changedCreated',
  'projects.openSample': 'changedCreated',
  'projects.restore': 'changedRestored',
  'projects.undo': 'changedUndo',
  'projects.redo': 'changedUndo',
} as const;

export type ChangeTopic = (typeof topicKeys)[keyof typeof topicKeys] | (typeof methodKeys)[keyof typeof methodKeys];

/** The text of `shell` that says in words what a method of the journal changed. */
export function changeTopic(method: string): ChangeTopic {
  if (Object.hasOwn(methodKeys, method)) return methodKeys[method as keyof typeof methodKeys];
  const topic = method.split('.')[0] ?? '';
  return Object.hasOwn(topicKeys, topic) ? topicKeys[topic as keyof typeof topicKeys] : 'changedProject';
}
