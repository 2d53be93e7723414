import { basename } from 'node:path';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/domain/appError.ts';
import { getOrCreateQuotation, moveCoding, putCoding, removeCoding, resizeSeen } from '../changes/codingChanges.ts';
import { findQuotations, getQuotationCard, listCodedSpeakers, listCoders } from '../db/quotationQueries.ts';
import { getRecord } from '../db/recordQueries.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { exportAnonymously } from '../interchange/exportAnonymously.ts';
import { exportQuotations } from '../tables/quotationsTable.ts';
import { standingOf } from '../changes/passChanges.ts';
import { codePlaces } from './codePlaces.ts';
import { createCode } from '../changes/createCode.ts';
import { implementer } from './implementer.ts';

const noScales = { emotion: null, frequency: null, effort: null };

export const codingHandlers = {
  create: implementer.codings.create.handler(({ input, context: { backend } }) => {
    const coder = backend.settings.get().author;
    const { changeSet, result } = backend.change('codings.create', (writer) => {
      const codeIds: CodeId[] = [...input.codeIds];
      if (input.newCode !== undefined) codeIds.push(createCode(writer, input.newCode).id);
      if (codeIds.length === 0) throw new AppError('invalidInput', { path: 'codeIds', fault: 'empty' });
      for (const codeId of codeIds) getRecord(writer.db, 'code', codeId);
      const quotations = [input, ...input.otherSpans].map((span) =>
        getOrCreateQuotation(writer, input.interviewId, span.turnId, span),
      );
      const standing = standingOf(writer.db, input.interviewId, coder);
      const codings = quotations.flatMap(({ id: quotationId }) =>
        [...new Set(codeIds)].map((codeId) =>
          putCoding(writer, {
            quotationId,
            codeId,
            coder,
            ...(input.scales ?? noScales),
            note: input.note,
            origin: input.origin,
            ...standing,
            createdAt: nowTimestamp(),
          }),
        ),
      );
      return { quotationId: quotations[0]!.id, codingIds: codings.map(({ id }) => id) };
    });
    return { changeSet, ...result };
  }),
  createMany: implementer.codings.createMany.handler(({ input, context: { backend } }) => {
    const coder = backend.settings.get().author;
    const { changeSet, result } = backend.change('codings.createMany', (writer) => codePlaces(writer, input, coder));
    return { changeSet, ...result };
  }),
  update: implementer.codings.update.handler(({ input: { id, patch, newCode }, context: { backend } }) =>
    backend.change('codings.update', (writer) => {
      const { codeId, ...rest } = patch;
      writer.update('coding', id, rest);
      const target = newCode === undefined ? codeId : createCode(writer, newCode).id;
      if (target !== undefined) getRecord(writer.db, 'code', target);
      if (target !== undefined) moveCoding(writer, id, target);
    }),
  ),
  remove: implementer.codings.remove.handler(({ input, context: { backend } }) =>
    backend.change('codings.remove', (writer) => {
      for (const id of new Set(input.ids)) removeCoding(writer, id);
    }),
  ),
  resizeQuotation: implementer.codings.resizeQuotation.handler(({ input: { id, start, end }, context: { backend } }) =>
    backend.change('codings.resizeQuotation', (writer) => {
      const { interviewId } = getRecord(writer.db, 'quotation', id);
      const { passId } = standingOf(writer.db, interviewId, backend.settings.get().author);
      resizeSeen(writer, id, { start, end }, passId);
    }),
  ),
  find: implementer.codings.find.handler(({ input, context: { backend } }) => {
    const { db } = backend.getProject();
    const { total, quotationIds } = findQuotations(db, input);
    return { total, cards: quotationIds.map((id) => getQuotationCard(db, id, input.hasContext)) };
  }),
  coders: implementer.codings.coders.handler(({ context: { backend } }) => ({
    coders: listCoders(backend.getProject().db),
  })),
  speakers: implementer.codings.speakers.handler(({ context: { backend } }) => ({
    speakers: listCodedSpeakers(backend.getProject().db).map((name) => ({ id: name, name })),
  })),
  exportFound: implementer.codings.exportFound.handler(
    async ({ input: { isAnonymous, ...query }, context: { backend }, signal }) => {
      const project = backend.getProject();
      const name = basename(project.path, '.custdev');
      if (!isAnonymous) return { file: exportQuotations(project, query, name) };
      const { dataFolder } = backend.options;
      // Asked before the names are gone: the question itself may hold some.
      const { quotationIds } = findQuotations(project.db, { ...query, limit: -1, offset: 0 });
      const { nearTurns, hasChildCodes } = query;
      const found = { nearTurns, hasChildCodes, quotationIds: quotationIds as QuotationId[] };
      return {
        file: await exportAnonymously(project, { dataFolder, name, signal }, (copy, given) =>
          exportQuotations(copy, found, given),
        ),
      };
    },
  ),
};

export const memoHandlers = {
  save: implementer.memos.save.handler(({ input: { id, ...fields }, context: { backend } }) =>
    backend.change('memos.save', (writer) => {
      if (id === null)
        writer.insert('memo', {
          ...fields,
          id: newId(),
          author: backend.settings.get().author,
          createdAt: nowTimestamp(),
        });
      else writer.update('memo', id, fields);
    }),
  ),
  remove: implementer.memos.remove.handler(({ input, context: { backend } }) =>
    backend.change('memos.remove', (writer) => writer.remove('memo', input.id)),
  ),
};
