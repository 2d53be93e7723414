import { answersToQuestion } from '#shared/analysis/answersToQuestion.ts';
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
  question: TrackerQuestion,
  typeOf: (codeId: CodeId) => string | undefined,
): QuestionCell[] {
  const indexOf = new Map(model.columns.map(({ respondentId }, index) => [respondentId, index]));
  const rows = model.rows.map((row) => ({
    row,
    name: row.name,
    typeId: typeOf(row.codeId),
    isHeardFrom: (id: RespondentId) => row.quotations.has(indexOf.get(id) ?? -1),
  }));
  return columns.map((column) => {
    const { respondentIds, answers } = answersToQuestion(question, rows, column.respondentIds);
    return {
      respondentIds,
      codeIds: answers.map(({ code }) => code.row.codeId),
      answers: answers.map(({ code, respondentIds: answering }) => ({ row: code.row, respondentIds: answering })),
    };
  });
}
