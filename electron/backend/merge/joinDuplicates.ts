import type { EntityName } from '#shared/domain/entities.ts';
import { isSameValue } from '#shared/domain/mergeValues.ts';
import { recordLinks } from '#shared/domain/recordLinks.ts';
import { mergeItself } from '../db/mergeQueries.ts';
import type { MergeDraft } from './mergeDraft.ts';
import type { SideName } from './mergeSide.ts';
import { touchOfField } from './mergeSide.ts';
import { type AnyRecord, keyOf } from './readTouches.ts';

interface Identity {
  readonly entity: EntityName;
  /** What only one record of the kind may have; null for records that may be many. */
  readonly of: (record: AnyRecord) => string | null;
}

const joined = (...fields: string[]) => {
  return (record: AnyRecord): string => JSON.stringify(fields.map((field) => record[field] ?? null));
};

const externalId = (record: AnyRecord): string | null =>
  record['externalId'] === null ? null : JSON.stringify(record['externalId']);

/** What is the same thing under two ids when both copies made it, in the order in which one rests on the other. */
export const identities: readonly Identity[] = [
  { entity: 'organization', of: externalId },
  { entity: 'respondent', of: externalId },
  { entity: 'code', of: externalId },
  { entity: 'quotation', of: (one) => (one['isOrphan'] === true ? null : joined('turnId', 'start', 'end')(one)) },
  { entity: 'coding', of: joined('quotationId', 'codeId', 'coder', 'passId') },
  { entity: 'hypothesis', of: externalId },
  { entity: 'hypothesisEvidence', of: joined('hypothesisId', 'quotationId') },
  { entity: 'customerSegment', of: externalId },
  { entity: 'evidenceReview', of: joined('customerSegmentId', 'codingId') },
  { entity: 'segmentJudgement', of: joined('customerSegmentId', 'factor') },
  { entity: 'alternativeCorrection', of: joined('respondentId', 'codeId') },
  { entity: 'firingStep', of: joined('customerSegmentId', 'cost') },
  { entity: 'segmentPicture', of: joined('question') },
  { entity: 'mvp', of: externalId },
  { entity: 'economicsScenario', of: externalId },
  { entity: 'commitment', of: externalId },
  { entity: 'presale', of: externalId },
  { entity: 'journeyStage', of: joined('stage') },
  { entity: 'wave', of: joined('number') },
  { entity: 'gateOverride', of: joined('gateId', 'wave') },
  { entity: 'pathEvent', of: joined('kind', 'at', 'fromStateId', 'toStateId', 'gateId') },
  { entity: 'refutationSaving', of: joined('wave') },
  { entity: 'refutationSaving', of: joined('wave') },
  { entity: 'reportChoice', of: joined('kind') },
  { entity: 'reportLogo', of: () => 'one' },
  { entity: 'guide', of: (one) => (one['isCustom'] === true ? null : joined('guideId', 'language')(one)) },
  { entity: 'recruit', of: joined('respondentId') },
];

/** When something came about tells nothing of what it is: the elder's stays. */
const quietFields = new Set(['id', 'createdAt', 'position', 'origin', 'openedAt', 'overriddenAt', 'reviewedAt']);

const isEmpty = (value: unknown): boolean => value === null || value === '' || isSameValue(value, []);

function listTogether(draft: MergeDraft, entity: EntityName): AnyRecord[] {
  const drafted = [...draft.records.values()].filter((one) => one.entity === entity);
  const ids = new Set(drafted.map(({ id }) => id));
  return [
    ...draft.mine.list(entity).filter(({ id }) => !ids.has(id)),
    ...drafted.flatMap(({ record }) => (record === null ? [] : [record])),
  ];
}

