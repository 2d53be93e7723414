import { newId } from '../changes/newRecord.ts';
import { listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { InterchangeStory } from './interchangeSchema.ts';

/** What happened on the path, and what refutations saved. The same moment of the same kind is the same event. */
export function importPathHistory(
  writer: RecordWriter,
  { pathEvents, refutationSavings }: Pick<InterchangeStory, 'pathEvents' | 'refutationSavings'>,
): void {
  for (const event of pathEvents) {
    const isKnown = listRecordsWhere(writer.db, 'pathEvent', 'at', event.at).some(
      ({ kind, gateId }) => kind === event.kind && gateId === event.gateId,
    );
    if (!isKnown) writer.insert('pathEvent', { ...event, id: newId() });
  }
  for (const saving of refutationSavings) {
    if (listRecordsWhere(writer.db, 'refutationSaving', 'wave', saving.wave).length === 0)
      writer.insert('refutationSaving', { ...saving, id: newId() });
  }
}
