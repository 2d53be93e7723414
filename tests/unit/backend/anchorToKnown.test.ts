import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InterviewId } from '#shared/domain/ids.ts';
import { fillProject } from './fillProject.ts';
import { exportDocument, importDocument, smallDocument } from './interchangeDocument.ts';
import { listRecords, openProject, readEverything, type TestBackend } from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

/** Puts another text at the beginning of each turn, over as many letters. */
async function beginTurns(interviewId: InterviewId, text: string, letters: number): Promise<void> {
  const { turns } = await client().interviews.get({ id: interviewId });
  await client().transcripts.edit({
    interviewId,
    steps: turns.map((turn) => ({
      kind: 'replace',
      turnId: turn.id,
      edit: [{ start: 0, end: Math.min(letters, turn.text.length), text }],
    })),
  });
}

test('an older file of a project whose talks were edited since changes nothing in it', async () => {
  await fillProject(test_);
  const document = await exportDocument(client());
  for (const { id } of await listRecords(client(), 'interview')) await beginTurns(id, 'Ну да, 😀 ', 0);
  const before = await readEverything(client());
  const { source } = await importDocument(client(), document);
  expect(source).toMatchObject({ ok: true, added: { records: 0 }, losses: [] });
  expect(await readEverything(client())).toEqual(before);
});

test('what rests on words that are gone is left out and told, and the rest comes in', async () => {
  await importDocument(client(), smallDocument);
  const [interview] = await listRecords(client(), 'interview');
  await beginTurns(interview!.id, 'А', 7);
  const [coding] = smallDocument.codings;
  const { preview, source } = await importDocument(client(), {
    ...smallDocument,
    codings: [coding, { ...coding, start: 11, end: 25, coder: 'Ещё' }],
    memos: [
      { target: 'quotation', text: 'О словах', quotation: { interviewId: 'i1', turn: 1, start: 0, end: 7 } },
      { target: 'interview', targetId: 'i1', text: 'О разговоре' },
    ],
    hypotheses: [
      {
        id: 'h1',
        who: 'Мастера',
        status: 'open',
        evidence: [
          { stance: 'for', quotation: { interviewId: 'i1', turn: 1, start: 0, end: 7 } },
          { stance: 'against', quotation: { interviewId: 'i1', turn: 1, start: 11, end: 25 } },
        ],
      },
    ],
    verdicts: [
      {
        respondentId: 'r1',
        interviewId: 'i1',
        unpromptedDelight: false,
        fitConfirmed: true,
        praised: false,
        priceBlocks: false,
        decidedOn: '2026-10-02',
        quote: { turn: 1, start: 0, end: 7 },
      },
    ],
  });
  expect(preview).toMatchObject({ kind: 'interchange' });
  expect(source).toMatchObject({ ok: true, error: null });
  expect(source?.losses).toEqual([{ kind: 'changedWords', count: 4, examples: ['Вручную'] }]);
  const { cards } = await client().codings.find({ limit: 100 });
  expect(cards.map(({ quotation }) => quotation.text)).toEqual(['каждую пятницу']);
  const { records } = await client().projects.records({});
  expect(records.memo.map(({ text }) => text)).toEqual(['О разговоре']);
  expect(records.solutionVerdict).toMatchObject([{ isFitConfirmed: true, quotationId: null }]);
});
