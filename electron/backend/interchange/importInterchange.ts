import { AppError } from '#shared/domain/appError.ts';
import { codeTypes, getFirstCodeTypeOfGroup } from '#shared/domain/codeType.ts';
import type { EntityName, EntityRecord } from '#shared/domain/entities.ts';
import type { CodeId, InterviewId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { getOrCreateQuotation, putCoding } from '../changes/codingChanges.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { findRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { WriteDb } from '../db/sqlite.ts';
import { addInterview, getCurrentWave } from '../changes/interviewChanges.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { importStory } from './importStory.ts';
import type { Interchange } from './interchangeSchema.ts';
import { type InterchangeIds, resolveId, resolveOptionalId } from './resolveInterchangeId.ts';

export interface InterchangeImport {
  /** Our ids of the file's interviews in its order, known before or not. */
  readonly interviewIds: readonly InterviewId[];
}

type Identified = Extract<EntityName, 'organization' | 'respondent' | 'interview' | 'code'>;

function findByExternalId<Name extends Identified>(
  writer: RecordWriter,
  name: Name,
  externalId: string,
): EntityRecord<Name> | null {
  return listRecordsWhere(writer.db, name, 'externalId', externalId)[0] ?? null;
}

function isShortcutFree(writer: RecordWriter, shortcut: string | null): boolean {
  return shortcut !== null && listRecordsWhere(writer.db, 'code', 'shortcut', shortcut).length === 0;
}

function importCodes(writer: RecordWriter, codes: Interchange['codes'], ids: InterchangeIds): void {
  for (const codeType of codeTypes) ids.codes.set(codeType.id, codeType.id as CodeId);
  for (const [index, code] of codes.entries()) {
    const typeId = code.type ?? getFirstCodeTypeOfGroup(code.group).id;
    if (code.builtIn) {
      ids.codes.set(code.id, typeId as CodeId);
      continue;
    }
    const known = findByExternalId(writer, 'code', code.id) ?? findRecord(writer.db, 'code', code.id);
    const record =
      known !== null && !known.isBuiltIn
        ? known
        : writer.insert('code', {
            id: newId(),
            externalId: code.id,
            typeId,
            name: code.name,
            parentId: null,
            description: code.description,
            shortcut: isShortcutFree(writer, code.shortcut) ? code.shortcut : null,
            isBuiltIn: false,
            position: codeTypes.length + index,
          });
    ids.codes.set(code.id, record.id);
  }
  for (const [index, { id, parentId, builtIn }] of codes.entries()) {
    if (parentId === null || builtIn) continue;
    const codeId = resolveId(ids.codes, id, `codes.${index}.id`);
    writer.update('code', codeId, { parentId: resolveId(ids.codes, parentId, `codes.${index}.parentId`) });
  }
}

function importPeople(writer: RecordWriter, { organizations, respondents }: Interchange, ids: InterchangeIds): void {
  for (const { id, name } of organizations) {
    const known = findByExternalId(writer, 'organization', id) ?? findRecord(writer.db, 'organization', id);
    ids.organizations.set(id, (known ?? writer.insert('organization', { id: newId(), externalId: id, name })).id);
  }
  const fresh = new Set<string>();
  for (const [index, respondent] of respondents.entries()) {
    const { id, name, roles, attributes, relation, nextContactOn, note } = respondent;
    const known = findByExternalId(writer, 'respondent', id) ?? findRecord(writer.db, 'respondent', id);
    if (known === null) fresh.add(id);
    const organizationId = resolveOptionalId(
      ids.organizations,
      respondent.organizationId,
      `respondents.${index}.organizationId`,
    );
    const told = { roles, attributes, relation, nextContactOn, note };
    const record =
      known ??
      writer.insert('respondent', { ...told, id: newId(), externalId: id, name, organizationId, referredById: null });
    ids.respondents.set(id, record.id);
  }
  for (const [index, { id, referredBy }] of respondents.entries()) {
    if (referredBy === null || !fresh.has(id)) continue;
    const respondentId = resolveId(ids.respondents, id, `respondents.${index}.id`);
    writer.update('respondent', respondentId, {
      referredById: resolveId(ids.respondents, referredBy, `respondents.${index}.referredBy`),
    });
  }
}

function importInterviews(
  writer: RecordWriter,
  db: WriteDb,
  { interviews, respondents, project }: Interchange,
  ids: InterchangeIds,
): void {
  const nameOf = new Map(respondents.map(({ id, name }) => [id, name]));
  for (const [index, interview] of interviews.entries()) {
    const known =
      findByExternalId(writer, 'interview', interview.id) ?? findRecord(writer.db, 'interview', interview.id);
    if (known !== null) {
      ids.interviews.set(interview.id, known.id);
      continue;
    }
    const people = interview.respondentIds.map((id, at) =>
      resolveId(ids.respondents, id, `interviews.${index}.respondentIds.${at}`),
    );
    const record = {
      id: newId() as InterviewId,
      externalId: interview.id,
      kind: interview.kind,
      title: interview.title ?? (interview.respondentIds.map((id) => nameOf.get(id)).join(', ') || interview.id),
      date: interview.date,
      language: interview.language ?? project.language,
      wave: interview.wave ?? getCurrentWave(db),
      respondentIds: people,
      sourceName: null,
      sourceHash: null,
      createdAt: nowTimestamp(),
    };
    addInterview(writer, db, record, interview.turns);
    ids.interviews.set(interview.id, record.id);
  }
}

function importCodings(
  writer: RecordWriter,
  codings: Interchange['codings'],
  ids: InterchangeIds,
  author: string,
): void {
  for (const [index, coding] of codings.entries()) {
    const path = `codings.${index}`;
    const interviewId = resolveId(ids.interviews, coding.interviewId, `${path}.interviewId`);
    const turn = ids.turnsOf(interviewId)[coding.turn];
    if (turn === undefined)
      throw new AppError('invalidInterchange', { path: `${path}.turn`, fault: 'there is no such turn' });
    if (coding.end > turn.text.length || coding.start >= coding.end) {
      throw new AppError('invalidInterchange', {
        path: `${path}.end`,
        fault: `is not inside the turn's ${turn.text.length} characters`,
      });
    }
    const quotation = getOrCreateQuotation(writer, interviewId, turn.id, coding);
    const scales = coding.scales ?? { emotion: null, frequency: null, effort: null };
    const fields = {
      ...scales,
      coder: coding.coder === '' ? author : coding.coder,
      note: coding.memo,
      createdAt: nowTimestamp(),
    };
    for (const [at, id] of coding.codeIds.entries()) {
      putCoding(writer, {
        ...fields,
        quotationId: quotation.id,
        codeId: resolveId(ids.codes, id, `${path}.codeIds.${at}`),
      });
    }
  }
}

/** Brings a whole interchange document in. What is known by its id stays as it is: a second time changes nothing. */
export function importInterchange(
  writer: RecordWriter,
  db: WriteDb,
  interchange: Interchange,
  author: string,
): InterchangeImport {
  const turns = new Map<InterviewId, readonly Turn[]>();
  const ids: InterchangeIds = {
    codes: new Map(),
    organizations: new Map(),
    respondents: new Map(),
    interviews: new Map(),
    turnsOf: (interviewId) => {
      const known = turns.get(interviewId) ?? listTurns(db, interviewId);
      turns.set(interviewId, known);
      return known;
    },
  };
  importCodes(writer, interchange.codes, ids);
  importPeople(writer, interchange, ids);
  importInterviews(writer, db, interchange, ids);
  importCodings(writer, interchange.codings, ids, author);
  importStory(writer, interchange, ids, author);
  return { interviewIds: interchange.interviews.flatMap(({ id }) => ids.interviews.get(id) ?? []) };
}
