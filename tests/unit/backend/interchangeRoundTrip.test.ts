import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { exportDocument, importDocument, smallDocument, withoutDays } from './interchangeDocument.ts';
import { addCode, addInterview, codeWords, openProject, readEverything, type TestBackend } from './openBackend.ts';

const opened: TestBackend[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function open(): Promise<TestBackend> {
  const one = await openProject();
  opened.push(one);
  return one;
}

describe('a round trip', () => {
  test.each(['ru', 'en'] as const)('of the sample (%s) gives the same document', async (language) => {
    const first = await open();
    await first.client.projects.openSample({ language });
    const out = await exportDocument(first.client);
    const second = await open();
    // Bare types are named in the language of the project.
    await second.client.projects.update({ language });
    const { source } = await importDocument(second.client, out);
    expect(source).toMatchObject({ ok: true, warnings: [] });
    const again = await exportDocument(second.client);
    for (const [section, records] of Object.entries(out)) {
      if (section === 'project') continue;
      expect(withoutDays({ records: again[section] }), section).toEqual(withoutDays({ records }));
    }
  });

  test('into the very project that it came from changes nothing', async () => {
    const { client } = await open();
    const talk = await addInterview(client, ['Я: Как?', 'Вера: Вручную, каждую пятницу.']);
    const code = await addCode(client, 'Сверка');
    const { quotationId, codingIds } = await codeWords(client, talk, 'Вручную', code, await addCode(client, 'Б'));
    const [respondentId] = talk.respondentIds;
    const { hypothesisId } = await client.hypotheses.save({
      id: null,
      who: 'кто',
      job: '',
      problem: '',
      alternative: '',
      refutation: '',
      status: 'open',
    });
    await client.hypotheses.addEvidence({ hypothesisId, quotationId, stance: 'for' });
    const { customerSegmentId } = await client.segments.create({
      name: 'С',
      memberIds: [...talk.respondentIds],
      definingCodeIds: [code],
    });
    await client.segments.reviewCounterEvidence({ id: customerSegmentId, codingId: codingIds[0]!, note: 'да' });
    const mvp = { name: 'М', promise: '', price: 10, currency: 'RUB', painCodeIds: [code], tested: '' };
    await client.validation.saveMvp({ id: null, ...mvp, customerSegmentId });
    const given = { kind: 'time', description: 'час', amount: null, artefact: null, dueOn: null } as const;
    const commitment = { respondentId: respondentId!, interviewId: talk.interviewId, givenOn: '2026-10-02' };
    await client.validation.saveCommitment({ id: null, ...given, ...commitment });
    const before = await readEverything(client);
    const { source } = await importDocument(client, await exportDocument(client));
    expect(source?.ok).toBe(true);
    expect(await readEverything(client)).toEqual(before);
    const copy = await open();
    const out = await exportDocument(client);
    await importDocument(copy.client, out);
    expect(withoutDays(await exportDocument(copy.client))).toEqual(withoutDays(out));
  });

  const text = fc
    .array(fc.constantFrom('сверка', 'акт', 'ёлка', '😀', 'e\u0301', 'hand', '\r\n', '"', '=1', '👩‍👩‍👧'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((words) => words.join(' '));
  const name = fc.constantFrom('Вера', 'Олег', 'Анна-Мария', "O'Neill", 'Ё');
  const talks = fc.array(
    fc.record({
      kind: fc.constantFrom('problem', 'solution', 'loyalty', 'complaint', 'risk'),
      title: name,
      people: fc.array(fc.nat(2), { maxLength: 2 }),
      date: fc.option(fc.constantFrom('2026-01-31', '2025-12-01')),
      language: fc.constantFrom('ru', 'en'),
      turns: fc.array(fc.record({ speaker: name, role: fc.constantFrom('interviewer', 'respondent', 'other'), text })),
    }),
    { maxLength: 3 },
  );
  const marks = fc.array(
    fc.record({
      talk: fc.nat(5),
      turn: fc.nat(5),
      codes: fc.uniqueArray(fc.nat(2), { minLength: 1 }),
      emotion: fc.option(fc.nat(5)),
      coder: name,
    }),
    { maxLength: 8 },
  );

  test('of any generated project gives the same document', async () => {
    await fc.assert(
      fc.asyncProperty(talks, marks, fc.array(name, { minLength: 3, maxLength: 3 }), async (made, marked, names) => {
        const interviews = made.map(({ people, turns, ...talk }, index) => ({
          ...talk,
          id: `i${index}`,
          wave: 1,
          respondentIds: [...new Set(people)].map((person) => `r${person}`),
          turns: turns.map((turn, at) => ({ ...turn, startMs: at % 2 === 0 ? null : at * 1000 })),
        }));
        const codings = marked.flatMap(({ talk, turn, codes, emotion, coder }) => {
          const interview = interviews[talk % Math.max(1, interviews.length)];
          const spoken = interview?.turns[turn % Math.max(1, interview.turns.length)];
          if (interview === undefined || spoken === undefined || spoken.text.trim() === '') return [];
          const place = { interviewId: interview.id, turn: interview.turns.indexOf(spoken), start: 0 };
          return [
            { ...place, end: spoken.text.length, codeIds: codes.map((code) => `c${code}`), scales: { emotion }, coder },
          ];
        });
        const document = {
          ...smallDocument,
          codes: [0, 1, 2].map((code) => ({
            id: `c${code}`,
            group: 'pain',
            name: `Код ${code}`,
            parentId: code === 0 ? null : 'c0',
          })),
          organizations: [],
          respondents: names.map((one, index) => ({ id: `r${index}`, name: one })),
          interviews,
          codings,
        };
        const first = await open();
        const { source } = await importDocument(first.client, document);
        expect(source?.error ?? null).toBeNull();
        const out = await exportDocument(first.client);
        const second = await open();
        await importDocument(second.client, out);
        expect(withoutDays(await exportDocument(second.client))).toEqual(withoutDays(out));
        const outTalks = out['interviews'] as typeof interviews;
        expect(outTalks).toMatchObject(interviews);
        await Promise.all(opened.splice(0).map((one) => one.close()));
      }),
      { numRuns: 12 },
    );
  });
});
