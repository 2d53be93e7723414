import type { TrackerQuestion } from '#shared/domain/trackerQuestion.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import type { MatrixModel, MatrixRow } from '../matrixModel.ts';

/** People whose answers stand in one column. */
export interface QuestionColumn {
  readonly name: string;
  readonly respondentIds: readonly RespondentId[];
}

export interface QuestionAnswer {
  readonly row: MatrixRow;
  readonly respondentIds: readonly RespondentId[];
}

export interface QuestionCell {
  readonly respondentIds: readonly RespondentId[];
  readonly codeIds: readonly CodeId[];
  /** The code of most people first; codes that nobody of the column has are left out. */
  readonly answers: readonly QuestionAnswer[];
}

/** What the people of each column answered to a question. `typeOf` gives the type of a code. */
export function answerQuestion(
  model: MatrixModel,
  columns: readonly QuestionColumn[],
  { typeIds }: TrackerQuestion,
  typeOf: (codeId: CodeId) => string | undefined,
): QuestionCell[] {
  const wanted: readonly string[] = typeIds;
  const rows = model.rows.filter(({ codeId }) => wanted.includes(typeOf(codeId) ?? ''));
  const indexOf = new Map(model.columns.map(({ respondentId }, index) => [respondentId, index]));
  return columns.map(({ respondentIds }) => {
    const answers = rows
      .map((row) => ({
        row,
        respondentIds: respondentIds.filter((id) => row.quotations.has(indexOf.get(id) ?? -1)),
      }))
      .filter((answer) => answer.respondentIds.length > 0)
      .toSorted((a, b) => b.respondentIds.length - a.respondentIds.length || a.row.name.localeCompare(b.row.name));
    const answering = new Set(answers.flatMap((answer) => answer.respondentIds));
    return {
      respondentIds: respondentIds.filter((id) => answering.has(id)),
      codeIds: answers.map(({ row }) => row.codeId),
      answers,
    };
  });
}
