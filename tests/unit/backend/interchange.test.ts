import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { BackendClient } from '#shared/contract/client.ts';
import {
  addCode,
  addInterview,
  codeWords,
  listRecords,
  openProject,
  readEverything,
  type TestBackend,
} from './openBackend.ts';

const opened: TestBackend[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function open(): Promise<TestBackend> {
  const one = await openProject();
  opened.push(one);
  return one;
}

async function importDocument(client: BackendClient, document: unknown) {
  const file = new File([JSON.stringify(document)], 'проект.json');
  const { previews } = await client.imports.preview({ files: [file] });
  const [preview] = previews;
  if (preview === undefined || preview.kind === 'refused') return { preview, source: null };
  const { sources } = await client.imports.commit({ items: [{ previewId: preview.previewId }] });
  return { preview, source: sources[0] ?? null };
}

async function exportDocument(client: BackendClient): Promise<Record<string, unknown>> {
  const { file } = await client.projects.exportFile({ format: 'json' });
  return JSON.parse(Buffer.from(await file.arrayBuffer()).toString('utf8')) as Record<string, unknown>;
}

const small = {
  format: 'custdev-json',
  version: 1,
  project: { name: 'Проект', language: 'ru' },
  codes: [
    { id: 'c1', group: 'pain', name: 'Сверка' },
    { id: 'c2', group: 'job', name: 'Учёт', parentId: 'c1' },
  ],
  organizations: [{ id: 'o1', name: 'Склад' }],
  respondents: [
    { id: 'r1', name: 'Вера', organizationId: 'o1', roles: ['buyer'], attributes: { город: 'Омск' } },
    { id: 'r2', name: 'Олег', referredBy: 'r1' },
  ],
  interviews: [
    {
      id: 'i1',
      kind: 'problem',
      respondentIds: ['r1'],
      date: '2026-10-01',
      turns: [
        { speaker: 'Я', role: 'interviewer', text: 'Как?' },
        { speaker: 'Вера', role: 'respondent', startMs: 900, text: 'Вручную 😀 каждую пятницу' },
      ],
    },
  ],
  codings: [
    { interviewId: 'i1', turn: 1, start: 0, end: 7, codeIds: ['c1', 'c2'], scales: { emotion: 4 }, coder: 'К' },
  ],
};
type Document = typeof small;

/** The small document after a change to a copy of it. */
function changed(change: (document: Document) => void): Document {
  const copy = structuredClone(small);
  change(copy);
  return copy;
}

describe('a document', () => {
  test('brings everything in, and a second time changes nothing', async () => {
    const { client } = await open();
    const { source } = await importDocument(client, small);
    expect(source).toMatchObject({ ok: true, turns: 2, warnings: [] });
    const once = await readEverything(client);
    const { version } = await client.interviews.counts({});
    await importDocument(client, small);
    expect(await readEverything(client)).toEqual(once);
    expect((await client.interviews.counts({})).version).toBe(version);
    expect(await listRecords(client, 'respondent')).toMatchObject([
      { externalId: 'r1', attributes: { город: 'Омск' }, roles: ['buyer'] },
      { externalId: 'r2' },
    ]);
  });

  test('leaves what the user changed since as the user left it', async () => {
    const { client } = await open();
    await importDocument(client, small);
    const [code, child] = (await listRecords(client, 'code')).filter(({ isBuiltIn }) => !isBuiltIn);
    await client.codes.update({ id: child!.id, patch: { parentId: null, name: 'Своё' } });
    const { codings } = await client.interviews.get({ id: (await listRecords(client, 'interview'))[0]!.id });
    await client.codings.update({ id: codings.find(({ codeId }) => codeId === code!.id)!.id, patch: { emotion: 1 } });
    const before = await readEverything(client);
    await importDocument(client, small);
    expect(await readEverything(client)).toEqual(before);
  });

  test('names each unknown key once, however deep, and takes the rest', async () => {
    const { client } = await open();
    const document = changed((one) => {
      Object.assign(one, { mood: 1 });
      Object.assign(one.project, { colour: 'red' });
      for (const turn of one.interviews[0]!.turns) Object.assign(turn, { toString: 1 });
      Object.assign(one.codings[0]!.scales, { joy: 5 });
    });
    const { source } = await importDocument(client, document);
    expect(source?.ok).toBe(true);
    expect(source?.warnings.map(({ code, details }) => [code, details['key']])).toEqual(
      ['project.colour', 'interviews.turns.toString', 'codings.scales.joy', 'mood'].map((key) => ['unknownKey', key]),
    );
  });

  const wrong: [string, string, (document: Document) => void][] = [
    ['a kind that is none', 'interviews.0.kind', (one) => Object.assign(one.interviews[0]!, { kind: 'chat' })],
    ['a scale above five', 'codings.0.scales.emotion', (one) => (one.codings[0]!.scales.emotion = 6)],
    ['a day that is none', 'interviews.0.date', (one) => (one.interviews[0]!.date = '2026-02-40')],
    ['an unknown person', 'interviews.0.respondentIds.0', (one) => (one.interviews[0]!.respondentIds = ['r9'])],
    ['an unknown code', 'codings.0.codeIds.1', (one) => (one.codings[0]!.codeIds = ['c1', 'c9'])],
    ['an unknown interview', 'codings.0.interviewId', (one) => (one.codings[0]!.interviewId = 'i9')],
    ['a turn that is not there', 'codings.0.turn', (one) => (one.codings[0]!.turn = 7)],
    ['an end beyond the turn', 'codings.0.end', (one) => (one.codings[0]!.end = 999)],
    ['half a character', 'codings.0.end', (one) => (one.codings[0]!.end = 9)],
    ['white space alone', 'codings.0.end', (one) => Object.assign(one.codings[0]!, { start: 7, end: 8 })],
    ['parents in a circle', 'codes.1.parentId', (one) => Object.assign(one.codes[0]!, { parentId: 'c2' })],
    ['a code as its own parent', 'codes.0.parentId', (one) => Object.assign(one.codes[0]!, { parentId: 'c1' })],
    ['another version', 'version', (one) => (one.version = 2)],
  ];
  test.each(wrong)('with %s is refused at %s and leaves nothing', async (_name, path, change) => {
    const { client } = await open();
    const before = await readEverything(client);
    const { preview, source } = await importDocument(client, changed(change));
    const error = preview?.kind === 'refused' ? preview.error : source?.error;
    expect(error).toMatchObject({ code: 'invalidInterchange', details: { file: 'проект.json', path } });
    expect(await readEverything(client)).toEqual(before);
  });
});

/** What two exports must share: a project's own creation day and the waves' days are not the documents'. */
function withoutDays(document: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'openedOn' ? null : value)));
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

  /** A project with a lost quotation and all that rests on it, saved questions, and decided names. */
  async function openKept(): Promise<TestBackend> {
    const one = await open();
    const { client } = one;
    const talk = await addInterview(client, ['Я: Как?', 'Вера: Вручную, каждую пятницу.', 'Вера: Устала.']);
    const code = await addCode(client, 'Сверка');
    const child = (await client.codes.create({ typeId: 'pain.problem', name: 'Акты', parentId: code })).codeId;
    const lost = await codeWords(client, talk, 'Вручную', code, child);
    const kept = await codeWords(client, talk, 'Устала', code);
    await client.codings.update({ id: lost.codingIds[0]!, patch: { emotion: 4, note: 'вздохнула' } });
    await client.memos.save({ id: null, targetKind: 'quotation', targetId: lost.quotationId, text: 'Проверить' });
    const idea = {
      id: null,
      who: 'кто',
      job: '',
      problem: '',
      alternative: '',
      refutation: '',
      status: 'open',
    } as const;
    const { hypothesisId } = await client.hypotheses.save(idea);
    await client.hypotheses.addEvidence({ hypothesisId, quotationId: lost.quotationId, stance: 'against' });
    const [respondentId] = talk.respondentIds;
    const { customerSegmentId } = await client.segments.create({
      name: 'С',
      memberIds: [respondentId!],
      definingCodeIds: [child],
    });
    await client.segments.reviewCounterEvidence({ id: customerSegmentId, codingId: lost.codingIds[0]!, note: 'да' });
    const turn = talk.turns[1]!;
    await client.transcripts.edit({
      interviewId: talk.interviewId,
      baseVersion: (await client.interviews.counts({})).version,
      steps: [{ kind: 'replace', turnId: turn.id, edit: [{ start: 0, end: 9, text: '' }] }],
    });
    const quotations = { nearTurns: 2, hasChildCodes: true, anyCodeIds: [code], speakers: ['Вера'], customerSegmentId };
    const query = { words: '', isRespondentsOnly: false };
    await client.search.save({ id: null, name: 'О сверке', kind: 'quotations', query: { ...query, quotations } });
    await client.search.save({
      id: null,
      name: 'Эта',
      kind: 'quotations',
      query: { ...query, quotations: { nearTurns: 0, hasChildCodes: false, quotationIds: [kept.quotationId] } },
    });
    await client.search.save({
      id: null,
      name: 'Ночь',
      kind: 'text',
      query: { ...query, words: 'ночь', quotations: null },
    });
    const name = { id: null, kind: 'person' as const, replacement: 'Респондент 1' };
    await client.privacy.save({ ...name, forms: ['Вера', 'Веры'], original: 'Вера', status: 'confirmed' });
    await client.privacy.save({ ...name, forms: ['Акты'], original: 'Акты', status: 'ignored' });
    const [askedId] = (
      await client.ahead.addPeople({
        people: [{ name: 'Ия Белова', company: 'Юг', channel: 'iya@example.org' }],
        hypothesisId: null,
      })
    ).respondentIds;
    const meeting = { kind: 'problem' as const, guideId: null, startsOn: '2026-11-23', startsAt: '10:00', minutes: 45 };
    const { plannedInterviewId } = await client.ahead.savePlan({
      ...meeting,
      id: null,
      respondentId: askedId!,
      place: 'У неё в офисе',
    });
    const said = { question: '', isVerbatim: true, speaker: 'respondent' as const, atMs: 0, text: 'Ия Белова, Юг' };
    await client.ahead.saveNote({ ...said, id: null, plannedInterviewId });
    return one;
  }

  test('keeps lost quotations with what rests on them, saved questions and decided names', async () => {
    const first = await openKept();
    const out = await exportDocument(first.client);
    expect(out['orphans']).toMatchObject([
      {
        turn: 1,
        text: 'Вручную',
        codings: [{ scales: { emotion: 4 }, memo: 'вздохнула' }, { scales: null }],
        memos: ['Проверить'],
        evidence: [{ stance: 'against' }],
        reviews: [{ note: 'да' }],
      },
    ]);
    expect(out['savedSearches']).toHaveLength(3);
    expect(out['pseudonyms']).toHaveLength(2);
    expect(out['recruits']).toMatchObject([{ status: 'scheduled', channel: 'iya@example.org' }]);
    expect(out['plannedInterviews']).toMatchObject([{ place: 'У неё в офисе', notes: [{ text: 'Ия Белова, Юг' }] }]);
    const second = await open();
    const { source } = await importDocument(second.client, out);
    expect(source).toMatchObject({ ok: true, warnings: [] });
    expect(withoutDays(await exportDocument(second.client))).toEqual(withoutDays(out));
    const once = await readEverything(second.client);
    await importDocument(second.client, out);
    expect(await readEverything(second.client)).toEqual(once);
    const [search] = (await listRecords(second.client, 'savedSearch')).filter((one) => one.name === 'О сверке');
    const found = await second.client.codings.find(search!.query.quotations!);
    expect(found.cards.map(({ quotation }) => quotation.text)).toEqual(['Устала']);
  });

  test('leaves a lost quotation alone that was put back since', async () => {
    const { client } = await openKept();
    const out = await exportDocument(client);
    const [talk] = await listRecords(client, 'interview');
    const { turns, quotations } = await client.interviews.get({ id: talk!.id });
    const lost = quotations.find(({ isOrphan }) => isOrphan)!;
    await client.transcripts.reanchor({ quotationId: lost.id, turnId: turns[1]!.id, start: 0, end: 6 });
    const before = await readEverything(client);
    await importDocument(client, out);
    expect(await readEverything(client)).toEqual(before);
  });

  test('without names says nothing of the names that were decided', async () => {
    const { client } = await openKept();
    const { file } = await client.projects.exportFile({ format: 'json', isAnonymous: true });
    const words = Buffer.from(await file.arrayBuffer()).toString('utf8');
    expect((JSON.parse(words) as Record<string, unknown>)['pseudonyms']).toEqual([]);
    expect(words).not.toMatch(/Вера|Ия|Белов|Юг|iya@|офис/u);
  });

  test('refuses a lost quotation whose place is none', async () => {
    const { client } = await openKept();
    const out = await exportDocument(client);
    const [orphan] = out['orphans'] as { start: number; end: number }[];
    orphan!.end = 999;
    const second = await open();
    const { source } = await importDocument(second.client, out);
    expect(source?.error).toMatchObject({ code: 'invalidInterchange', details: { path: 'orphans.0.end' } });
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
          ...small,
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
        expect(outTalks).toEqual(interviews);
        await Promise.all(opened.splice(0).map((one) => one.close()));
      }),
      { numRuns: 12 },
    );
  });
});
