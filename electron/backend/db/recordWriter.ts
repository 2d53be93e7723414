import { AppError } from '#shared/domain/appError.ts';
import { type RecordChange, squashChanges } from '#shared/domain/changeSet.ts';
import type { EntityName, EntityRecord } from '#shared/domain/entities.ts';
import type { Interview, Turn } from '#shared/domain/interview.ts';
import { inColumnOrder } from './entityTables.ts';
import { forgetAllInterviewFigures, forgetInterviewFigures } from './figureQueries.ts';
import { deleteRecord, findRecord, getRecord, insertRecord, listDifferences, updateRecord } from './recordQueries.ts';
import type { Attempt, ReadDb, WriteDb } from './sqlite.ts';
import { addToTurnIndex, type IndexedText, removeFromTurnIndex } from './turnIndexQueries.ts';

/** Makes the index text of a turn. */
export type TurnIndexer = (turn: Turn) => IndexedText;

/** The only way records change: every write is remembered, so that it can be shown, journaled and reversed. */
export interface RecordWriter {
  /** For reading inside the same transaction. */
  readonly db: ReadDb;
  insert<Name extends EntityName>(name: Name, record: EntityRecord<Name>): EntityRecord<Name>;
  /** Throws `recordNotFound`. A patch that changes nothing leaves no trace. */
  update<Name extends EntityName>(name: Name, id: string, patch: Partial<EntityRecord<Name>>): EntityRecord<Name>;
  /** As `update`, of a record that was read in this transaction. */
  revise<Name extends EntityName>(
    name: Name,
    before: EntityRecord<Name>,
    patch: Partial<EntityRecord<Name>>,
  ): EntityRecord<Name>;
  /** Throws `recordNotFound`. */
  remove(name: EntityName, id: string): void;
  /** Applies changes made elsewhere; throws `undoConflict` when the records are no longer as the changes left them. */
  apply(changes: readonly RecordChange[]): void;
  /** As `WriteDb.attempt`: what was not done is not among the changes either. */
  attempt<Result>(work: () => Result): Attempt<Result>;
  /** One change a record; none of a writer that remembers nothing. */
  listChanges(): readonly RecordChange[];
}

/** The interview whose figures a change to the record touches, or null. */
function interviewOf(entity: EntityName, before: object | null, after: object | null): string | null {
  if (entity === 'interview') return isReadOtherwise(before, after) ? ((before ?? after) as Interview).id : null;
  const isPart = entity === 'turn' || entity === 'quotation' || entity === 'hintDismissal';
  return isPart ? ((before ?? after) as { readonly interviewId: string | null }).interviewId : null;
}

/** Its words are looked over by the rules of its language and kind: a new title or file name changes no figure. */
function isReadOtherwise(before: object | null, after: object | null): boolean {
  const [was, is] = [before as Interview | null, after as Interview | null];
  return was?.language !== is?.language || was?.kind !== is?.kind;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

interface WriterOptions {
  /** False where the history is forgotten with the change: what it would tell takes gigabytes of a large project. */
  readonly isRemembered?: boolean;
  /** Remembers of an added record its id alone, which is what the journal keeps: for changes that nobody is told. */
  readonly areAddedByIdAlone?: boolean;
}

/** Without an indexer the turns' index is left as it is: for a copy that nobody searches. */
export function createRecordWriter(
  db: WriteDb,
  indexTurn: TurnIndexer | null,
  { isRemembered = true, areAddedByIdAlone = false }: WriterOptions = {},
): RecordWriter {
  const changes: RecordChange[] = [];

  function write<Name extends EntityName>(
    entity: Name,
    id: string,
    before: EntityRecord<Name> | null,
    after: EntityRecord<Name> | null,
  ): void {
    const interviewId = interviewOf(entity, before, after);
    if (interviewId !== null) forgetInterviewFigures(db, interviewId);
    else if (entity === 'hintDismissal') forgetAllInterviewFigures(db);
    // The index holds the words alone: turns that only move keep their entry.
    const isIndexed =
      indexTurn !== null && entity === 'turn' && (before as Turn | null)?.text !== (after as Turn | null)?.text;
    if (isIndexed && before !== null) removeFromTurnIndex(db, id);
    if (after === null) deleteRecord(db, entity, id);
    else if (before === null) insertRecord(db, entity, after);
    else updateRecord(db, entity, before, after);
    if (isIndexed && after !== null) addToTurnIndex(db, after as Turn, indexTurn(after as Turn));
    if (!isRemembered) return;
    const remembered = areAddedByIdAlone && before === null ? { id } : after;
    changes.push({ entity, id, before, after: remembered } as RecordChange);
  }

  function revise<Name extends EntityName>(
    name: Name,
    before: EntityRecord<Name>,
    patch: Partial<EntityRecord<Name>>,
  ): EntityRecord<Name> {
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    const after = { ...before, ...Object.fromEntries(given) };
    if (listDifferences(name, before, after).length > 0) write(name, before.id, before, after);
    return after;
  }

  return {
    db,
    insert: (name, given) => {
      const record = inColumnOrder(name, given);
      write(name, record.id, null, record);
      return record;
    },
    update: (name, id, patch) => revise(name, getRecord(db, name, id), patch),
    revise,
    remove: (name, id) => write(name, id, getRecord(db, name, id), null),
    apply: (foreignChanges) => {
      for (const { entity, id, before, after } of foreignChanges) {
        const isGone = before === null && after === null;
        if (isGone || !isSame(findRecord(db, entity, id), before)) throw new AppError('undoConflict', { entity, id });
        write(entity, id, before, after);
      }
    },
    attempt: (work) => {
      const known = changes.length;
      const attempt = db.attempt(work);
      if (!attempt.isDone) changes.length = known;
      return attempt;
    },
    listChanges: () => squashChanges(changes),
  };
}
