import { rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordChange } from '#shared/domain/changeSet.ts';
import type { CodeId, InterviewId } from '#shared/domain/ids.ts';
import type { TranscriptIds } from '#shared/text/applyTranscriptStep.ts';
import { getOrCreateQuotation, putCoding } from '../../../electron/backend/changes/codingChanges.ts';
import { newId } from '../../../electron/backend/changes/newRecord.ts';
import { editTranscript } from '../../../electron/backend/changes/transcriptChanges.ts';
import { listIntegrityProblems } from '../../../electron/backend/db/integrityQueries.ts';
import { listCodingsOfInterview, listQuotations, listTurns } from '../../../electron/backend/db/quotationQueries.ts';
import type { OpenedProject } from '../../../electron/backend/project/openedProject.ts';
import { applyToContent, buildContent, type InterviewContent } from '../../../renderer/store/openInterview.ts';
import { previewSteps } from '../../../renderer/store/previewSteps.ts';
import { author, createTestProject, insertTalk, makeRespondent, openTestProject } from '../../db/testProject.ts';
import { type Action, chosenSpan, type EditSequence, stepOf } from './editSequence.ts';

/** Ids as the backend makes them. */
const realIds: TranscriptIds = { turn: newId, quotation: newId };
const codeId = 'pain.problem' as CodeId;

/** A content without the ids that preview and backend each make for themselves. */
function comparable({ turns, quotations, codings, placedByTurn }: InterviewContent): unknown {
  const places = new Map(
    [...quotations.values()].map(({ id, ...rest }) => [id as string, JSON.stringify([rest.turnId, rest])]),
  );
  const placed = [...placedByTurn.values()]
    .flat()
    .map(({ start, end, quotationId }) => [start, end, places.get(quotationId)]);
  return {
    turns,
    quotations: [...places.values()].toSorted(),
    codings: [...codings.values()].map((coding) => `${places.get(coding.quotationId)} ${coding.codeId}`).toSorted(),
    placed: placed.map((place) => JSON.stringify(place)).toSorted(),
  };
}

/** One project file in which talks are edited, undone, redone and read again. */
export class StoredTalks {
  readonly #folder = mkdtempSync(join(tmpdir(), 'custdev-edits-'));
  #project: OpenedProject = createTestProject(join(this.#folder, 'правки.custdev'));

  close(): void {
    this.#project.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #reload(): void {
    const { path } = this.#project;
    this.#project.close();
    this.#project = openTestProject(path);
  }

  #read(id: InterviewId): InterviewContent {
    const { db } = this.#project;
    return buildContent(listTurns(db, id), listQuotations(db, id), listCodingsOfInterview(db, id));
  }

  #change(method: string, work: Parameters<OpenedProject['change']>[1]): readonly RecordChange[] {
    return this.#project.change({ method, author }, work).changeSet.changes;
  }

  #code(shown: InterviewContent, id: InterviewId, action: Action): readonly RecordChange[] {
    const turn = shown.turns[action.turn % shown.turns.length]!;
    const span = chosenSpan(turn.text, action);
    if (span === null) return [];
    return this.#change('codings.create', (writer) => {
      const quotation = getOrCreateQuotation(writer, id, turn.id, span);
      const scales = { emotion: null, frequency: null, effort: null };
      const about = { coder: author, note: '', createdAt: '2026-10-01T00:00:00.000Z' };
      putCoding(writer, { quotationId: quotation.id, codeId, ...about, ...scales });
    });
  }

  /** What is not as promised, in words; empty when the stored talk, the shown one and the pure function agree throughout. */
  listFaultsOf({ turns, actions }: EditSequence): string[] {
    const { result } = this.#project.changeWith({ method: 'interviews.create', author }, (writer, db) =>
      insertTalk(
        writer,
        db,
        [makeRespondent('Вера')],
        turns.map((text) => ({ speaker: 'Вера', role: 'respondent', text })),
      ),
    );
    const { id } = result.interview;
    /** What the window holds: change sets applied one after the other, never read anew. */
    let shown = this.#read(id);
    /** Contents that undo must come back to, the present last; and those that redo must. */
    let past = [comparable(shown)];
    let future: unknown[] = [];
    for (const [index, action] of actions.entries()) {
      const where = `after action ${index} (${action.kind})`;
      let changes: readonly RecordChange[] = [];
      if (action.kind === 'undo' && past.length > 1) {
        changes = this.#project.undo(author).changes;
        future.push(past.pop());
      } else if (action.kind === 'redo' && future.length > 0) {
        changes = this.#project.redo(author).changes;
        past.push(future.pop());
      } else if (action.kind === 'reload') this.#reload();
      else if (action.kind === 'code') changes = this.#code(shown, id, action);
      const step = stepOf({ turns: shown.turns, quotations: [...shown.quotations.values()] }, action, realIds);
      if (step !== null) {
        const expected = comparable(previewSteps(shown, [step], realIds));
        changes = this.#change('transcripts.edit', (writer) => editTranscript(writer, id, [step]));
        if (JSON.stringify(expected) !== JSON.stringify(comparable(this.#read(id))))
          return [`${where}: stored otherwise than shown while typing`];
      }
      shown = applyToContent(shown, id, changes);
      const now = comparable(shown);
      if (JSON.stringify(now) !== JSON.stringify(comparable(this.#read(id))))
        return [`${where}: shown otherwise than stored`];
      if (action.kind === 'undo' || action.kind === 'redo') {
        if (JSON.stringify(now) !== JSON.stringify(past.at(-1))) return [`${where}: not the state that was there`];
      } else if (changes.length > 0) {
        past = [...past, now];
        future = [];
      }
    }
    return listIntegrityProblems(this.#project.db);
  }
}
