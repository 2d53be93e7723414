import type { HypothesisId, OrganizationId, RespondentId } from '#shared/domain/ids.ts';
import { unknownRespondent } from '#shared/domain/people.ts';
import type { Recruit } from '#shared/domain/recruit.ts';
import { statusOfRecruit } from '#shared/domain/recruit.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { newId, nowTimestamp } from './newRecord.ts';
import { organizationOf } from './organizationChanges.ts';

export interface PersonToAsk {
  readonly name: string;
  readonly company: string;
  readonly channel: string;
}

type RecruitPatch = Partial<Omit<Recruit, 'id' | 'respondentId' | 'createdAt'>>;

const folded = (text: string): string => text.trim().toLocaleLowerCase();

/** Changes what is known for asking the person; the record is made when there is none. */
export function putRecruit(writer: RecordWriter, respondentId: RespondentId, patch: RecruitPatch): void {
  const [known] = listRecordsWhere(writer.db, 'recruit', 'respondentId', respondentId);
  if (known !== undefined) {
    writer.update('recruit', known.id, patch);
    return;
  }
  const hasTalked = listRecords(writer.db, 'interview').some(({ respondentIds }) =>
    respondentIds.includes(respondentId),
  );
  writer.insert('recruit', {
    id: newId(),
    respondentId,
    status: statusOfRecruit(null, hasTalked),
    channel: '',
    hypothesisId: null,
    assumedSegment: '',
    createdAt: nowTimestamp(),
    ...patch,
  });
}

/** A company that is not told leaves open which of those of the name is meant: the only one, then. */
function findPerson(writer: RecordWriter, { name, company }: PersonToAsk, organizationId: OrganizationId | null) {
  const named = listRecords(writer.db, 'respondent').filter((person) => folded(person.name) === folded(name));
  const exact = named.find((person) => person.organizationId === organizationId);
  return exact ?? (company.trim() === '' && named.length === 1 ? named[0] : undefined);
}

export interface AskedFor {
  readonly hypothesisId: HypothesisId | null;
  /** Who named them; null for nobody. */
  readonly referredById: RespondentId | null;
}

/** Puts people on the list of those to ask: see `ahead.addPeople`. Answers all of them, known before or not. */
export function addPeopleToAsk(
  writer: RecordWriter,
  people: readonly PersonToAsk[],
  { hypothesisId, referredById }: AskedFor,
): RespondentId[] {
  const ids = people.map((person) => {
    const organizationId = organizationOf(writer, person.company);
    const channel = person.channel.trim();
    const known = findPerson(writer, person, organizationId);
    if (known !== undefined) {
      const [recruit] = listRecordsWhere(writer.db, 'recruit', 'respondentId', known.id);
      if (channel !== '' && (recruit?.channel ?? '') === '') putRecruit(writer, known.id, { channel });
      if (known.referredById === null && known.id !== referredById)
        writer.update('respondent', known.id, { referredById });
      return known.id;
    }
    const { id } = writer.insert('respondent', {
      ...unknownRespondent,
      id: newId(),
      externalId: null,
      name: person.name,
      organizationId,
      referredById,
    });
    putRecruit(writer, id, { channel, hypothesisId });
    return id;
  });
  return [...new Set(ids)];
}

/** Takes the person's plans out with their notes, and what was known for asking. */
export function removePlansOf(writer: RecordWriter, respondentId: RespondentId): void {
  for (const plan of listRecordsWhere(writer.db, 'plannedInterview', 'respondentId', respondentId)) {
    for (const note of listRecordsWhere(writer.db, 'liveNote', 'plannedInterviewId', plan.id))
      writer.remove('liveNote', note.id);
    writer.remove('plannedInterview', plan.id);
  }
  for (const recruit of listRecordsWhere(writer.db, 'recruit', 'respondentId', respondentId))
    writer.remove('recruit', recruit.id);
}
