import { mergeValueText } from '#shared/contract/mergeValueText.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { EntityName } from '#shared/domain/entities.ts';
import type { Language } from '#shared/domain/language.ts';
import { linksFrom, recordLinks } from '#shared/domain/recordLinks.ts';
import type { ConflictSide, MergeConflict } from './mergeDraft.ts';
import type { MergeSide } from './mergeSide.ts';
import type { AnyRecord } from './readTouches.ts';

type Find = (entity: EntityName, id: string) => AnyRecord | null;

/** What a record is known by, the better first. */
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
  'factor',
  'stage',
  'action',
  'goal',
  'reason',
  'heldOn',
  'number',
];

/** What people know the record by: its name or words, else those of what it is about. */
function titleOf(find: Find, entity: EntityName, record: AnyRecord, language: Language, depth = 0): string {
  if (entity === 'code') return nameOfCode(record as unknown as Code, language);
  for (const field of namingFields) {
    const value = mergeValueText({ entity, field, value: record[field], other: null, nameOf: () => null }, language);
    if (typeof value === 'string') return entity === 'wave' && field === 'number' ? waveTitle(value, language) : value;
  }
  if (depth > 2) return '';
  const names = linksFrom(entity, record)
    .filter(({ link }) => link.kind === 'required')
    .flatMap(({ link, id }) => {
      const named = find(link.target, id);
      return named === null ? [] : [titleOf(find, link.target, named, language, depth + 1)];
    });
  return names.filter((name) => name !== '').join(' · ');
}

const waveTitle = (number: string, language: Language): string =>
  language === 'ru' ? `Волна ${number}` : `Wave ${number}`;

/** The value as it can be shown: that a record is there, the words of turns, or a property in words. */
function toPlain(
  find: Find,
  { kind, entity, field, recordId }: MergeConflict,
  value: unknown,
  other: unknown,
  language: Language,
): string | boolean | null {
  if (kind === 'presence') return value !== null;
  // The words of turns are paragraphs; a quotation's place is told by its text.
  if (field === null) return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : null;
  const record = find(entity, recordId);
  const link =
    recordLinks.find((one) => one.entity === entity && one.field === field) ??
    (record === null ? undefined : linksFrom(entity, record).find((one) => one.link.field === field)?.link);
  const nameOf = (id: string): string | null => {
    const named = link === undefined ? null : find(link.target, id);
    return named === null || link === undefined ? null : titleOf(find, link.target, named, language);
  };
  return mergeValueText({ entity, field, value, other, nameOf }, language);
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
  readonly value: string | boolean | null;
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
  const side = (find: Find, { value, author, at }: ConflictSide, other: ConflictSide): DescribedSide => ({
    value: toPlain(find, conflict, value, other.value, language),
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
    mine: side(findMine, conflict.mine, conflict.theirs),
    theirs: side(findTheirs, conflict.theirs, conflict.mine),
    proposed,
  };
}
