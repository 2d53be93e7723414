import type { OpenedProject } from '../project/openedProject.ts';

const kept = new WeakMap<OpenedProject, { readonly version: number; readonly answers: Map<string, unknown> }>();

const mostKept = 60;

/** Computes an answer once for each version of the data; equal keys must stand for equal questions. */
export function rememberAnswer<Answer>(project: OpenedProject, key: string, compute: () => Answer): Answer {
  const version = project.getVersion();
  const known = kept.get(project);
  const answers = known?.version === version ? known.answers : new Map<string, unknown>();
  if (known?.version !== version) kept.set(project, { version, answers });
  if (answers.has(key)) return answers.get(key) as Answer;
  const answer = compute();
  answers.set(key, answer);
  const oldest = answers.keys().next();
  if (answers.size > mostKept && oldest.done !== true) answers.delete(oldest.value);
  return answer;
}
