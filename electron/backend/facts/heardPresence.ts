import { createHash } from 'node:crypto';
import type { PresenceMatrix } from '#shared/analysis/presenceMatrix.ts';
import { codeGroups, getCodeType } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { createAttribution, listHeardRespondents } from '../db/presenceQueries.ts';
import { listQuotationsByCode, listQuotationsByVoice, type QuotationNumber } from '../db/quotedCodeQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { rememberAnswer } from './rememberAnswer.ts';

/** Who was heard with what: rows of `matrix` are `respondentIds`, columns are `codes`. */
export interface HeardPresence {
  readonly respondentIds: readonly RespondentId[];
  readonly codes: readonly Code[];
  readonly matrix: PresenceMatrix;
  /** In how many quotations, in the shape of `matrix.values`. */
  readonly quotations: Int32Array;
}

export interface HeardCode {
  readonly respondentId: RespondentId;
  readonly codeId: CodeId;
  readonly quotations: number;
}

/** Opinions, politeness and flags build no pattern. */
export function mayBuildPatterns(code: Code): boolean {
  return getCodeType(code.typeId).countsAtGates;
}

function rankOfGroup(code: Code): number {
  return codeGroups.indexOf(getCodeType(code.typeId).group);
}

interface HeardColumn {
  readonly code: Code;
  /** Quotations by row. */
  readonly quotations: Int32Array;
  readonly people: number;
}

/** Codes by group, then by number of people, then in the order of the codebook. */
function inOrder(columns: readonly HeardColumn[]): HeardColumn[] {
  return columns.toSorted(
    (left, right) =>
      rankOfGroup(left.code) - rankOfGroup(right.code) ||
      right.people - left.people ||
      left.code.position - right.code.position,
  );
}

/** Read once for each version of the data: every picture of patterns and segments begins with it. */
export function readHeardPresence(project: OpenedProject): HeardPresence {
  return rememberAnswer(project, 'heard presence', () => computePresence(project));
}

/**
 * What people say about themselves, not how they react to our solution, by named codes. Counted from numbers, since the
 * codings themselves, which the lists read, take several times as long.
 */
function computePresence(project: OpenedProject): HeardPresence {
  const respondentIds = listHeardRespondents(project.db);
  const columns = inOrder(listColumns(project, respondentIds));
  const matrix = {
    rows: respondentIds.length,
    columns: columns.length,
    values: new Uint8Array(respondentIds.length * columns.length),
  };
  const quotations = new Int32Array(matrix.values.length);
  for (const [column, own] of columns.entries()) {
    for (let row = 0; row < matrix.rows; row += 1) {
      const count = own.quotations[row]!;
      if (count === 0) continue;
      matrix.values[row * matrix.columns + column] = 1;
      quotations[row * matrix.columns + column] = count;
    }
  }
  return { respondentIds, codes: columns.map(({ code }) => code), matrix, quotations };
}

function listColumns(project: OpenedProject, respondentIds: readonly RespondentId[]): HeardColumn[] {
  const rowsOf = listRowsOfQuotations(project.db, respondentIds);
  const quotationsOf = readQuotationsByCode(project);
  return listRecords(project.db, 'code').flatMap((code) => {
    if (code.isBuiltIn || !mayBuildPatterns(code)) return [];
    const quotations = new Int32Array(respondentIds.length);
    let people = 0;
    for (const quotation of quotationsOf.get(code.id) ?? []) {
      for (const row of rowsOf.get(quotation) ?? []) {
        if (quotations[row] === 0) people += 1;
        quotations[row]! += 1;
      }
    }
    return people === 0 ? [] : [{ code, quotations, people }];
  });
}

/** Whose words a quotation of the talks that analyses look at is. */
function listRowsOfQuotations(
  db: ReadDb,
  respondentIds: readonly RespondentId[],
): ReadonlyMap<QuotationNumber, readonly number[]> {
  const rowOf = new Map(respondentIds.map((id, row) => [id, row]));
  const attribute = createAttribution(db);
  const rowsOf = new Map<QuotationNumber, readonly number[]>();
  for (const { interviewId, speaker, quotations } of listQuotationsByVoice(db)) {
    const { kind, respondentIds: people } = attribute(interviewId, speaker);
    if (kind === 'solution') continue;
    const rows = people.flatMap((id) => rowOf.get(id) ?? []);
    for (const quotation of quotations) rowsOf.set(quotation, rows);
  }
  return rowsOf;
}

/** Read once for each version of the data. */
export function readQuotationsByCode(project: OpenedProject): ReadonlyMap<CodeId, readonly QuotationNumber[]> {
  return rememberAnswer(project, 'quotations by code', () => listQuotationsByCode(project.db));
}

/** Person by person, and the codes of each in the order of the columns. */
export function listHeardCodes(
  { respondentIds, codes, quotations }: HeardPresence,
  isAsked: (id: RespondentId) => boolean,
): HeardCode[] {
  return respondentIds.flatMap((respondentId, row) => {
    if (!isAsked(respondentId)) return [];
    const own = quotations.subarray(row * codes.length, (row + 1) * codes.length);
    return codes.flatMap(({ id: codeId }, column) => {
      const count = own[column] ?? 0;
      return count === 0 ? [] : [{ respondentId, codeId, quotations: count }];
    });
  });
}

/** Names a matrix by its contents: what is computed from it alone stays, whatever else changes in the project. */
export function hashOfPresence({ rows, columns, values }: PresenceMatrix): string {
  return createHash('sha256').update(`${rows} ${columns} `).update(values).digest('hex');
}
