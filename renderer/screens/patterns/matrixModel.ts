import type { MatrixResult } from '#shared/contract/analysisContract.ts';
import { type CodeFamily, getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Respondent } from '#shared/domain/people.ts';

export interface MatrixRow {
  readonly codeId: CodeId;
  readonly name: string;
  readonly family: CodeFamily;
  /** Quotations by column; columns without any are left out. */
  readonly quotations: ReadonlyMap<number, number>;
}

export interface MatrixColumn {
  readonly respondentId: RespondentId;
  readonly name: string;
  /** True when the person is in a kept segment, or when none is kept. */
  readonly isInSegment: boolean;
}

export interface MatrixModel {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
}

interface Tables {
  readonly codes: Readonly<Record<string, Code>>;
  readonly respondents: Readonly<Record<string, Respondent>>;
}

/** The matrix with names. Codes or people that have just been deleted stay out until the next answer comes. */
export function buildMatrix(
  { codeIds, respondentIds, cells }: MatrixResult,
  { codes, respondents }: Tables,
  segments: readonly CustomerSegment[],
  language: Language,
): MatrixModel {
  const members = new Set(segments.flatMap(({ memberIds }) => memberIds));
  const quotations = codeIds.map(() => new Map<number, number>());
  for (const [row, column, count] of cells) quotations[row]?.set(column, count);
  return {
    rows: codeIds.flatMap((codeId, row) => {
      const code = codes[codeId];
      if (code === undefined) return [];
      const { family } = getCodeType(code.typeId);
      return [{ codeId, name: nameOfCode(code, language), family, quotations: quotations[row] ?? new Map() }];
    }),
    columns: respondentIds.map((respondentId) => ({
      respondentId,
      name: respondents[respondentId]?.name ?? '',
      isInSegment: segments.length === 0 || members.has(respondentId),
    })),
  };
}

/** People who have every one of the codes, in the order of the columns. */
export function peopleWithAll({ rows, columns }: MatrixModel, codeIds: readonly CodeId[]): RespondentId[] {
  const wanted = rows.filter(({ codeId }) => codeIds.includes(codeId));
  if (wanted.length < codeIds.length) return [];
  return columns.flatMap(({ respondentId }, column) =>
    wanted.every(({ quotations }) => quotations.has(column)) ? [respondentId] : [],
  );
}

/** People who have some of the codes but not all, in the order of the columns. */
export function peopleWithSome(model: MatrixModel, codeIds: readonly CodeId[]): RespondentId[] {
  const all = new Set(peopleWithAll(model, codeIds));
  const wanted = model.rows.filter(({ codeId }) => codeIds.includes(codeId));
  return model.columns.flatMap(({ respondentId }, column) =>
    !all.has(respondentId) && wanted.some(({ quotations }) => quotations.has(column)) ? [respondentId] : [],
  );
}
