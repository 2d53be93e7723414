import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeId } from '#shared/domain/ids.ts';
import { firstChoice } from '#shared/domain/reportKind.ts';
import { wavFile } from '../../support/wavFile.ts';
import { addCode, addInterview, codeWords, listRecords, type TestBackend } from './openBackend.ts';

const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

/** Names and ways to people that an anonymous file must not hold. */
export const namesOfFilledProject = /Марфа|Ермолин|Заречь|marfa@|у фонтана|диктофон/iu;

/** Talks with one quotation that lost its words, a settled blind pass, and a sound. */
async function addTalks({ client, folder }: TestBackend) {
  const talk = await addInterview(client, [
    'Я: Как у вас?',
    'Марфа Ермолина: Вручную, каждую пятницу.',
    'Марфа Ермолина: Устала. Боюсь сбиться.',
  ]);
  const pain = await addCode(client, 'Сверка у Марфы');
  const child = (await client.codes.create({ typeId: 'pain.problem', name: 'Акты', parentId: pain })).codeId;
  const alternative = await addCode(client, 'Тетрадь', 'alt.current');
  await client.codes.update({ id: alternative, patch: { stage: 'use', rival: 'indirect', shortcut: 'ъ' } });
  await client.codes.update({ id: 'risk.fear' as CodeId, patch: { shortcut: 'э' } });
  const lost = await codeWords(client, talk, 'Вручную', pain, child);
  const kept = await codeWords(client, talk, 'Устала', pain, alternative);
  const fear = await codeWords(client, talk, 'Боюсь', pain, 'risk.fear' as CodeId);
  await client.codings.update({ id: lost.codingIds[0]!, patch: { emotion: 4, note: 'вздохнула' } });
  const { passId } = await client.agreement.startPass({ interviewId: talk.interviewId });
  const again = await codeWords(client, talk, 'Устала', child);
  await client.agreement.endPass({ id: passId });
  const sides = { first: kept.codingIds.slice(0, 1), second: again.codingIds };
  await client.agreement.settle({ interviewId: talk.interviewId, ...sides, decision: 'second' });
  const path = join(folder, 'диктофон.wav');
  writeFileSync(path, wavFile(1));
  await client.recordings.attach({ interviewId: talk.interviewId, path });
  await client.interviews.dismissHint({ interviewId: talk.interviewId, turnId: talk.turns[0]!.id, ruleId: 'closed' });
  return { talk, pain, child, alternative, lost, kept, fear };
}

type Talks = Awaited<ReturnType<typeof addTalks>>;

/** A segment, a guess and all that rests on quotations, one of which is about to lose its words. */
async function addThoughts({ client }: TestBackend, { talk, pain, child, alternative, lost, kept, fear }: Talks) {
  const [respondentId] = talk.respondentIds;
  const { quotationId } = lost;
  await client.memos.save({ id: null, targetKind: 'quotation', targetId: quotationId, text: 'Спросить Марфу' });
  const idea = {
    who: 'кто',
    job: 'что',
    problem: 'чем',
    alternative: 'как',
    refutation: 'когда',
    status: 'open',
  } as const;
  const evidence = [
    { quotationId, stance: 'against' as const },
    { quotationId: kept.quotationId, stance: 'for' as const },
  ];
  const { hypothesisId } = await client.hypotheses.save({ id: null, ...idea, conclusion: 'двое из трёх', evidence });
  const row = { hypothesisId, hypothesis: '', status: 'running', outcome: null, insight: '' } as const;
  await client.hadi.save({ id: null, ...row, week: '2026-11-16', action: 'звонок Марфе', expectation: '2', data: '' });
  const made = { name: 'Сами', memberIds: [respondentId!], definingCodeIds: [child] };
  const { customerSegmentId } = await client.segments.create(made);
  await client.segments.reviewCounterEvidence({ id: customerSegmentId, codingId: lost.codingIds[0]!, note: 'да' });
  await client.segments.decide({ id: customerSegmentId, decision: 'later', reason: 'мало людей' });
  const judgement = { factor: 'size', score: 2, reason: 'со слов Марфы' } as const;
  const quotationIds = [kept.quotationId, quotationId];
  await client.segments.judge({ customerSegmentId, ...judgement, quotationIds });
  const step = { cost: 'habit', action: 'показать', owner: 'Лев', dueOn: '2026-12-01', doneOn: null } as const;
  await client.firing.saveStep({ customerSegmentId, ...step });
  await client.firing.correctAlternative({ respondentId: respondentId!, codeId: alternative, isPresent: false });
  await client.affinity.arrange({
    codeIds: [pain, 'risk.fear' as CodeId],
    groups: [{ id: null, name: 'Про Марфу', place: { x: 12.5, y: -3 }, quotationIds: [kept.quotationId, quotationId] }],
    putApartIds: [fear.quotationId],
  });
  await client.segments.rememberPicture({ by: 'pains' });
  await client.segments.rememberPicture({ codeIds: await twoCodes(client) });
  await addQuestions(client, { pain, kept, lost, customerSegmentId });
  return { hypothesisId, customerSegmentId };
}

