import { type SegmentBasis, segmentBases, type SegmentProvenance } from '#shared/domain/customerSegment.ts';
import type { CodeId } from '#shared/domain/ids.ts';

/** By what people are compared, as the address keeps it. */
export interface SegmentsQuestion {
  readonly by: SegmentBasis;
  /** Only with `by: 'codes'`. */
  readonly codeIds: readonly CodeId[];
  readonly attributes: readonly string[];
}

const everyBasis: readonly SegmentBasis[] = [...segmentBases, 'codes'];

function listOf(text: string | undefined): string[] {
  if (text === undefined) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** The question of the address; without one that of `fallback`, else by pains. Unknown codes are left out. */
export function questionOfAddress(
  query: Readonly<Record<string, string>>,
  knownCodeIds: readonly CodeId[],
  fallback: SegmentProvenance | null,
): SegmentsQuestion {
  const by = everyBasis.find((basis) => basis === query['by']);
  if (by === undefined) {
    return { by: fallback?.basis ?? 'pains', codeIds: fallback?.codeIds ?? [], attributes: fallback?.attributes ?? [] };
  }
  const picked = new Set((query['codes'] ?? '').split('.'));
  return {
    by,
    codeIds: by === 'codes' ? knownCodeIds.filter((id) => picked.has(id)) : [],
    attributes: listOf(query['with']),
  };
}

/** The same question as a part of the address. */
export function addressOfQuestion({ by, codeIds, attributes }: SegmentsQuestion): Record<string, string> {
  return {
    by,
    ...(by === 'codes' && codeIds.length > 0 ? { codes: codeIds.join('.') } : {}),
    ...(attributes.length > 0 ? { with: JSON.stringify(attributes) } : {}),
  };
}

/** As the contract takes it. */
export function askedOf({ by, codeIds, attributes }: SegmentsQuestion): {
  by: SegmentBasis;
  codeIds: CodeId[];
  attributes: string[];
} {
  return { by, codeIds: by === 'codes' ? [...codeIds] : [], attributes: [...attributes] };
}

/** Fewer picked codes leave nothing to be alike in. */
export function canBeAsked({ by, codeIds }: SegmentsQuestion): boolean {
  return by !== 'codes' || codeIds.length >= 2;
}
