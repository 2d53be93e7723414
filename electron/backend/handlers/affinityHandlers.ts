import { AppError } from '#shared/domain/appError.ts';
import { arrangeGroups, getBoardId, takeOffBoard } from '../changes/affinityChanges.ts';
import { moveCoding } from '../changes/codingChanges.ts';
import { createCode } from '../changes/createCode.ts';
import { listCodingsOnBoard } from '../db/affinityQueries.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import { readAffinityBoard } from '../facts/affinityBoard.ts';
import { jobOptions } from './analysisHandlers.ts';
import { implementer } from './implementer.ts';

export const affinityHandlers = {
  board: implementer.affinity.board.handler(({ input, context: { backend }, signal }) =>
    readAffinityBoard(
      backend.getProject(),
      backend.analysis,
      input.codeIds,
      jobOptions(backend, 'affinity', input.jobId, signal),
    ),
  ),
  arrange: implementer.affinity.arrange.handler(({ input, context: { backend } }) =>
    backend.change('affinity.arrange', (writer) => arrangeGroups(writer, input)),
  ),
  toCode: implementer.affinity.toCode.handler(({ input, context: { backend } }) => {
    const { changeSet, result } = backend.change('affinity.toCode', (writer) => {
      const boardId = getBoardId(writer, input.codeIds);
      arrangeGroups(writer, { ...input, putApartIds: [] });
      const { newCode } = input;
      if (newCode === undefined && input.codeId === null)
        throw new AppError('invalidInput', { path: 'codeId', fault: 'empty' });
      const target =
        newCode === undefined ? getRecord(writer.db, 'code', input.codeId ?? '') : createCode(writer, newCode);
      // A bare type names nothing.
      if (target.isBuiltIn) throw new AppError('invalidInput', { path: 'codeId', fault: 'isBuiltIn' });
      for (const id of listCodingsOnBoard(writer.db, input.quotationIds, input.codeIds))
        moveCoding(writer, id, target.id);
      const quotationIds = new Set(input.quotationIds);
      if (!input.codeIds.includes(target.id)) takeOffBoard(writer, boardId, quotationIds);
      return { codeId: target.id, quotations: quotationIds.size };
    });
    return { changeSet, ...result };
  }),
  startOver: implementer.affinity.startOver.handler(({ input, context: { backend } }) =>
    backend.change('affinity.startOver', (writer) => {
      for (const { id } of listRecordsWhere(writer.db, 'affinityGroup', 'boardId', getBoardId(writer, input.codeIds)))
        writer.remove('affinityGroup', id);
    }),
  ),
};
