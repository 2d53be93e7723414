import { AppError } from '#shared/domain/appError.ts';
import { codeTypes, getFirstCodeTypeOfGroup } from '#shared/domain/codeType.ts';
import type { CodeId, InterviewId } from '#shared/domain/ids.ts';
import { proposeStage } from '#shared/domain/journeyStage.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { getOrCreateQuotation, addCoding } from '../changes/codingChanges.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { findRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { WriteDb } from '../db/sqlite.ts';
import { isAncestor } from '../changes/codeTree.ts';
import { addInterview, getCurrentWave } from '../changes/interviewChanges.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { findKnown } from './findKnown.ts';
import { importPasses, importSettlements, standingOfImported } from './importPasses.ts';
import { placeOrphans } from './importOrphans.ts';
import { importStory } from './importStory.ts';
import type { Interchange } from './interchangeSchema.ts';
import { checkSpan, type InterchangeIds, resolveId, resolveOptionalId } from './resolveInterchangeId.ts';

export interface InterchangeImport {
  /** The interviews that were not known before, in the order of the file. */
  readonly newInterviewIds: readonly InterviewId[];
}

function isShortcutFree(writer: RecordWriter, shortcut: string | null): boolean {
  return shortcut !== null && listRecordsWhere(writer.db, 'code', 'shortcut', shortcut).length === 0;
}

/** A bare type that has no key here takes the one that it had there. */
function takeShortcut(writer: RecordWriter, typeId: string, shortcut: string | null): void {
  const isFree = isShortcutFree(writer, shortcut) && findRecord(writer.db, 'code', typeId)?.shortcut === null;
  if (isFree) writer.update('code', typeId as CodeId, { shortcut });
}

function importCodes(writer: RecordWriter, codes: Interchange['codes'], ids: InterchangeIds): void {
  for (const codeType of codeTypes) ids.codes.set(codeType.id, codeType.id as CodeId);
  const fresh = new Set<string>();
  for (const [index, code] of codes.entries()) {
    const typeId = code.type ?? getFirstCodeTypeOfGroup(code.group).id;
    if (code.builtIn) {
      ids.codes.set(code.id, typeId as CodeId);
      takeShortcut(writer, typeId, code.shortcut);
      continue;
    }
    const known = findKnown(writer, 'code', code.id);
    if (known === null || known.isBuiltIn) fresh.add(code.id);
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
            position: code.position ?? codeTypes.length + index,
            stage: code.stage === undefined ? proposeStage({ typeId, name: code.name }) : code.stage,
            rival: code.rival ?? null,
            color: code.color,
          });
    ids.codes.set(code.id, record.id);
  }
  for (const [index, { id, parentId }] of codes.entries()) {
    if (parentId === null || !fresh.has(id)) continue;
    const codeId = resolveId(ids.codes, id, `codes.${index}.id`);
    const ownParentId = resolveId(ids.codes, parentId, `codes.${index}.parentId`);
    if (isAncestor(writer.db, codeId, ownParentId))
      throw new AppError('invalidInterchange', { path: `codes.${index}.parentId`, fault: 'makes a circle' });
    writer.update('code', codeId, { parentId: ownParentId });
  }
}

function importPeople(writer: RecordWriter, { organizations, respondents }: Interchange, ids: InterchangeIds): void {
  for (const { id, name } of organizations) {
    const known = findKnown(writer, 'organization', id);
    ids.organizations.set(id, (known ?? writer.insert('organization', { id: newId(), externalId: id, name })).id);
  }
  const fresh = new Set<string>();
  for (const [index, respondent] of respondents.entries()) {
    const { id, name, roles, attributes, relation, nextContactOn, note } = respondent;
    const known = findKnown(writer, 'respondent', id);
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
): InterviewId[] {
  const added: InterviewId[] = [];
  const nameOf = new Map(respondents.map(({ id, name }) => [id, name]));
  for (const [index, interview] of interviews.entries()) {
    const known = findKnown(writer, 'interview', interview.id);
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
      title:
        interview.title ??
        (interview.respondentIds.map((id) => nameOf.get(id)).join(', ') || interview.id).slice(0, 500),
      date: interview.date,
      language: interview.language ?? project.language,
      wave: interview.wave ?? getCurrentWave(db),
      respondentIds: people,
      sourceName: interview.sourceName,
      sourceHash: interview.sourceHash,
      createdAt: interview.addedAt ?? nowTimestamp(),
    };
    addInterview(writer, db, record, interview.turns, interview.original);
    ids.interviews.set(interview.id, record.id);
    added.push(record.id);
  }
  return added;
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
    checkSpan(turn.text, coding, `${path}.end`);
    const quotation = getOrCreateQuotation(writer, interviewId, turn.id, coding);
    const scales = coding.scales ?? { emotion: null, frequency: null, effort: null };
    const fields = {
      ...scales,
      coder: coding.coder === '' ? author : coding.coder,
      note: coding.memo,
      origin: coding.origin,
      ...standingOfImported(writer, coding, `${path}.pass`),
      createdAt: coding.codedAt ?? nowTimestamp(),
    };
    for (const [at, id] of coding.codeIds.entries()) {
      addCoding(writer, {
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
  const newInterviewIds = importInterviews(writer, db, interchange, ids);
  importPasses(writer, interchange.codingPasses, ids, author);
  importCodings(writer, interchange.codings, ids, author);
  const orphans = placeOrphans(writer, interchange.orphans, ids);
  importStory(writer, interchange, ids, orphans, author);
  importSettlements(writer, interchange.codingSettlements, ids, author);
  return { newInterviewIds };
}
