import { codeTypes } from '#shared/domain/codeType.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { proposeStage } from '#shared/domain/journeyStage.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Project } from '#shared/domain/project.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';

export interface NewProject {
  readonly name: string;
  readonly language: Language;
  readonly currency?: string;
  readonly isSample?: boolean;
  readonly guideId?: Project['guideId'];
  readonly author: string;
}

/** The records that every project begins with: itself, a code for each bare type, and the first wave. */
export function startProject(
  writer: RecordWriter,
  { name, language, currency, isSample, guideId, author }: NewProject,
): void {
  writer.insert('project', {
    id: newId(),
    name,
    language,
    currency: currency ?? (language === 'ru' ? 'RUB' : 'USD'),
    isSample: isSample ?? false,
    guideId: guideId ?? null,
    createdAt: nowTimestamp(),
  });
  for (const [position, codeType] of codeTypes.entries()) {
    writer.insert('code', {
      id: codeType.id as CodeId,
      externalId: null,
      typeId: codeType.id,
      name: '',
      parentId: null,
      description: '',
      shortcut: null,
      isBuiltIn: true,
      position,
      stage: proposeStage({ typeId: codeType.id, name: '' }),
      rival: null,
      color: null,
    });
  }
  writer.insert('wave', {
    id: newId(),
    number: 1,
    loopId: null,
    fromStateId: null,
    reason: '',
    goal: '',
    author,
    openedAt: nowTimestamp(),
  });
}
