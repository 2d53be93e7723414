import { createHash } from 'node:crypto';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { HeardCoding } from '../db/presenceQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { SegmentsTaskInput } from '../jobs/segmentTasks.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readHeardCodings } from './heardCodings.ts';
import { hashOfPresence, type HeardPresence, readHeardPresence } from './heardPresence.ts';
import { type PeopleAttribute, readAttributes } from './peopleAttributes.ts';
import { checkPickedCodes, type CodeParts, type SegmentsQuestion, splitCodes } from './segmentBasis.ts';

/** What every answer about segments is made from. */
export interface Sources {
  readonly presence: HeardPresence;
  readonly codings: readonly HeardCoding[];
  readonly codesById: ReadonlyMap<CodeId, Code>;
  readonly language: Language;
}

const kept = new WeakMap<OpenedProject, { readonly version: number; readonly sources: Sources }>();

/** Read once for each version of the data: the list, each segment and the report all ask. */
export function readSources(project: OpenedProject): Sources {
  const known = kept.get(project);
  if (known?.version === project.getVersion()) return known.sources;
  const sources = {
    presence: readHeardPresence(project),
    codings: readHeardCodings(project),
    codesById: new Map(listRecords(project.db, 'code').map((code) => [code.id, code])),
    language: project.getProject().language,
  };
  kept.set(project, { version: project.getVersion(), sources });
  return sources;
}

export function countCompanies(project: OpenedProject, respondentIds: readonly RespondentId[]): number {
  const wanted = new Set(respondentIds);
  const people = listRecords(project.db, 'respondent').filter(({ id }) => wanted.has(id));
  const companies = new Set(people.map(({ organizationId }) => organizationId).filter((id) => id !== null));
  return companies.size;
}

/** A question about segments, understood and checked. */
export interface SegmentsStudy {
  readonly question: SegmentsQuestion;
  readonly sources: Sources;
  readonly parts: CodeParts;
  readonly attributes: readonly PeopleAttribute[];
  readonly input: SegmentsTaskInput;
  /** Names question and data by their contents: whatever changes elsewhere in the project, the answer stays. */
  readonly key: string;
}

/** Refuses in words what cannot be asked, see `checkPickedCodes` and `readAttributes`. */
export function prepareStudy(project: OpenedProject, question: SegmentsQuestion): SegmentsStudy {
  const sources = readSources(project);
  const { respondentIds, codes, matrix } = sources.presence;
  checkPickedCodes(project.db, question, codes, sources.language);
  const attributes = readAttributes(question.attributes, respondentIds, listRecords(project.db, 'respondent'));
  const parts = splitCodes(codes, question);
  const columnOf = new Map(codes.map(({ id }, column) => [id, column]));
  const input: SegmentsTaskInput = {
    respondents: respondentIds,
    codes: codes.map(({ id }) => ({ id })),
    matrix,
    heldOutCodeIndexes: codes.flatMap(({ id }, index) => (parts.building.has(id) ? [] : [index])),
    contextCodeIndexes: parts.contexts.map((ids) => ids.flatMap((id) => columnOf.get(id) ?? [])),
    attributes: attributes.flatMap(({ compared }) => compared),
    seed: question.seed,
  };
  const { matrix: _matrix, ...rest } = input;
  const hash = createHash('sha256').update(hashOfPresence(matrix)).update(JSON.stringify(rest)).digest('hex');
  return { question, sources, parts, attributes, input, key: `${project.path} ${hash}` };
}
