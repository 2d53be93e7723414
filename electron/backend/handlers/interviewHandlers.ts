import { AppError } from '#shared/domain/appError.ts';
import { listQuotations, listSeenCodings, listTurns } from '../db/quotationQueries.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import { addInterview, getCurrentWave, removeInterview, uniqueKnownIds } from '../changes/interviewChanges.ts';
import { findRunningPass } from '../changes/passChanges.ts';
import { readCounts } from '../facts/openingAnswers.ts';
import { listCues } from '../facts/interviewCues.ts';
import { measureAllQuality } from '../facts/allQuality.ts';
import { measureInterviewQuality } from '../facts/interviewQuality.ts';
import { jobOptions } from './analysisHandlers.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { implementer } from './implementer.ts';

export const interviewHandlers = {
  counts: implementer.interviews.counts.handler(({ context: { backend } }) => {
    const project = backend.getProject();
    return { version: project.getVersion(), ...readCounts(project) };
  }),
  get: implementer.interviews.get.handler(({ input, context: { backend } }) => {
    const project = backend.getProject();
    const { author } = backend.settings.get();
    return {
      version: project.getVersion(),
      interview: getRecord(project.db, 'interview', input.id),
      turns: listTurns(project.db, input.id),
      quotations: listQuotations(project.db, input.id),
      codings: listSeenCodings(project.db, input.id, findRunningPass(project.db, input.id, author)),
    };
  }),
  create: implementer.interviews.create.handler(async ({ input: { turns, ...fields }, context: { backend } }) => {
    await backend.getLemmatizer();
    const options = { method: 'interviews.create', author: backend.settings.get().author };
    const { changeSet, result } = backend.getProject().changeWith(options, (writer, db) => {
      const interview = {
        ...fields,
        respondentIds: uniqueKnownIds(db, 'respondent', fields.respondentIds),
        id: newId(),
        externalId: null,
        wave: getCurrentWave(db),
        sourceName: null,
        sourceHash: null,
        createdAt: nowTimestamp(),
      };
      addInterview(
        writer,
        db,
        interview,
        turns.map((turn) => ({ ...turn, startMs: null })),
      );
      return interview.id;
    });
    return { changeSet, interviewId: result };
  }),
  update: implementer.interviews.update.handler(({ input, context: { backend } }) =>
    backend.change('interviews.update', (writer) => {
      const { respondentIds, ...rest } = input.patch;
      const people = respondentIds && { respondentIds: uniqueKnownIds(writer.db, 'respondent', respondentIds) };
      return writer.update('interview', input.id, { ...rest, ...people });
    }),
  ),
  remove: implementer.interviews.remove.handler(({ input, context: { backend } }) =>
    backend.change('interviews.remove', (writer) => removeInterview(writer, input.id)),
  ),
  updateTurn: implementer.interviews.updateTurn.handler(
    async ({ input: { turnId, ...patch }, context: { backend } }) => {
      await backend.getLemmatizer();
      return backend.change('interviews.updateTurn', (writer) => writer.update('turn', turnId, patch));
    },
  ),
  updateSpeaker: implementer.interviews.updateSpeaker.handler(async ({ input, context: { backend } }) => {
    await backend.getLemmatizer();
    return backend.change('interviews.updateSpeaker', (writer) => {
      for (const turn of listTurns(writer.db, input.interviewId)) {
        if (turn.speaker !== input.speaker) continue;
        writer.update('turn', turn.id, { role: input.role, speaker: input.newSpeaker ?? turn.speaker });
      }
    });
  }),
  quality: implementer.interviews.quality.handler(({ input, context: { backend } }) => {
    const { db } = backend.getProject();
    return measureInterviewQuality(db, getRecord(db, 'interview', input.id));
  }),
  qualityOfAll: implementer.interviews.qualityOfAll.handler(async ({ input, context: { backend }, signal }) => {
    const options = jobOptions(backend, 'quality', input.jobId, signal);
    const { interviews, rules } = await measureAllQuality(backend.getProject(), backend.analysis, options);
    return { interviews: input.hasHints ? interviews : interviews.map((one) => ({ ...one, hints: [] })), rules };
  }),
  cues: implementer.interviews.cues.handler(async ({ input, context: { backend } }) => {
    const lemmatizer = await backend.getLemmatizer();
    const { db } = backend.getProject();
    return { cues: listCues(db, getRecord(db, 'interview', input.id), lemmatizer) };
  }),
  dismissHint: implementer.interviews.dismissHint.handler(({ input, context: { backend } }) =>
    backend.change('interviews.dismissHint', (writer) => {
      if (input.interviewId === null && input.turnId !== null)
        throw new AppError('invalidInput', { path: 'turnId', fault: 'needs an interview' });
      const isKnown = listRecordsWhere(writer.db, 'hintDismissal', 'interviewId', input.interviewId).some(
        ({ turnId, ruleId }) => turnId === input.turnId && ruleId === input.ruleId,
      );
      if (!isKnown) writer.insert('hintDismissal', { ...input, id: newId() });
    }),
  ),
  restoreHint: implementer.interviews.restoreHint.handler(({ input, context: { backend } }) =>
    backend.change('interviews.restoreHint', (writer) => writer.remove('hintDismissal', input.id)),
  ),
};