/** The record under its elder id takes what it lacks from the other; where both say something, somebody decides. */
function joinInto(draft: MergeDraft, entity: EntityName, elder: AnyRecord, younger: AnyRecord): void {
  const sideOf = (id: string): SideName => (draft.mine.find(entity, id) === null ? 'theirs' : 'mine');
  const elderSide = sideOf(elder.id);
  for (const field of Object.keys(elder)) {
    const [one, other] = [draft.get(entity, elder.id)![field], younger[field]];
    if (quietFields.has(field) || isSameValue(one, other) || isEmpty(other)) continue;
    if (isEmpty(one)) {
      draft.patch(entity, elder.id, { [field]: other });
      continue;
    }
    const writerOf = (id: string) => {
      const side = draft.side(sideOf(id));
      return side.writerOf(touchOfField(side.touchesOf(entity, id), field) ?? { writer: '', base: undefined });
    };
    const isMine = elderSide === 'mine';
    const [myId, theirId] = isMine ? [elder.id, younger.id] : [younger.id, elder.id];
    const { chosen } = draft.conflict({
      id: `field ${entity} ${elder.id} ${field}`,
      kind: 'field',
      entity,
      recordId: elder.id,
      field,
      mine: isMine ? one : other,
      theirs: isMine ? other : one,
      myWriter: writerOf(myId),
      theirWriter: writerOf(theirId),
    });
    if ((chosen === elderSide) === false) draft.patch(entity, elder.id, { [field]: other });
  }
  if (elderSide === 'theirs') draft.write(entity, elder.id, '', mergeItself);
  draft.set(entity, younger.id, null);
  draft.write(entity, younger.id, '', mergeItself);
  draft.addAlias(entity, younger.id, elder.id);
}

/** Everything that names a record that became another names that one now. */
export function followAliases(draft: MergeDraft, target: EntityName, from: readonly string[]): void {
  if (from.length === 0) return;
  const gone = new Set(from);
  for (const { entity, field } of recordLinks.filter((link) => link.target === target)) {
    const users = new Set<string>();
    for (const one of draft.records.values())
      if (one.entity === entity && one.record !== null && namesAny(one.record[field], gone)) users.add(one.id);
    for (const user of listMyUsers(draft, entity, field, gone)) users.add(user);
    for (const user of users) renameIn(draft, entity, user, field, target);
  }
  for (const memo of listTogether(draft, 'memo'))
    if (namesAny(memo['targetId'], gone)) renameIn(draft, 'memo', memo.id, 'targetId', target);
}

function namesAny(value: unknown, ids: ReadonlySet<string>): boolean {
  return Array.isArray(value) ? value.some((id) => ids.has(id as string)) : ids.has(value as string);
}

function listMyUsers(draft: MergeDraft, entity: EntityName, field: string, gone: ReadonlySet<string>): string[] {
  const mine = [...gone].filter((id) => draft.mine.history.known.size > 0 && id !== '');
  const isList = field.endsWith('Ids');
  const records = isList
    ? draft.mine.list(entity).filter((record) => namesAny(record[field], gone))
    : mine.flatMap((id) => draft.mine.listWhere(entity, field, id));
  return records.map(({ id }) => id).filter((id) => draft.records.get(keyOf(entity, id)) === undefined);
}

function renameIn(draft: MergeDraft, entity: EntityName, id: string, field: string, target: EntityName): void {
  const value = draft.get(entity, id)?.[field];
  const renamed = Array.isArray(value)
    ? [...new Set((value as string[]).map((one) => draft.resolve(target, one)))]
    : draft.resolve(target, String(value));
  draft.patch(entity, id, { [field]: renamed });
}

/** Both copies may have imported one file: its interview keeps the name of its source once. */
function keepOneExternalId(draft: MergeDraft): void {
  if (![...draft.records.values()].some(({ entity }) => entity === 'interview')) return;
  const groups = Map.groupBy(listTogether(draft, 'interview'), externalId);
  for (const [id, same] of groups) {
    if (id === null) continue;
    for (const { id: younger } of same.toSorted((one, other) => (one.id < other.id ? -1 : 1)).slice(1))
      draft.patch('interview', younger, { externalId: null });
  }
}

/** Records that both copies made of one thing become one, under the elder id. */
export function joinDuplicates(draft: MergeDraft): void {
  keepOneExternalId(draft);
  for (const { entity, of } of identities) {
    if (![...draft.records.values()].some((one) => one.entity === entity && one.record !== null)) continue;
    const groups = Map.groupBy(listTogether(draft, entity), of);
    const gone: string[] = [];
    for (const [identity, same] of groups) {
      if (identity === null || same.length < 2) continue;
      const [elder, ...younger] = same.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      for (const one of younger) {
        joinInto(draft, entity, elder!, one);
        gone.push(one.id);
      }
    }
    followAliases(draft, entity, gone);
  }
}
