import type { NameDecision } from '#shared/contract/privacyContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { Pseudonym } from '#shared/domain/pseudonym.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { proposeNames } from '../privacy/proposeNames.ts';
import { deleteBackupsOf, redactProject } from '../privacy/redactProject.ts';
import { jobOptions } from './analysisHandlers.ts';
import { implementer } from './implementer.ts';

function decide(writer: RecordWriter, { id, ...rule }: NameDecision, status: Pseudonym['status']): Pseudonym {
  if (id !== null) return writer.update('pseudonym', id, { ...rule, status });
  return writer.insert('pseudonym', { ...rule, id: newId(), status, createdAt: nowTimestamp() });
}

export const privacyHandlers = {
  propose: implementer.privacy.propose.handler(async ({ input, context: { backend }, signal }) => ({
    proposals: await proposeNames(backend, jobOptions(backend, 'names', input.jobId, signal)),
  })),
  save: implementer.privacy.save.handler(({ input: { status, ...decision }, context: { backend } }) => {
    const { changeSet, result } = backend.change('privacy.save', (writer) => decide(writer, decision, status));
    return { changeSet, pseudonymId: result.id };
  }),
  confirm: implementer.privacy.confirm.handler(({ input, context: { backend } }) =>
    backend.change('privacy.confirm', (writer) => {
      for (const decision of input.pseudonyms) decide(writer, decision, 'confirmed');
    }),
  ),
  ignore: implementer.privacy.ignore.handler(({ input, context: { backend } }) =>
    backend.change('privacy.ignore', (writer) => {
      for (const decision of input.pseudonyms) decide(writer, decision, 'ignored');
    }),
  ),
  remove: implementer.privacy.remove.handler(({ input, context: { backend } }) =>
    backend.change('privacy.remove', (writer) => {
      for (const id of input.ids) writer.remove('pseudonym', id);
    }),
  ),
  redactForGood: implementer.privacy.redactForGood.handler(async ({ input, context: { backend } }) => {
    await backend.getLemmatizer();
    const project = backend.getProject();
    const { id, name } = project.getProject();
    if (input.projectName.trim() !== name.trim())
      throw new AppError('invalidInput', { path: 'projectName', fault: name });
    const { names, leftForms } = redactProject(project, backend.settings.get().author);
    backend.analysis.forget();
    const deletedBackups = input.areBackupsDeleted ? deleteBackupsOf(backend.options.dataFolder, id) : 0;
    backend.events.publish({ type: 'reload', version: project.getVersion() });
    const { path } = project;
    backend.settings.remember({ path, name: project.getProject().name, openedAt: nowTimestamp() });
    return { names, deletedBackups, leftForms };
  }),
};
