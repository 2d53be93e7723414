import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CodeId, CodingPassId } from '#shared/domain/ids.ts';
import { getOrCreateQuotation, putCoding, removeCoding } from '../../electron/backend/changes/codingChanges.ts';
import { removeInterview } from '../../electron/backend/changes/interviewChanges.ts';
import { newId } from '../../electron/backend/changes/newRecord.ts';
import { listRecords } from '../../electron/backend/db/recordQueries.ts';
import type { RecordWriter } from '../../electron/backend/db/recordWriter.ts';
import { readCodedQuotes } from '../../electron/backend/facts/codedQuotes.ts';
import { readCodingCounts } from '../../electron/backend/facts/codingCounts.ts';
import { readDoubleCodedInterviews } from '../../electron/backend/facts/doubleCodedInterviews.ts';
import { readHeardCodings, readPlacedCodings } from '../../electron/backend/facts/heardCodings.ts';
import { readInterviewFigures } from '../../electron/backend/facts/interviewFigures.ts';
import { createOpenedProject, type OpenedProject } from '../../electron/backend/project/openedProject.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { author, createTestProject, indexByForm, insertTalk, makeRespondent } from './testProject.ts';

const { pathOf } = useTemporaryFolder();
const codeIds = ['pain.problem', 'job.core', 'emotion.neg'] as CodeId[];
const at = '2026-10-01T00:00:00.000Z';

function startTalks(path: string): OpenedProject {
  const project = createTestProject(path);
  project.changeWith({ method: 'talks', author }, (writer, db) => {
    for (const names of [['Вера'], ['Олег', 'Анна']])
      insertTalk(writer, db, names.map(makeRespondent), [
        { speaker: 'Я', role: 'interviewer', text: 'Вы бы купили такое, если бы оно было дешевле?' },
        ...names.map((speaker) => ({ speaker, role: 'respondent' as const, text: 'Вручную сверяю каждый день.' })),
        { speaker: 'Кто-то', role: 'other', text: 'Мимо прошёл.' },
      ]);
  });
  return project;
}

/** What a random number does to a project; nothing when there is nothing to do it to. */
const actions: readonly ((writer: RecordWriter, number: number) => void)[] = [
  (writer, number) => {
    const turn = pick(listRecords(writer.db, 'turn'), number);
    const quotation = getOrCreateQuotation(writer, turn.interviewId, turn.id, { start: number % 3, end: 7 });
    putCoding(writer, {
      quotationId: quotation.id,
      codeId: pick(codeIds, number),
      coder: number % 4 === 0 ? 'Борис' : author,
      emotion: null,
      frequency: null,
      effort: null,
      note: '',
      createdAt: at,
    });
  },
  (writer, number) => {
    const codings = listRecords(writer.db, 'coding');
    if (codings.length > 0) removeCoding(writer, pick(codings, number).id);
  },
  (writer, number) => {
    const codings = listRecords(writer.db, 'coding');
    if (codings.length === 0) return;
    const coding = pick(codings, number);
    writer.update('coding', coding.id, { emotion: -2, isSetAside: number % 2 === 0 });
  },
  (writer, number) => {
    const quotations = listRecords(writer.db, 'quotation');
    if (quotations.length === 0) return;
    writer.update('quotation', pick(quotations, number).id, { isOrphan: number % 2 === 0, text: `Слова ${number}` });
  },
  (writer, number) => {
    const turn = pick(listRecords(writer.db, 'turn'), number);
    writer.update('turn', turn.id, { role: number % 2 === 0 ? 'respondent' : 'interviewer', startMs: number });
  },
  (writer, number) => {
    const turn = pick(listRecords(writer.db, 'turn'), number);
    writer.update('turn', turn.id, { speaker: pick(['Олег', 'Анна', 'Кто-то'], number) });
  },
  (writer, number) => {
    const person = pick(listRecords(writer.db, 'respondent'), number);
    writer.update('respondent', person.id, { name: `${pick(['Кто-то', 'Анна'], number)} ${number}` });
  },
  (writer, number) => {
    const people = listRecords(writer.db, 'respondent').map(({ id }) => id);
    const interview = pick(listRecords(writer.db, 'interview'), number);
    writer.update('interview', interview.id, { respondentIds: people.slice(0, 1 + (number % people.length)) });
  },
  (writer, number) => {
    const interview = pick(listRecords(writer.db, 'interview'), number);
    writer.update('interview', interview.id, { kind: number % 2 === 0 ? 'solution' : 'problem' });
  },
  (writer, number) => {
    const interviewId = pick(listRecords(writer.db, 'interview'), number).id;
    const id = newId() as CodingPassId;
    writer.insert('codingPass', {
      id,
      interviewId,
      coder: author,
      startedAt: at,
      endedAt: number % 2 === 0 ? at : null,
    });
  },
  (writer, number) => {
    const turn = pick(listRecords(writer.db, 'turn'), number);
    const [interviewId, turnId] =
      number % 3 === 0 ? [null, null] : [turn.interviewId, number % 3 === 1 ? turn.id : null];
    const ruleId = pick(['q.would_buy', 'q.leading'], number);
    writer.insert('hintDismissal', { id: newId(), interviewId, turnId, ruleId });
  },
  (writer, number) => {
    const dismissals = listRecords(writer.db, 'hintDismissal');
    if (dismissals.length > 0) writer.remove('hintDismissal', pick(dismissals, number).id);
  },
  (writer, number) => {
    const interviews = listRecords(writer.db, 'interview');
    if (interviews.length > 1) removeInterview(writer, pick(interviews, number).id);
  },
];

