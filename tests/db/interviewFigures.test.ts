import { afterEach, expect, test } from 'vitest';
import type { InterviewId } from '#shared/domain/ids.ts';
import { getOrCreateQuotation } from '../../electron/backend/changes/codingChanges.ts';
import { newId } from '../../electron/backend/changes/newRecord.ts';
import { measureAllQuality } from '../../electron/backend/facts/allQuality.ts';
import { readInterviewFigures } from '../../electron/backend/facts/interviewFigures.ts';
import { createAnalysisRunner } from '../../electron/backend/jobs/analysisRunner.ts';
import { createOpenedProject, type OpenedProject } from '../../electron/backend/project/openedProject.ts';
import { measureThreadMs } from '../support/measureThread.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { author, createTestProject, indexByForm, insertTalk, makeRespondent } from './testProject.ts';

const { pathOf } = useTemporaryFolder();
const runner = createAnalysisRunner();
afterEach(() => runner.close());

type Exchange = readonly [question: string, isQuoted: boolean];

/** Each question gets an answer, which may be quoted. */
function insertExchanges(project: OpenedProject, exchanges: readonly Exchange[]): InterviewId {
  let id: InterviewId | null = null;
  project.changeWith({ method: 'talk', author }, (writer, db) => {
    const { interview, turns } = insertTalk(
      writer,
      db,
      [makeRespondent(`Вера ${newId()}`)],
      exchanges.flatMap(([text]) => [
        { speaker: 'Я', role: 'interviewer' as const, text },
        { speaker: 'Вера', role: 'respondent' as const, text: 'Вручную сверяю каждый день.' },
      ]),
    );
    id = interview.id;
    for (const [at, [, isQuoted]] of exchanges.entries())
      if (isQuoted) getOrCreateQuotation(writer, interview.id, turns[at * 2 + 1]!.id, { start: 0, end: 7 });
  });
  return id!;
}

function dismiss(project: OpenedProject, ruleId: string, interviewId: InterviewId | null = null): void {
  project.change({ method: 'dismiss', author }, (writer) => {
    writer.insert('hintDismissal', { id: newId(), interviewId, turnId: null, ruleId });
  });
}

const errorsOf = (project: OpenedProject) =>
  new Map(Array.from(readInterviewFigures(project), ([id, { untreatedErrors }]) => [id, untreatedErrors]));

function countAnew(project: OpenedProject) {
  project.file.connection.database.exec('DELETE FROM interview_figures');
  return errorsOf(createOpenedProject(project.file, indexByForm, () => undefined));
}

const leading = 'Согласитесь, это неудобно?';
const buying = 'Вы бы купили такое, если бы оно было дешевле?';

test('counts the errors that are found where all talks were read as those that it finds itself', async () => {
  const project = createTestProject(pathOf('read.custdev'));
  const first = insertExchanges(project, [
    [leading, true],
    [buying, true],
    [leading, false],
    [`${leading} ${leading}`, true],
  ]);
  const second = insertExchanges(project, [
    [buying, true],
    ['Как было в последний раз?', true],
  ]);
  await measureAllQuality(project, runner, {});
  dismiss(project, 'q.leading', second);
  dismiss(project, 'q.closed');
  expect(errorsOf(project)).toEqual(
    new Map([
      [first, 4],
      [second, 1],
    ]),
  );
  dismiss(project, 'q.leading');
  const errors = errorsOf(project);
  expect(errors).toEqual(
    new Map([
      [first, 1],
      [second, 1],
    ]),
  );
  expect(countAnew(project)).toEqual(errors);
  project.close();
});

test('reads no words again when a rule is switched off for the project', async () => {
  const project = createTestProject(pathOf('off.custdev'));
  const exchanges = Array.from({ length: 6500 }, (_unused, at): Exchange => [
    `${leading} ${'слово '.repeat(10)} ${at}?`,
    true,
  ]);
  insertExchanges(project, exchanges);
  const readingMs = await measureThreadMs(() => readInterviewFigures(project));
  const fourTimesMs = await measureThreadMs(() => {
    for (const ruleId of ['q.leading', 'q.pitch', 'q.would_buy', 'q.price_hypo']) {
      dismiss(project, ruleId);
      readInterviewFigures(project);
    }
  });
  expect(fourTimesMs).toBeLessThan(readingMs);
  project.close();
});
