import { AppError } from '#shared/domain/appError.ts';
import type { Coding } from '#shared/domain/coding.ts';
import type { CodeId, CodingPassId, RecordId } from '#shared/domain/ids.ts';
import { findQuotationBySpan } from '../db/quotationQueries.ts';
import { findRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { Interchange } from './interchangeSchema.ts';
import { type InterchangeIds, resolveId } from './resolveInterchangeId.ts';

/** Passes keep the writer's ids, as nothing else tells one from another. Those known stay as they are. */
export function importPasses(
  writer: RecordWriter,
  passes: Interchange['codingPasses'],
  ids: InterchangeIds,
  author: string,
): void {
  for (const [index, { id, interviewId, coder, startedAt, endedAt }] of passes.entries()) {
    if (findRecord(writer.db, 'codingPass', id) !== null) continue;
    writer.insert('codingPass', {
      id: id as CodingPassId,
      interviewId: resolveId(ids.interviews, interviewId, `codingPasses.${index}.interviewId`),
      coder: coder === '' ? author : coder,
      startedAt,
      endedAt,
    });
  }
}

/** Whether a coding of the file counts, and of which pass it is; throws `invalidInterchange` for a pass it does not name. */
export function standingOfImported(
  writer: RecordWriter,
  { pass, setAside }: { readonly pass: string | null; readonly setAside: boolean },
  path: string,
): Pick<Coding, 'passId' | 'isSetAside'> {
  if (pass !== null && findRecord(writer.db, 'codingPass', pass) === null)
    throw new AppError('invalidInterchange', { path, fault: `unknown id ${pass}` });
  return { passId: pass as CodingPassId | null, isSetAside: setAside };
}

/** Settled differences, with those of their codings that came along. */
export function importSettlements(
  writer: RecordWriter,
  settlements: Interchange['codingSettlements'],
  ids: InterchangeIds,
  author: string,
): void {
  for (const [index, settlement] of settlements.entries()) {
    if (findRecord(writer.db, 'codingSettlement', settlement.id) !== null) continue;
    const path = `codingSettlements.${index}`;
    const interviewId = resolveId(ids.interviews, settlement.interviewId, `${path}.interviewId`);
    const turns = ids.turnsOf(interviewId);
    const codingIds = settlement.codings.flatMap(({ turn: position, start, end, orphan, codeId, coder, pass }, at) => {
      const turn = turns[position];
      const lost = orphan === null ? null : findRecord(writer.db, 'quotation', orphan);
      const quotation = turn === undefined ? null : (lost ?? findQuotationBySpan(writer.db, turn.id, { start, end }));
      if (quotation === null) return [];
      const ownCodeId = resolveId<CodeId>(ids.codes, codeId, `${path}.codings.${at}.codeId`);
      return listRecordsWhere(writer.db, 'coding', 'quotationId', quotation.id)
        .filter((coding) => coding.codeId === ownCodeId && coding.coder === coder && coding.passId === pass)
        .map(({ id }) => id);
    });
    writer.insert('codingSettlement', {
      id: settlement.id as RecordId,
      interviewId,
      codingIds,
      decision: settlement.decision,
      decidedBy: settlement.decidedBy === '' ? author : settlement.decidedBy,
      decidedAt: settlement.decidedAt,
    });
  }
}
