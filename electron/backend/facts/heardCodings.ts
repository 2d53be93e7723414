import { type HeardCoding, listHeardCodings, listPlacedCodings, type PlacedCoding } from '../db/presenceQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';

interface ReadCodings {
  readonly placed: readonly PlacedCoding[];
  readonly heard: readonly HeardCoding[];
}

const kept = new WeakMap<OpenedProject, ReadCodings & { readonly version: number }>();

/** Read once for each version of the data, since lists, path and map all ask. */
function readCodings(project: OpenedProject): ReadCodings {
  const known = kept.get(project);
  if (known?.version === project.getVersion()) return known;
  const placed = listPlacedCodings(project.db);
  const read = { placed, heard: listHeardCodings(project.db, placed), version: project.getVersion() };
  kept.set(project, read);
  return read;
}

/** Every coding that stands on words. */
export function readPlacedCodings(project: OpenedProject): readonly PlacedCoding[] {
  return readCodings(project).placed;
}

/** Every coding on a respondent's words. */
export function readHeardCodings(project: OpenedProject): readonly HeardCoding[] {
  return readCodings(project).heard;
}
