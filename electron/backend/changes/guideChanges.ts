import { AppError } from '#shared/domain/appError.ts';
import type { Guide, GuideSection } from '#shared/domain/guide.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { InterviewKind } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { newId, nowTimestamp } from './newRecord.ts';

/** The method's guide as the team changed it. */
export function findChangedGuide(db: ReadDb, guideId: InterviewKind, language: Language): Guide | undefined {
  return listRecordsWhere(db, 'guide', 'guideId', guideId).find(
    (guide) => !guide.isCustom && guide.language === language,
  );
}

function checkSections(sections: readonly GuideSection[]): void {
  const ids = sections.map(({ id }) => id);
  if (new Set(ids).size !== ids.length)
    throw new AppError('invalidInput', { path: 'sections', fault: 'has two sections of one id' });
}

/** A null id writes a guide of the team's own, or changes the method's, of which there is one for each language. */
export function saveGuide(
  writer: RecordWriter,
  language: Language,
  { id, ...fields }: Pick<Guide, 'guideId' | 'title' | 'sections' | 'isCustom'> & { readonly id: RecordId | null },
): RecordId {
  checkSections(fields.sections);
  const known = id === null && !fields.isCustom ? findChangedGuide(writer.db, fields.guideId, language)?.id : id;
  if (known === null || known === undefined)
    return writer.insert('guide', { ...fields, id: newId(), language, createdAt: nowTimestamp() }).id;
  const { guideId, isCustom } = getRecord(writer.db, 'guide', known);
  if (guideId !== fields.guideId || isCustom !== fields.isCustom)
    throw new AppError('invalidInput', { path: 'guideId', fault: 'is not the guide with that id' });
  return writer.update('guide', known, { title: fields.title, sections: fields.sections }).id;
}