function pick<Item>(items: readonly Item[], number: number): Item {
  return items[number % items.length]!;
}

/** Everything that follows changes. */
function readFacts(project: OpenedProject): unknown {
  const { byInterview, byCode } = readCodingCounts(project);
  return {
    placed: readPlacedCodings(project),
    heard: readHeardCodings(project).map(({ codingId, respondentId, kind, startMs, quote }) =>
      [codingId, respondentId, kind, startMs, quote].join(),
    ),
    quotes: readCodedQuotes(project),
    byInterview: new Map(byInterview),
    byCode: new Map(byCode),
    doubleCoded: new Set(readDoubleCodedInterviews(project)),
    figures: new Map(readInterviewFigures(project)),
  };
}

/** The same file in the hands of somebody who has read nothing yet. */
function readFactsAnew(project: OpenedProject): unknown {
  project.file.connection.database.exec('DELETE FROM interview_figures');
  return readFacts(createOpenedProject(project.file, indexByForm, () => undefined));
}

test('what follows the changes is what reading everything anew gives', () => {
  let file = 0;
  const step = fc.record({ action: fc.nat(actions.length + 1), number: fc.nat(1000), isReadAfter: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      file += 1;
      const project = startTalks(pathOf(`followed-${file}.custdev`));
      readFacts(project);
      for (const { action, number, isReadAfter } of steps) {
        const { undo, redo } = project.findNextReversals();
        const act = actions[action];
        if (act !== undefined) project.change({ method: 'act', author }, (writer) => act(writer, number));
        else if (action === actions.length && undo !== null && undo.version > 2) project.undo(author);
        else if (redo !== null) project.redo(author);
        if (isReadAfter) expect(readFacts(project)).toEqual(readFactsAnew(project));
      }
      expect(readFacts(project)).toEqual(readFactsAnew(project));
      project.close();
    }),
    { numRuns: 25 },
  );
});

test('a change too large to be followed is read anew', () => {
  const project = startTalks(pathOf('large.custdev'));
  readFacts(project);
  const version = project.getVersion();
  project.change({ method: 'large', author }, (writer) => {
    for (let number = 0; number < 1001; number += 1) writer.insert('respondent', makeRespondent(`Гость ${number}`));
  });
  expect(project.listChangesSince(version)).toBeNull();
  expect(project.listChangesSince(project.getVersion())).toEqual([]);
  expect(readFacts(project)).toEqual(readFactsAnew(project));
  project.close();
});

test('a change that forgets the history leaves nothing of itself in memory', () => {
  const project = startTalks(pathOf('forgotten.custdev'));
  const version = project.getVersion();
  project.change({ method: 'redact', author, isHistoryForgotten: true }, (writer) => {
    for (const { id } of listRecords(writer.db, 'respondent')) writer.update('respondent', id, { name: 'Кто-то' });
  });
  expect(project.listChangesSince(version)).toBeNull();
  project.close();
});
