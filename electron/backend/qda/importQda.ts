import type { ImportedSource, ImportPreview } from '#shared/contract/importsContract.ts';
import { untypedCodeTypeId } from '#shared/domain/codeType.ts';
import type { EntityName, EntityRecord } from '#shared/domain/entities.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { ReadDb, WriteDb } from '../db/sqlite.ts';
import { anchorToKnown } from '../interchange/anchorToKnown.ts';
import { holdingsOf } from '../interchange/holdingsOf.ts';
import { importedProject } from '../interchange/importedProject.ts';
import { importInterchange } from '../interchange/importInterchange.ts';
import type { Interchange } from '../interchange/interchangeSchema.ts';
import { outId } from '../interchange/outId.ts';
import { withTypeFor } from './convertCodes.ts';
import { LossTally } from './lossTally.ts';
import { guidOf, guidOfOrganization, guidOfPerson } from './qdaGuid.ts';
import type { QdaReading } from './readQda.ts';

type Named = EntityRecord<'code' | 'respondent' | 'interview' | 'customerSegment'>;

const named = ['code', 'respondent', 'interview', 'customerSegment'] as const satisfies readonly EntityName[];

/** From the GUIDs under which our records go out to the ids that the interchange knows them by. */
function knownIds(db: ReadDb): Map<string, string> {
  const known = new Map<string, string>();
  const add = (record: Named): void => {
    known.set(guidOf(outId(record)), outId(record));
    // A record that came in under another id goes out under that; a file of ours may name its own id all the same.
    known.set(guidOf(record.id), outId(record));
  };
  for (const name of named) for (const record of listRecords(db, name)) add(record);
  // A name that is known is the same person, as in transcripts; who came in under an id of his own is found by that.
  for (const person of listRecords(db, 'respondent')) {
    const guid = guidOfPerson(person.name);
    if (!known.has(guid)) known.set(guid, outId(person));
  }
  for (const organization of listRecords(db, 'organization'))
    known.set(guidOfOrganization(organization.name), outId(organization));
  return known;
}

/** Puts the ids of records that are here already in the place of their GUIDs, so that a second time changes nothing. */
function withKnownIds(interchange: Interchange, known: ReadonlyMap<string, string>): Interchange {
  const own = (id: string): string => known.get(id) ?? id;
  const ownOrNull = (id: string | null): string | null => (id === null ? null : own(id));
  return {
    ...interchange,
    codes: interchange.codes.map((code) => ({ ...code, id: own(code.id), parentId: ownOrNull(code.parentId) })),
    organizations: interchange.organizations.map((organization) => ({ ...organization, id: own(organization.id) })),
    respondents: interchange.respondents.map((person) => ({
      ...person,
      id: own(person.id),
      organizationId: ownOrNull(person.organizationId),
      referredBy: ownOrNull(person.referredBy),
    })),
    interviews: interchange.interviews.map((interview) => ({
      ...interview,
      id: own(interview.id),
      respondentIds: interview.respondentIds.map(own),
    })),
    codings: interchange.codings.map((coding) => ({
      ...coding,
      interviewId: own(coding.interviewId),
      codeIds: coding.codeIds.map(own),
    })),
    memos: interchange.memos.map((memo) => ({
      ...memo,
      targetId: ownOrNull(memo.targetId),
      quotation: memo.quotation === null ? null : { ...memo.quotation, interviewId: own(memo.quotation.interviewId) },
    })),
    customerSegments: interchange.customerSegments.map((segment) => ({
      ...segment,
      id: own(segment.id),
      memberIds: segment.memberIds.map(own),
      definingCodeIds: segment.definingCodeIds.map(own),
    })),
  };
}

export type QdaPreview = Omit<Extract<ImportPreview, { kind: 'qda' }>, 'previewId'>;

export function previewOfQda(fileName: string, reading: QdaReading): QdaPreview {
  const { project, memos, customerSegments } = reading.interchange;
  const { interviews, respondents, codes, codings } = holdingsOf(reading.interchange);
  return {
    kind: 'qda',
    fileName,
    projectName: project.name,
    origin: reading.origin,
    isCodebook: reading.isCodebook,
    coders: [...reading.coders],
    interviews,
    respondents,
    codes,
    untypedCodes: reading.untypedIds.size,
    quotations: reading.quotations,
    codings,
    memos: memos.length,
    segments: customerSegments.length,
    losses: [...reading.losses],
  };
}

/** Brings a file of another program in, as one change. What is known stays as it is. */
export function keepQda(
  writer: RecordWriter,
  db: WriteDb,
  fileName: string,
  reading: QdaReading,
  author: string,
  codeTypeId: string = untypedCodeTypeId,
): ImportedSource {
  const codes = withTypeFor(reading.interchange.codes, reading.untypedIds, codeTypeId);
  const moved = new LossTally();
  const known = withKnownIds({ ...reading.interchange, codes }, knownIds(db));
  const interchange = anchorToKnown(db, known, (words) => moved.add('changedWords', 1, words));
  const { newInterviewIds } = importInterchange(writer, db, interchange, author);
  return {
    ...importedProject(fileName, interchange, newInterviewIds),
    project: holdingsOf(reading.interchange, reading.coders),
    losses: [...reading.losses, ...moved.list()],
  };
}
