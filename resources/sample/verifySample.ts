import type { SampleDocument, SampleInterview } from './sampleDocument.ts';

/**
 * Everything that is wrong with a document, one sentence each; an empty list when it holds together.
 *
 * @param codeTypeIds ids of the method's code types; a coding may carry one of them bare, "to be named"
 * @param gateIds ids of the workflow's exit conditions, `S1.1` being the first of S1
 */
export function verifySample(
  document: SampleDocument,
  codeTypeIds: ReadonlySet<string>,
  gateIds: ReadonlySet<string>,
): string[] {
  const faults: string[] = [];
  const ids = (records: readonly { readonly id: string }[], what: string): Set<string> => {
    const found = new Set<string>();
    for (const { id } of records) {
      if (found.has(id)) faults.push(`${what} ${id} is there twice`);
      found.add(id);
    }
    return found;
  };
  const codes = ids(document.codes, 'code');
  const organizations = ids(document.organizations, 'organization');
  const respondents = ids(document.respondents, 'respondent');
  const interviews = new Map(document.interviews.map((one) => [one.id, one]));
  ids(document.interviews, 'interview');
  ids(document.hypotheses, 'hypothesis');
  ids(document.scenarios, 'scenario');
  ids(document.commitments, 'commitment');
  ids(document.presales, 'presale');
  const segments = ids(document.customerSegments, 'customer segment');
  const mvps = ids(document.mvps, 'mvp');
  const waves = new Set(document.waves.map((wave) => wave.number));

  const expect = (known: ReadonlySet<string>, id: string | null, where: string): void => {
    if (id !== null && !known.has(id)) faults.push(`${where} names ${id}, which is nowhere`);
  };

  for (const code of document.codes) {
    expect(codeTypeIds, code.type, `code ${code.id}`);
    expect(codes, code.parentId, `code ${code.id}`);
  }
  for (const person of document.respondents) {
    expect(organizations, person.organizationId, `respondent ${person.id}`);
    expect(respondents, person.referredBy, `respondent ${person.id}`);
  }
  for (const interview of document.interviews) {
    for (const id of interview.respondentIds) expect(respondents, id, `interview ${interview.id}`);
    if (!waves.has(interview.wave)) faults.push(`interview ${interview.id} is in wave ${interview.wave}`);
    faults.push(...turnFaults(interview));
  }
  for (const coding of document.codings) {
    const turn = interviews.get(coding.interviewId)?.turns[coding.turn];
    const where = `coding ${coding.interviewId}/${coding.turn}/${coding.start}`;
    if (turn === undefined) {
      faults.push(`${where} is in no turn`);
      continue;
    }
    const words = turn.text.slice(coding.start, coding.end);
    if (words === '' || words !== words.trim()) faults.push(`${where} is empty or has loose spaces: «${words}»`);
    const isFlag = coding.codeIds.every((id) => id.startsWith('flag.'));
    if (turn.role !== 'respondent' && !isFlag) faults.push(`${where} is not on a respondent's words`);
    for (const id of coding.codeIds) if (!codeTypeIds.has(id)) expect(codes, id, where);
  }
  for (const memo of document.memos) {
    if (memo.target === 'interview' && !interviews.has(memo.targetId ?? '')) faults.push(`memo on ${memo.targetId}`);
    if (memo.target === 'code') expect(codes, memo.targetId, 'memo');
  }
  for (const segment of document.customerSegments) {
    for (const id of segment.memberIds) expect(respondents, id, `customer segment ${segment.id}`);
    for (const id of segment.definingCodeIds) expect(codes, id, `customer segment ${segment.id}`);
  }
  for (const mvp of document.mvps) {
    expect(segments, mvp.segmentId, `mvp ${mvp.id}`);
    for (const id of mvp.painCodeIds) expect(codes, id, `mvp ${mvp.id}`);
  }
  for (const scenario of document.scenarios) expect(mvps, scenario.mvpId, `scenario ${scenario.id}`);
  for (const verdict of document.verdicts) {
    const interview = interviews.get(verdict.interviewId);
    if (interview?.respondentIds.includes(verdict.respondentId) !== true) {
      faults.push(`verdict on ${verdict.respondentId}, who is not in ${verdict.interviewId}`);
    }
    expect(mvps, verdict.mvpId, `verdict in ${verdict.interviewId}`);
  }
  for (const commitment of document.commitments) {
    expect(respondents, commitment.respondentId, `commitment ${commitment.id}`);
    expect(new Set(interviews.keys()), commitment.interviewId, `commitment ${commitment.id}`);
  }
  for (const presale of document.presales) {
    expect(respondents, presale.respondentId, `presale ${presale.id}`);
    expect(segments, presale.segmentId, `presale ${presale.id}`);
    expect(mvps, presale.mvpId, `presale ${presale.id}`);
  }
  for (const override of document.gateOverrides) expect(gateIds, override.gateId, 'gate override');
  for (const reviewed of document.reviewedCounterEvidence) expect(segments, reviewed.segmentId, 'reviewed evidence');
  for (const promise of document.promises) expect(respondents, promise.respondentId, 'promise');
  const passes = ids(document.codingPasses, 'coding pass');
  for (const { pass, interviewId } of document.codings) expect(passes, pass ?? null, `coding in ${interviewId}`);
  for (const { interviewId } of document.codingPasses) expect(new Set(interviews.keys()), interviewId, 'coding pass');
  for (const recruit of document.recruits) expect(respondents, recruit.respondentId, 'recruit');
  for (const planned of document.plannedInterviews) expect(respondents, planned.respondentId, `plan ${planned.id}`);
  return faults;
}

function turnFaults(interview: SampleInterview): string[] {
  return interview.turns.flatMap((turn, index) => {
    const before = interview.turns[index - 1];
    const faults: string[] = [];
    if (turn.role === 'other') faults.push(`${interview.id}: nobody called «${turn.speaker}» is announced`);
    if (turn.text === '' || turn.text !== turn.text.trim()) faults.push(`${interview.id}/${index}: loose spaces`);
    if (before !== undefined && before.startMs >= turn.startMs) faults.push(`${interview.id}/${index}: time runs back`);
    return faults;
  });
}
