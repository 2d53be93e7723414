import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { EntityName } from '#shared/domain/entities.ts';
import type { Language } from '#shared/domain/language.ts';
import { linksFrom, recordLinks } from '#shared/domain/recordLinks.ts';
import type { ConflictSide, MergeConflict } from './mergeDraft.ts';
import type { MergeSide } from './mergeSide.ts';
import type { AnyRecord } from './readTouches.ts';

type Find = (entity: EntityName, id: string) => AnyRecord | null;

const namingFields = [
  'name',
  'title',
  'text',
  'hypothesis',
  'job',
  'problem',
  'fileName',
  'question',
  'promise',
  'description',
  'original',
  'personName',
  'step',
  'goal',
  'reason',
  'number',
  'stage',
];

/** What people know the record by: its name or words, else those of what it is about. */
function titleOf(find: Find, entity: EntityName, record: AnyRecord, language: Language, depth = 0): string {
  if (entity === 'code') return nameOfCode(record as unknown as Code, language);
  const own = namingFields
    .map((field) => record[field])
    .find((value) => typeof value === 'number' || (typeof value === 'string' && value !== ''));
  if (typeof own === 'number' || typeof own === 'string') return String(own);
  if (depth > 2) return '';
  const names = linksFrom(entity, record)
    .filter(({ link }) => link.kind === 'required')
    .flatMap(({ link, id }) => {
      const named = find(link.target, id);
      return named === null ? [] : [titleOf(find, link.target, named, language, depth + 1)];
    });
  return names.filter((name) => name !== '').join(' · ');
}

type PlainValue = string | number | boolean | null;

/** The value as it can be shown: ids by the names of what they name, lists in one line. */
function toPlain(find: Find, conflict: MergeConflict, value: unknown, language: Language): PlainValue {
  if (conflict.kind === 'presence') return value !== null;
  const link = recordLinks.find(({ entity, field }) => entity === conflict.entity && field === conflict.field);
  const show = (one: unknown): string => {
    const named = link === undefined ? null : find(link.target, String(one));
    if (named !== null && link !== undefined) return titleOf(find, link.target, named, language);
    return typeof one === 'object' && one !== null ? JSON.stringify(one) : String(one);
  };
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || (typeof value === 'number' && link === undefined)) return value;
  if (Array.isArray(value)) return value.map(show).join(conflict.kind === 'transcript' ? '\n' : ', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${show(one)}`)
      .join(', ');
  return show(value);
}

export interface DescribedConflict {
  readonly id: string;
  readonly kind: MergeConflict['kind'];
  readonly entity: EntityName;
  readonly recordId: string;
  readonly field: string | null;
  /** What people know the record by. */
  readonly title: string;
  readonly mine: DescribedSide;
  readonly theirs: DescribedSide;
  readonly proposed: 'mine' | 'theirs';
}

export interface DescribedSide {
  /** For `presence`: whether the record is there. */
  readonly value: PlainValue;
  readonly author: string;
  readonly at: string;
}

/** A conflict in data that a window or a terminal can put into words. */
export function describeConflict(
  { mine, theirs }: { readonly mine: MergeSide; readonly theirs: MergeSide },
  conflict: MergeConflict,
  language: Language,
): DescribedConflict {
  const { id, kind, entity, recordId, field, proposed } = conflict;
  const findMine: Find = (name, one) => mine.find(name, one) ?? theirs.find(name, one);
  const findTheirs: Find = (name, one) => theirs.find(name, one) ?? mine.find(name, one);
  const record = findMine(entity, recordId);
  const side = (find: Find, { value, author, at }: ConflictSide): DescribedSide => ({
    value: toPlain(find, conflict, value, language),
    author,
    at,
  });
  return {
    id,
    kind,
    entity,
    recordId,
    field,
    title: record === null ? '' : titleOf(findMine, entity, record, language),
    mine: side(findMine, conflict.mine),
    theirs: side(findTheirs, conflict.theirs),
    proposed,
  };
}