/** Two of the sample's codes that build segments. */
async function twoCodes(client: TestBackend['client']): Promise<CodeId[]> {
  const codes = await listRecords(client, 'code');
  return codes.flatMap(({ id, isBuiltIn, typeId }) => (!isBuiltIn && typeId === 'pain.hard' ? [id] : [])).slice(0, 4);
}

async function addQuestions(
  client: TestBackend['client'],
  { pain, kept, lost, customerSegmentId }: Pick<Talks, 'pain' | 'kept' | 'lost'> & { customerSegmentId: string },
): Promise<void> {
  const asked = { words: '', isRespondentsOnly: false };
  const wide = { nearTurns: 2, hasChildCodes: true, anyCodeIds: [pain], customerSegmentId } as never;
  await client.search.save({ id: null, name: 'О сверке', kind: 'quotations', query: { ...asked, quotations: wide } });
  const exact = { nearTurns: 0, hasChildCodes: false, quotationIds: [kept.quotationId, lost.quotationId] };
  await client.search.save({ id: null, name: 'Эти', kind: 'quotations', query: { ...asked, quotations: exact } });
  const words = { words: 'Марфа', isRespondentsOnly: true, quotations: null };
  await client.search.save({ id: null, name: 'О Марфе', kind: 'text', query: words });
}

async function addMeetings({ client }: TestBackend, hypothesisId: string): Promise<void> {
  const person = { name: 'Ия Ермолина', company: 'Заречье', channel: 'marfa@example.org' };
  const { respondentIds } = await client.ahead.addPeople({ people: [person], hypothesisId: hypothesisId as never });
  const [respondentId] = respondentIds;
  const section = { id: 'a', title: 'Про Марфу', questions: ['Как было у Марфы?'], expectCodes: ['pain.problem'] };
  const guide = { guideId: 'problem' as const, title: 'Свой', sections: [section], isCustom: true };
  const { id: guideId } = await client.guides.save({ id: null, ...guide });
  const meeting = { kind: 'problem', startsOn: '2026-11-23', startsAt: '10:00', minutes: 45 } as const;
  const plan = { ...meeting, id: null, respondentId: respondentId!, guideId, place: 'у фонтана' };
  const { plannedInterviewId } = await client.ahead.savePlan(plan);
  const note = { question: 'Марфа?', isVerbatim: true, speaker: 'respondent', atMs: 0, text: 'Заречье' } as const;
  await client.ahead.saveNote({ ...note, id: null, plannedInterviewId });
  const { sessionId } = await client.sessions.start({ heldOn: '2026-11-20' });
  const patch = { participants: 'Марфа', decisions: ['звать Марфу'], notes: 'Заречье', nextOn: '2026-12-04' };
  await client.sessions.update({ id: sessionId, patch });
  const task = { sessionId, text: 'Позвонить Марфе', owner: 'Лев', dueOn: '2026-11-30', doneOn: null };
  await client.sessions.saveTask({ id: null, ...task });
  await client.sessions.end({ id: sessionId });
  const choice = firstChoice('session');
  await client.reports.saveChoice({ ...choice, language: 'en', hasLogo: false, sessionId, groupBy: 'respondent' });
}

async function addReports({ client }: TestBackend, codeIds: CodeId[], customerSegmentId: string): Promise<void> {
  await client.reports.saveLogo({ file: new File([logo], 'знак.svg') });
  const chosen = { isAnonymous: false, customerSegmentId: customerSegmentId as never, codeIds };
  await client.reports.saveChoice({ ...firstChoice('quotes'), ...chosen });
  await client.reports.render({ format: 'html' });
}

async function decideNames({ client }: TestBackend): Promise<void> {
  const name = { id: null, status: 'confirmed' } as const;
  const people = ['Марфа', 'Марфы', 'Марфу', 'Марфе', 'Марфой'];
  await client.privacy.save({ ...name, kind: 'person', forms: people, original: 'Марфа', replacement: 'Р1' });
  const families = ['Ермолина', 'Ермолиной'];
  await client.privacy.save({ ...name, kind: 'person', forms: families, original: 'Ермолина', replacement: 'Ф1' });
  await client.privacy.save({ ...name, kind: 'place', forms: ['Заречье'], original: 'Заречье', replacement: 'М1' });
  const ignored = { ...name, status: 'ignored', kind: 'other' } as const;
  await client.privacy.save({ ...ignored, forms: ['Акты'], original: 'Акты', replacement: 'Д1' });
}

/** Adds to a project what the sample lacks: after it, every kind of record is there. */
export async function fillProject(test: TestBackend): Promise<void> {
  const { client } = test;
  await client.app.updateSettings({ author: 'Лев' });
  const talks = await addTalks(test);
  const { hypothesisId, customerSegmentId } = await addThoughts(test, talks);
  await addMeetings(test, hypothesisId);
  await addReports(test, [talks.pain], customerSegmentId);
  await client.transcripts.edit({
    interviewId: talks.talk.interviewId,
    baseVersion: (await client.interviews.counts({})).version,
    steps: [{ kind: 'replace', turnId: talks.talk.turns[1]!.id, edit: [{ start: 0, end: 9, text: '' }] }],
  });
  await decideNames(test);
  // Whoever takes the file in is somebody else: what others wrote stays theirs.
  await client.app.updateSettings({ author: 'Ася' });
}
