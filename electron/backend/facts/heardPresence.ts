import { createHash } from 'node:crypto';
import type { PresenceMatrix } from '#shared/analysis/presenceMatrix.ts';
import { codeGroups, getCodeType } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { countHeardCodes, type HeardCode, listHeardRespondents } from '../db/presenceQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readHeardCodings } from './heardCodings.ts';
import { rememberAnswer } from './rememberAnswer.ts';

/** Who was heard with what: rows of `matrix` are `respondentIds`, columns are `codes`. */
export interface HeardPresence {
  readonly respondentIds: readonly RespondentId[];
  readonly codes: readonly Code[];
  readonly matrix: PresenceMatrix;
  readonly heard: readonly HeardCode[];
}

/** Opinions, politeness and flags build no pattern. */
export function mayBuildPatterns(code: Code): boolean {
  return getCodeType(code.typeId).countsAtGates;
}

function rankOfGroup(code: Code): number {
  return codeGroups.indexOf(getCodeType(code.typeId).group);
}

/** Codes by group, then by number of people, then in the order of the codebook. */
function orderCodes(codes: readonly Code[], heard: readonly HeardCode[]): Code[] {
  const people = new Map<CodeId, number>();
  for (const { codeId } of heard) people.set(codeId, (people.get(codeId) ?? 0) + 1);
  return codes
    .filter((code) => people.has(code.id))
    .toSorted((left, right) => {
      const byGroup = rankOfGroup(left) - rankOfGroup(right);
      return byGroup || (people.get(right.id) ?? 0) - (people.get(left.id) ?? 0) || left.position - right.position;
    });
}

/** Read once for each version of the data: every picture of patterns and segments begins with it. */
export function readHeardPresence(project: OpenedProject): HeardPresence {
  return rememberAnswer(project, 'heard presence', () => computePresence(project));
}

function computePresence(project: OpenedProject): HeardPresence {
  const { db } = project;
  const candidates = listRecords(db, 'code').filter((code) => !code.isBuiltIn && mayBuildPatterns(code));
  const known = new Set(candidates.map(({ id }) => id));
  const heard = countHeardCodes(readHeardCodings(project), (id) => known.has(id));
  const respondentIds = listHeardRespondents(db);
  const codes = orderCodes(candidates, heard);
  const rowOf = new Map(respondentIds.map((id, row) => [id, row]));
  const columnOf = new Map(codes.map(({ id }, column) => [id, column]));
  const values = new Uint8Array(respondentIds.length * codes.length);
  for (const { respondentId, codeId } of heard) {
    const row = rowOf.get(respondentId);
    const column = columnOf.get(codeId);
    if (row !== undefined && column !== undefined) values[row * codes.length + column] = 1;
  }
  return { respondentIds, codes, matrix: { rows: respondentIds.length, columns: codes.length, values }, heard };
}

/** Names a matrix by its contents: what is computed from it alone stays, whatever else changes in the project. */
export function hashOfPresence({ rows, columns, values }: PresenceMatrix): string {
  return createHash('sha256').update(`${rows} ${columns} `).update(values).digest('hex');
}
