import { expect, test } from 'vitest';
import type { CodeId } from '#shared/domain/ids.ts';
import { getOrCreateQuotation, putCoding } from '../../electron/backend/changes/codingChanges.ts';
import { listHeardCodings, listPlacedCodings } from '../../electron/backend/db/presenceQueries.ts';
import { countByCode, countByInterview } from '../../electron/backend/facts/countCodings.ts';
import type { OpenedProject } from '../../electron/backend/project/openedProject.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { author, createTestProject, insertTalk, makeRespondent } from './testProject.ts';

const { pathOf } = useTemporaryFolder();
const codes = ['pain.problem', 'pain.hard', 'emotion.neg'] as CodeId[];

/** Two talks in which questions and answers are coded, some twice, and one quotation has lost its words. */
function codeTwoTalks(project: OpenedProject): void {
  project.changeWith({ method: 'talks', author }, (writer, db) => {
    for (const name of ['Вера', 'Олег']) {
      const { interview, turns } = insertTalk(
        writer,
        db,
        [makeRespondent(name)],
        [
          { speaker: 'Я', role: 'interviewer', text: 'Сверяете?' },
          { speaker: name, role: 'respondent', text: 'Вручную сверяю.' },
          { speaker: name, role: 'respondent', text: 'И злюсь.' },
        ],
      );
      for (const [index, turn] of turns.entries())
        for (const span of [
          { start: 0, end: 7 },
          { start: 2, end: 5 },
        ]) {
          const quotation = getOrCreateQuotation(writer, interview.id, turn.id, span);
          for (const codeId of codes.slice(0, index + 1))
            for (const coder of index === 1 ? [author, 'Борис'] : [author])
              putCoding(writer, {
                quotationId: quotation.id,
                codeId,
                coder,
                emotion: null,
                frequency: null,
                effort: null,
                note: '',
                createdAt: '2026-10-01T00:00:00.000Z',
              });
          if (index === 2 && span.start === 2) writer.update('quotation', quotation.id, { isOrphan: true });
        }
    }
  });
}

test('counts what the database counts', () => {
  const project = createTestProject(pathOf('counts.custdev'));
  codeTwoTalks(project);
  const { db } = project;
  const placed = listPlacedCodings(db);
  const byInterview = db
    .statement(
      `SELECT interview_id AS id, count(DISTINCT quotations.id) AS quotations, count(*) AS codings,
              count(DISTINCT turn_id) AS codedTurns
         FROM quotations JOIN codings ON codings.quotation_id = quotations.id
        WHERE is_orphan = 0 GROUP BY interview_id`,
    )
    .all() as { id: string; quotations: number; codings: number; codedTurns: number }[];
  expect(byInterview).toHaveLength(2);
  expect(Object.fromEntries(countByInterview(placed))).toEqual(
    Object.fromEntries(byInterview.map(({ id, ...counts }) => [id, counts])),
  );
  const byCode = db
    .statement(
      `SELECT code_id AS id, count(*) AS codings, count(DISTINCT quotation_id) AS quotations,
              (SELECT count(DISTINCT respondent_id) FROM heard_codings WHERE code_id = codings.code_id) AS respondents
         FROM codings JOIN quotations ON quotations.id = quotation_id WHERE is_orphan = 0 GROUP BY code_id`,
    )
    .all() as { id: string; codings: number; quotations: number; respondents: number }[];
  expect(byCode).toHaveLength(3);
  expect(Object.fromEntries(countByCode(placed, listHeardCodings(db, placed)))).toEqual(
    Object.fromEntries(byCode.map(({ id, ...counts }) => [id, counts])),
  );
  project.close();
});
