import { type HeardCoding, listHeardCodings } from '../db/presenceQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';

const kept = new WeakMap<OpenedProject, { readonly version: number; readonly codings: readonly HeardCoding[] }>();

/** Every coding on a respondent's words; read once for each version of the data, since lists, path and map all ask. */
export function readHeardCodings(project: OpenedProject): readonly HeardCoding[] {
  const known = kept.get(project);
  if (known?.version === project.getVersion()) return known.codings;
  const codings = listHeardCodings(project.db);
  kept.set(project, { version: project.getVersion(), codings });
  return codings;
}
