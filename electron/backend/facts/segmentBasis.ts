import * as v from 'valibot';
import { AppError } from '#shared/domain/appError.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { type SegmentBasis, segmentBasisSchema, type SegmentProvenance } from '#shared/domain/customerSegment.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import { getRecord } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { mayBuildPatterns } from './heardPresence.ts';

/** What is asked of the segment engine, with every default in its place and lists in one order. */
export interface SegmentsQuestion {
  readonly by: SegmentBasis;
  readonly codeIds: readonly CodeId[];
  readonly attributes: readonly string[];
  readonly seed: number;
}

export interface AskedSegments {
  readonly by?: SegmentBasis | undefined;
  readonly codeIds?: readonly CodeId[] | undefined;
  readonly attributes?: readonly string[] | undefined;
  readonly seed?: number | undefined;
}

/** Fewer picked codes leave nothing to be alike in. */
const fewestPicked = 2;

export function toQuestion({ by, codeIds = [], attributes = [], seed = 1 }: AskedSegments): SegmentsQuestion {
  return {
    by: by ?? (codeIds.length > 0 ? 'codes' : 'all'),
    codeIds: [...new Set(codeIds)].toSorted(),
    attributes: [...new Set(attributes)].toSorted(),
    seed,
  };
}

/** The question that proposed a kept segment. */
export function questionOf(provenance: SegmentProvenance | null): SegmentsQuestion {
  return toQuestion(provenance === null ? {} : { ...provenance, by: provenance.basis });
}

/** Names the question whatever its seed: pictures are kept by it. */
export function questionKey({ by, codeIds, attributes }: SegmentsQuestion): string {
  const parts = [by, ...(codeIds.length > 0 ? [codeIds.join(',')] : []), ...attributes.map((name) => `+${name}`)];
  return parts.join(' ');
}

/** The question that a key names: written again it is the same key. */
export function readQuestionKey(key: string): Omit<SegmentsQuestion, 'seed'> {
  const [first = '', ...attributes] = key.split(' +');
  const [by, codeIds = ''] = first.split(' ');
  return { by: v.parse(segmentBasisSchema, by), codeIds: codeIds.split(',').filter(isCodeId), attributes };
}

const isCodeId = (id: string): id is CodeId => id !== '';

/** Refuses in words: `basisTakesNoCodes`, `codeBuildsNoSegments`, `basisNeedsCodes`, `recordNotFound`. */
export function checkPickedCodes(
  db: ReadDb,
  { by, codeIds }: SegmentsQuestion,
  heard: readonly Code[],
  language: Language,
): void {
  if (by !== 'codes') {
    if (codeIds.length > 0) throw new AppError('basisTakesNoCodes');
    return;
  }
  for (const id of codeIds) {
    const code = getRecord(db, 'code', id);
    if (code.isBuiltIn || !mayBuildPatterns(code))
      throw new AppError('codeBuildsNoSegments', { name: nameOfCode(code, language) });
  }
  const count = heard.filter(({ id }) => codeIds.includes(id)).length;
  if (count < fewestPicked) throw new AppError('basisNeedsCodes', { count });
}

/** What part each code plays; the circumstances build the segments too. */
export interface CodeParts {
  readonly building: ReadonlySet<CodeId>;
  /** Jobs, and present solutions, under which a pain is a pain of its own; empty lists are left out. */
  readonly contexts: readonly (readonly CodeId[])[];
}

/**
 * Which of the codes heard build segments on that basis; all others are held out and carry the tests.
 * By pains, each pain stands under its person's jobs and present solutions, so these take part.
 */
export function splitCodes(codes: readonly Code[], { by, codeIds }: SegmentsQuestion): CodeParts {
  const idsOf = (isWanted: (code: Code) => boolean): CodeId[] => codes.filter(isWanted).map(({ id }) => id);
  const isJob = ({ typeId }: Code): boolean => getCodeType(typeId).group === 'job';
  if (by === 'all') return { building: new Set(idsOf(() => true)), contexts: [] };
  if (by === 'jobs') return { building: new Set(idsOf(isJob)), contexts: [] };
  if (by === 'codes') return { building: new Set(idsOf(({ id }) => codeIds.includes(id))), contexts: [] };
  const contexts = [idsOf(isJob), idsOf(({ typeId }) => typeId === 'alt.current')].filter(({ length }) => length > 0);
  const pains = idsOf(({ typeId }) => getCodeType(typeId).group === 'pain');
  return { building: new Set([...pains, ...contexts.flat()]), contexts };
}
