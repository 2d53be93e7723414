import { removeQuotation, resizeQuotation } from '../changes/codingChanges.ts';
import { checkTurnsUnchanged, editTranscript } from '../changes/transcriptChanges.ts';
import { setTimes } from '../changes/timeChanges.ts';
import { findOriginal } from '../db/originalQueries.ts';
import { getRecord } from '../db/recordQueries.ts';
import { implementer } from './implementer.ts';

export const transcriptHandlers = {
  edit: implementer.transcripts.edit.handler(
    async ({ input: { interviewId, baseVersion, steps }, context: { backend } }) => {
      await backend.getLemmatizer();
      return backend.change('transcripts.edit', (writer) => {
        if (baseVersion !== undefined) checkTurnsUnchanged(writer.db, steps, baseVersion);
        editTranscript(writer, interviewId, steps);
      });
    },
  ),
  reanchor: implementer.transcripts.reanchor.handler(
    ({ input: { quotationId, turnId, start, end }, context: { backend } }) =>
      backend.change('transcripts.reanchor', (writer) => resizeQuotation(writer, quotationId, { start, end }, turnId)),
  ),
  letGo: implementer.transcripts.letGo.handler(({ input, context: { backend } }) =>
    backend.change('transcripts.letGo', (writer) => removeQuotation(writer, input.quotationId)),
  ),
  setTimes: implementer.transcripts.setTimes.handler(({ input: { interviewId, times }, context: { backend } }) =>
    backend.change('transcripts.setTimes', (writer) => setTimes(writer, interviewId, times)),
  ),
  original: implementer.transcripts.original.handler(({ input, context: { backend } }) => {
    const { db } = backend.getProject();
    return { turns: findOriginal(db, getRecord(db, 'interview', input.interviewId).id) };
  }),
};
