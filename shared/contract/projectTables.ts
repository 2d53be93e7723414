/** Tables that a project can be exported as, in the order of their sheets. */
export const projectTableNames = [
  'matrix',
  'counts',
  'codings',
  'respondents',
  'segments',
  'presales',
  'commitments',
  'interviews',
] as const;
export type ProjectTableName = (typeof projectTableNames)[number];
