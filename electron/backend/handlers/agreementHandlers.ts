import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { SettlementDecision } from '#shared/domain/codingPass.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { drawPasses, endPass, removePass, startPass } from '../changes/passChanges.ts';
import { listAgreementSides, suggestSides } from '../db/agreementQueries.ts';
import { getRecord } from '../db/recordQueries.ts';
import { listDifferingPassages } from '../facts/differingPassages.ts';
import { measureAgreement } from '../facts/measureAgreement.ts';
import { implementer } from './implementer.ts';

const countsFirst: readonly SettlementDecision[] = ['first', 'both'];
const countsSecond: readonly SettlementDecision[] = ['second', 'both'];

export const agreementHandlers = {
  sides: implementer.agreement.sides.handler(({ context: { backend } }) => {
    const sides = listAgreementSides(backend.getProject().db);
    return {
      sides: sides.map(({ coder, isSecondPass, codings }) => ({
        coder,
        isSecondPass,
        interviews: codings.size,
        codings: [...codings.values()].reduce((sum, count) => sum + count, 0),
      })),
      suggested: suggestSides(sides),
    };
  }),
  measure: implementer.agreement.measure.handler(({ input, context: { backend }, signal }) =>
    measureAgreement(backend.getProject(), backend.analysis, input, { signal }),
  ),
  differences: implementer.agreement.differences.handler(({ input, context: { backend } }) =>
    listDifferingPassages(backend.getProject().db, input),
  ),
  settle: implementer.agreement.settle.handler(({ input, context: { backend } }) =>
    backend.change('agreement.settle', (writer) => {
      const { interviewId, first, second, decision } = input;
      for (const id of [...first, ...second]) {
        const { quotationId } = getRecord(writer.db, 'coding', id);
        if (getRecord(writer.db, 'quotation', quotationId).interviewId !== interviewId)
          throw new AppError('recordNotFound', { entity: 'coding', id });
      }
      for (const id of first) writer.update('coding', id, { isSetAside: !countsFirst.includes(decision) });
      for (const id of second) writer.update('coding', id, { isSetAside: !countsSecond.includes(decision) });
      writer.insert('codingSettlement', {
        id: newId(),
        interviewId,
        codingIds: [...first, ...second],
        decision,
        decidedBy: backend.settings.get().author,
        decidedAt: nowTimestamp(),
      });
    }),
  ),
  startPass: implementer.agreement.startPass.handler(({ input, context: { backend } }) => {
    const coder = backend.settings.get().author;
    const { changeSet, result } = backend.change('agreement.startPass', (writer) =>
      startPass(writer, input.interviewId, coder),
    );
    return { changeSet, passId: result.id };
  }),
  drawPasses: implementer.agreement.drawPasses.handler(({ input: { count, seed }, context: { backend } }) => {
    const coder = backend.settings.get().author;
    const { changeSet, result } = backend.change('agreement.drawPasses', (writer) =>
      drawPasses(writer, { count, coder, random: createRandomSource(seed) }),
    );
    return { changeSet, interviewIds: result.map(({ interviewId }) => interviewId) };
  }),
  endPass: implementer.agreement.endPass.handler(({ input, context: { backend } }) =>
    backend.change('agreement.endPass', (writer) => endPass(writer, input.id)),
  ),
  cancelPass: implementer.agreement.cancelPass.handler(({ input, context: { backend } }) =>
    backend.change('agreement.cancelPass', (writer) => removePass(writer, input.id)),
  ),
};
