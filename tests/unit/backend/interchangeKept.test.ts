import { afterEach, describe, expect, test } from 'vitest';
import { exportDocument, exportWords, importDocument, smallDocument, withoutDays } from './interchangeDocument.ts';
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
      memos: [{ text: 'Проверить' }],
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
  const words = await exportWords(client, true);
  expect((JSON.parse(words) as Record<string, unknown>)['pseudonyms']).toEqual([]);
  expect(words).not.toMatch(/Вера|Ия|Белов|Юг|iya@|офис/u);
});

const noPicture = Buffer.from('\x89PNG\r\n\x1a\n, and nothing drawn', 'latin1').toString('base64');
const place = { interviewId: 'i1', turn: 1, start: 0, end: 7 };
const picture = { segments: [], nextNumber: 1, respondentIds: [], map: [], takenAt: '2026-10-01T12:00:00.000Z' };
const asked = { by: 'all', codeIds: [], attributes: [] };
const choice = { kind: 'quotes', sections: [], language: null, isAnonymous: true, hasLogo: true, groupBy: 'code' };
const wrong: [string, object][] = [
  [
    'affinityGroups.0.quotations.0.orphan',
    { affinityGroups: [{ ...group(), quotations: [{ ...place, orphan: 'o9' }] }] },
  ],
  ['affinityGroups.0.quotations.0.turn', { affinityGroups: [{ ...group(), quotations: [{ ...place, turn: 9 }] }] }],
  ['affinityGroups.0.place.x', { affinityGroups: [{ ...group(), place: { x: 'left', y: 0 } }] }],
  ['segmentPictures.0.question.by', { segmentPictures: [{ ...picture, question: { ...asked, by: 'hair' } }] }],
  ['segmentPictures.0.respondentIds.0', { segmentPictures: [{ ...picture, question: asked, respondentIds: ['r9'] }] }],
  ['reportChoices.0.kind', { reportChoices: [{ ...choice, kind: 'poem' }] }],
  ['reportChoices.0.segmentId', { reportChoices: [{ ...choice, segmentId: 's9' }] }],
  ['reportLogos.0.pngBase64', { reportLogos: [{ pngBase64: 'R0lGODlh', widthPx: 1, heightPx: 1 }] }],
  ['reportLogos.0.pngBase64', { reportLogos: [{ pngBase64: noPicture, widthPx: 1, heightPx: 1 }] }],
];
function group() {
  return { codeIds: ['c1'], name: 'Сверка', isAlone: false, place: null, quotations: [place] };
}

test.each(wrong)('refuses what is wrong at %s and leaves nothing', async (path, part) => {
  const { client } = await open();
  const before = await readEverything(client);
  const { preview, source } = await importDocument(client, { ...smallDocument, ...part });
  const error = preview?.kind === 'refused' ? preview.error : source?.error;
  expect(error).toMatchObject({ code: 'invalidInterchange', details: { path } });
  expect(await readEverything(client)).toEqual(before);
});

test('a board that was arranged here stays as it was arranged', async () => {
  const { client } = await open();
  expect((await importDocument(client, { ...smallDocument, affinityGroups: [group()] })).source?.error).toBeNull();
  const [kept] = await listRecords(client, 'affinityGroup');
  const codeIds = (await listRecords(client, 'code')).flatMap(({ id, externalId }) =>
    externalId === 'c1' ? [id] : [],
  );
  expect(kept).toMatchObject({ boardId: codeIds.join(' '), name: 'Сверка' });
  await client.affinity.arrange({ codeIds, groups: [{ ...kept!, name: 'Своё' }], putApartIds: [] });
  const before = await readEverything(client);
  await importDocument(client, { ...smallDocument, affinityGroups: [group()] });
  expect(await readEverything(client)).toEqual(before);
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

describe('what came in', () => {
  test('travels with a talk that was edited since, and only with such a one', async () => {
    const { client } = await openKept();
    await addInterview(client, ['Я: А у вас?', 'Пётр: Никак.']);
    const out = await exportDocument(client);
    expect(out['interviews']).toMatchObject([
      { turns: [{}, { text: 'каждую пятницу.' }, {}], original: [{}, { text: 'Вручную, каждую пятницу.' }, {}] },
      {},
    ]);
    expect((out['interviews'] as object[])[1]).not.toHaveProperty('original');
    const second = await open();
    await importDocument(second.client, out);
    for (const { id, externalId } of await listRecords(second.client, 'interview')) {
      const here = await second.client.transcripts.original({ interviewId: id });
      const there = await client.transcripts.original({ interviewId: externalId as typeof id });
      expect(here).toEqual(there);
    }
    expect(withoutDays(await exportDocument(second.client))).toEqual(withoutDays(out));
  });

  test('stays where names go', async () => {
    const { client } = await openKept();
    expect(await exportWords(client, true)).not.toContain('"original"');
  });
});
