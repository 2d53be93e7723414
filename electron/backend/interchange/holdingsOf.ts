import type { HeldProject } from '#shared/contract/importsContract.ts';
import type { Interchange } from './interchangeSchema.ts';

/** What a document holds, known here or not. `users` are people the file names beside those who coded. */
export function holdingsOf(
  { codes, codings, orphans, interviews, respondents }: Interchange,
  users: readonly string[] = [],
): HeldProject {
  const all = [...codings, ...orphans.flatMap((orphan) => orphan.codings)];
  return {
    codes: codes.length,
    codings: all.reduce((sum, { codeIds }) => sum + codeIds.length, 0),
    coders: new Set([...users, ...all.map(({ coder }) => coder)]).size,
    interviews: interviews.length,
    respondents: respondents.length,
  };
}
