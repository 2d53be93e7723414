import type { ListedGuide } from '#shared/contract/guidesContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import { getMethodGuide, type Guide } from '#shared/domain/guide.ts';
import { findGuideBlanks } from '#shared/domain/guideBlanks.ts';
import { type InterviewKind, interviewKinds } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import { writeGuide } from '#shared/text/writeGuide.ts';
import { coverGuide } from '../facts/guideCoverage.ts';
import { findChangedGuide, saveGuide } from '../changes/guideChanges.ts';
import { getRecord, listRecords } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { fileNameFor } from '../project/projectPaths.ts';
import { implementer } from './implementer.ts';

function describe(guideId: InterviewKind, language: Language, own: Guide | undefined): ListedGuide {
  const method = getMethodGuide(guideId, language);
  return {
    id: own?.id ?? null,
    guideId,
    title: own?.title ?? method.title,
    language,
    sections: [...(own?.sections ?? method.sections)],
    isCustom: own?.isCustom ?? false,
    goal: method.goal,
    minutes: method.minutes,
  };
}

function listGuides(project: OpenedProject): ListedGuide[] {
  const { language } = project.getProject();
  const kinds = interviewKinds.map((kind) => describe(kind, language, findChangedGuide(project.db, kind, language)));
  const own = listRecords(project.db, 'guide').filter(({ isCustom }) => isCustom);
  return [...kinds, ...own.map((guide) => describe(guide.guideId, guide.language, guide))];
}

export const guideHandlers = {
  list: implementer.guides.list.handler(({ context: { backend } }) => ({ guides: listGuides(backend.getProject()) })),
  save: implementer.guides.save.handler(({ input, context: { backend } }) => {
    const { language } = backend.getProject().getProject();
    const { changeSet, result } = backend.change('guides.save', (writer) => saveGuide(writer, language, input));
    return { changeSet, id: result };
  }),
  reset: implementer.guides.reset.handler(({ input, context: { backend } }) => {
    const { language } = backend.getProject().getProject();
    return backend.change('guides.reset', (writer) => {
      const changed = findChangedGuide(writer.db, input.guideId, language);
      if (changed !== undefined) writer.remove('guide', changed.id);
    });
  }),
  remove: implementer.guides.remove.handler(({ input, context: { backend } }) =>
    backend.change('guides.remove', (writer) => {
      if (!getRecord(writer.db, 'guide', input.id).isCustom)
        throw new AppError('invalidInput', { path: 'id', fault: "is the method's guide: reset it" });
      writer.remove('guide', input.id);
    }),
  ),
  coverage: implementer.guides.coverage.handler(async ({ input, context: { backend } }) => {
    const lemmatizer = await backend.getLemmatizer();
    const { db } = backend.getProject();
    return { sections: coverGuide(db, getRecord(db, 'interview', input.interviewId), lemmatizer) };
  }),
  export: implementer.guides.export.handler(({ input: { guide: which, format }, context: { backend } }) => {
    const project = backend.getProject();
    const guide = listGuides(project).find((candidate) =>
      'id' in which ? candidate.id === which.id : !candidate.isCustom && candidate.guideId === which.guideId,
    );
    if (guide === undefined)
      throw new AppError('recordNotFound', { entity: 'guide', id: 'id' in which ? which.id : '' });
    const { db } = project;
    const blanks = findGuideBlanks(listRecords(db, 'hypothesis'), listRecords(db, 'mvp'), guide.language);
    const isMarkdown = format === 'markdown';
    const name = `${fileNameFor(guide.title, 'guide')}.${isMarkdown ? 'md' : 'txt'}`;
    const type = isMarkdown ? 'text/markdown' : 'text/plain';
    return { file: new File([writeGuide(guide, blanks, format)], name, { type: `${type};charset=utf-8` }) };
  }),
};
