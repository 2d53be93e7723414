import type { CustomerSegmentId } from '#shared/domain/ids.ts';
import { newId } from '../changes/newRecord.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { isHere, keptId } from './findKnown.ts';
import { importPlace } from './importPlace.ts';
import type { InterchangeStory } from './interchangeSchema.ts';
import { momentOf, resolveId, type StoryIds } from './resolveInterchangeId.ts';

/** What was judged and planned for a segment; what is here already for a factor or a cost stays. */
export function importChoice(
  writer: RecordWriter,
  { judgements, firingPlan }: InterchangeStory['customerSegments'][number],
  customerSegmentId: CustomerSegmentId,
  ids: StoryIds,
  path: string,
): void {
  const judged = listRecordsWhere(writer.db, 'segmentJudgement', 'customerSegmentId', customerSegmentId);
  for (const [index, { quotations, by, on, ...fields }] of judgements.entries()) {
    if (judged.some(({ factor }) => factor === fields.factor)) continue;
    writer.insert('segmentJudgement', {
      ...fields,
      id: newId(),
      customerSegmentId,
      quotationIds: quotations.map((place, at) =>
        importPlace(writer, ids, place, `${path}.judgements.${index}.quotations.${at}`),
      ),
      judgedBy: by,
      judgedAt: momentOf(on),
    });
  }
  const planned = listRecordsWhere(writer.db, 'firingStep', 'customerSegmentId', customerSegmentId);
  for (const step of firingPlan) {
    if (planned.some(({ cost }) => cost === step.cost)) continue;
    writer.insert('firingStep', { ...step, id: newId(), customerSegmentId });
  }
}

/** Corrections of what people use today, and the dangers of being fired; the same one a second time changes nothing. */
export function importFiring(
  writer: RecordWriter,
  { alternativeCorrections, dangers }: InterchangeStory,
  ids: StoryIds,
): void {
  for (const [index, { isPresent, ...named }] of alternativeCorrections.entries()) {
    const path = `alternativeCorrections.${index}`;
    const respondentId = resolveId(ids.respondents, named.respondentId, `${path}.respondentId`);
    const codeId = resolveId(ids.codes, named.codeId, `${path}.codeId`);
    const isKnown = listRecordsWhere(writer.db, 'alternativeCorrection', 'respondentId', respondentId).some(
      (known) => known.codeId === codeId,
    );
    if (!isKnown) writer.insert('alternativeCorrection', { id: newId(), respondentId, codeId, isPresent });
  }
  const known = new Set(listRecords(writer.db, 'danger').map(({ who, cost, why }) => JSON.stringify([who, cost, why])));
  for (const danger of dangers) {
    const isKnown = known.has(JSON.stringify([danger.who, danger.cost, danger.why]));
    if (!isKnown && !isHere(writer, 'danger', danger.id)) writer.insert('danger', { ...danger, id: keptId(danger.id) });
  }
}
