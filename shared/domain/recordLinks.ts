import type { EntityName, EntityRecord } from './entities.ts';

/**
 * What a record that names another is without it: nothing (`required`), the same with null (`optional`) or without it in
 * the list (`list`); `loose` lists and `bound` records follow a deletion without asking.
 */
export type LinkKind = 'required' | 'optional' | 'list' | 'loose' | 'bound';

/** A property in which records name others by id. */
export interface RecordLink {
  readonly entity: EntityName;
  readonly field: string;
  readonly target: EntityName;
  readonly kind: LinkKind;
}

function link<Name extends EntityName>(
  entity: Name,
  field: keyof EntityRecord<Name> & string,
  target: EntityName,
  kind: LinkKind,
): RecordLink {
  return { entity, field, target, kind };
}

/** Every property that names other records, save a memo's target, which `linksFrom` reads from its kind. */
export const recordLinks: readonly RecordLink[] = [
  link('respondent', 'organizationId', 'organization', 'optional'),
  link('respondent', 'referredById', 'respondent', 'optional'),
  link('interview', 'respondentIds', 'respondent', 'list'),
  link('turn', 'interviewId', 'interview', 'required'),
  link('code', 'parentId', 'code', 'optional'),
  link('quotation', 'interviewId', 'interview', 'required'),
  link('quotation', 'turnId', 'turn', 'required'),
  link('codingPass', 'interviewId', 'interview', 'required'),
  link('coding', 'quotationId', 'quotation', 'required'),
  link('coding', 'codeId', 'code', 'required'),
  link('coding', 'passId', 'codingPass', 'required'),
  link('codingSettlement', 'interviewId', 'interview', 'required'),
  link('codingSettlement', 'codingIds', 'coding', 'loose'),
  link('hypothesisEvidence', 'hypothesisId', 'hypothesis', 'required'),
  link('hypothesisEvidence', 'quotationId', 'quotation', 'required'),
  link('hadiRow', 'hypothesisId', 'hypothesis', 'optional'),
  link('customerSegment', 'memberIds', 'respondent', 'list'),
  link('customerSegment', 'definingCodeIds', 'code', 'list'),
  link('evidenceReview', 'customerSegmentId', 'customerSegment', 'required'),
  link('evidenceReview', 'codingId', 'coding', 'required'),
  link('segmentPicture', 'respondentIds', 'respondent', 'loose'),
  link('segmentJudgement', 'customerSegmentId', 'customerSegment', 'required'),
  link('segmentJudgement', 'quotationIds', 'quotation', 'loose'),
  link('alternativeCorrection', 'respondentId', 'respondent', 'required'),
  link('alternativeCorrection', 'codeId', 'code', 'required'),
  link('firingStep', 'customerSegmentId', 'customerSegment', 'required'),
  link('mvp', 'customerSegmentId', 'customerSegment', 'optional'),
  link('mvp', 'painCodeIds', 'code', 'list'),
  link('economicsScenario', 'mvpId', 'mvp', 'optional'),
  link('solutionVerdict', 'interviewId', 'interview', 'optional'),
  link('solutionVerdict', 'respondentId', 'respondent', 'required'),
  link('solutionVerdict', 'mvpId', 'mvp', 'optional'),
  link('solutionVerdict', 'quotationId', 'quotation', 'optional'),
  link('solutionVerdict', 'missedPainCodeIds', 'code', 'list'),
  link('commitment', 'respondentId', 'respondent', 'required'),
  link('commitment', 'interviewId', 'interview', 'optional'),
  link('presale', 'respondentId', 'respondent', 'optional'),
  link('presale', 'customerSegmentId', 'customerSegment', 'optional'),
  link('presale', 'mvpId', 'mvp', 'optional'),
  link('clientPromise', 'respondentId', 'respondent', 'optional'),
  link('trackerTask', 'sessionId', 'trackerSession', 'required'),
  link('hintDismissal', 'interviewId', 'interview', 'bound'),
  link('hintDismissal', 'turnId', 'turn', 'bound'),
  link('affinityGroup', 'quotationIds', 'quotation', 'loose'),
  link('recording', 'interviewId', 'interview', 'required'),
  link('recruit', 'respondentId', 'respondent', 'required'),
  link('recruit', 'hypothesisId', 'hypothesis', 'optional'),
  link('plannedInterview', 'respondentId', 'respondent', 'required'),
  link('plannedInterview', 'interviewId', 'interview', 'optional'),
  link('liveNote', 'plannedInterviewId', 'plannedInterview', 'required'),
];

const linksByEntity = Map.groupBy(recordLinks, ({ entity }) => entity);

/** One record that another names. */
export interface NamedRecord {
  readonly link: RecordLink;
  readonly id: string;
}

/** Every id that the record names, with the property that names it. */
export function linksFrom(entity: EntityName, record: Readonly<Record<string, unknown>>): NamedRecord[] {
  const links = entity === 'memo' ? memoLinks(record) : (linksByEntity.get(entity) ?? []);
  return links.flatMap((one) => {
    const value = record[one.field];
    if (Array.isArray(value)) return (value as string[]).map((id) => ({ link: one, id }));
    return typeof value === 'string' ? [{ link: one, id: value }] : [];
  });
}

function memoLinks({ targetKind }: Readonly<Record<string, unknown>>): RecordLink[] {
  if (targetKind === 'project') return [];
  return [{ entity: 'memo', field: 'targetId', target: targetKind as EntityName, kind: 'required' }];
}
