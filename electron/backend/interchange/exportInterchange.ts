import { isDeepStrictEqual } from 'node:util';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { entityNames } from '#shared/domain/entities.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { findOtherOriginal, type OriginalTurn } from '../db/originalQueries.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { getRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { exportAhead } from './exportAhead.ts';
import { exportChoice, exportFiring } from './exportChoice.ts';
import { exportCodings, listPlacedCodes } from './exportCodings.ts';
import { exportOrphans } from './exportOrphans.ts';
import { exportPasses, exportSettlements } from './exportPasses.ts';
import { exportSavedSearches } from './exportSavedSearches.ts';
import { exportHadiRows, exportSessions } from './exportSessions.ts';
import { exportViews } from './exportViews.ts';
import { dayOf, outId, type OutId, type OutIds, outIdsOf } from './outId.ts';
import { leftOutKeyOf } from './placeOfKind.ts';

const exportTurn = ({ speaker, role, startMs, text }: OriginalTurn): OriginalTurn => ({ speaker, role, startMs, text });

function exportInterview(db: ReadDb, interview: Interview, respondentId: OutId) {
  const turns = listTurns(db, interview.id).map(exportTurn);
  return {
    id: outId(interview),
    kind: interview.kind,
    title: interview.title,
    respondentIds: interview.respondentIds.map(respondentId),
    date: interview.date,
    language: interview.language,
    wave: interview.wave,
    ...(interview.sourceName === null ? {} : { sourceName: interview.sourceName }),
    ...(interview.sourceHash === null ? {} : { sourceHash: interview.sourceHash }),
    addedAt: interview.createdAt,
    turns,
    ...exportOriginal(db, interview, turns),
  };
}

/** What came in, where it says something else than the turns do now. */
function exportOriginal(db: ReadDb, { id }: Interview, turns: readonly OriginalTurn[]): object {
  const original = findOtherOriginal(db, id, turns)?.map(exportTurn);
  return original === undefined || isDeepStrictEqual(original, turns) ? {} : { original };
}

/** Each talk is read when it is asked for: all the words of a large project, twice, would take 150 MB. */
function* exportInterviews(db: ReadDb, interviews: readonly Interview[], respondentId: OutId) {
  for (const interview of interviews) yield exportInterview(db, interview, respondentId);
}

function exportStory(db: ReadDb, ids: OutIds) {
  const segments = listRecords(db, 'customerSegment');
  const mvps = listRecords(db, 'mvp');
  const segmentId = ids.customerSegment;
  const mvpId = outIdsOf(mvps);
  const spanOf = (quotationId: string) => {
    const quotation = getRecord(db, 'quotation', quotationId);
    const turn = getRecord(db, 'turn', quotation.turnId);
    return { turn: turn.position, start: quotation.start, end: quotation.end };
  };
  const hasPlace = (quotationId: string) => !getRecord(db, 'quotation', quotationId).isOrphan;
  const quotationRef = (quotationId: string | null) => {
    if (quotationId === null) return null;
    return { interviewId: ids.interview(getRecord(db, 'quotation', quotationId).interviewId), ...spanOf(quotationId) };
  };
  return {
    memos: listRecords(db, 'memo').flatMap(({ id, targetKind, targetId, text, author, createdAt }): object[] => {
      const told = { id, text, author, writtenAt: createdAt };
      if (targetKind === 'quotation' && targetId !== null && !hasPlace(targetId)) return [];
      if (targetKind === 'quotation')
        return [{ target: targetKind, targetId: null, quotation: quotationRef(targetId), ...told }];
      const outIdOf = { project: () => null, customerSegment: segmentId, code: ids.code, interview: ids.interview };
      return [{ target: targetKind, targetId: outIdOf[targetKind](targetId), ...told }];
    }),
    hypotheses: listRecords(db, 'hypothesis').map((hypothesis) => {
      const { id, who, job, problem, alternative, refutation, status, conclusion, wave, createdAt } = hypothesis;
      const evidence = listRecordsWhere(db, 'hypothesisEvidence', 'hypothesisId', id)
        .filter(({ quotationId }) => hasPlace(quotationId))
        .map(({ stance, quotationId }) => ({ stance, quotation: quotationRef(quotationId) }));
      const created = { wave, createdOn: dayOf(createdAt) };
      const told = { who, job, problem, alternative, refutation, status, conclusion };
      return { id: outId(hypothesis), ...told, ...created, evidence };
    }),
    waves: listRecords(db, 'wave').map(({ number, loopId, fromStateId, reason, goal, author, openedAt }) => ({
      number,
      loop: loopId,
      fromState: fromStateId,
      reason,
      goal,
      author,
      openedOn: dayOf(openedAt),
    })),
    customerSegments: segments.map((segment) => ({
      id: outId(segment),
      name: segment.name,
      summary: segment.summary,
      memberIds: segment.memberIds.map(ids.respondent),
      definingCodeIds: segment.definingCodeIds.map(ids.code),
      isManual: segment.isManual,
      provenance:
        segment.provenance?.codeIds === undefined
          ? segment.provenance
          : { ...segment.provenance, codeIds: segment.provenance.codeIds.map(ids.code) },
      wave: segment.wave,
      decision: segment.decision,
      reason: segment.decisionReason,
      decidedBy: segment.decidedBy ?? '',
      decidedOn: segment.decidedAt === null ? null : dayOf(segment.decidedAt),
      createdOn: dayOf(segment.createdAt),
      ...exportChoice(db, segment.id, ids),
    })),
    mvps: mvps.map(({ id, externalId, customerSegmentId, painCodeIds, createdAt, ...fields }) => ({
      id: outId({ id, externalId }),
      ...fields,
      segmentId: segmentId(customerSegmentId),
      painCodeIds: painCodeIds.map(ids.code),
      createdOn: dayOf(createdAt),
    })),
    scenarios: listRecords(db, 'economicsScenario').map((scenario) => {
      const { fixedCosts, ...inputs } = scenario.inputs;
      const { name, wave, isCurrent, subscription } = scenario;
      const current = isCurrent;
      return {
        id: outId(scenario),
        name,
        mvpId: mvpId(scenario.mvpId),
        wave,
        current,
        fixedCosts,
        inputs,
        subscription,
        createdOn: dayOf(scenario.createdAt),
      };
    }),
    verdicts: listRecords(db, 'solutionVerdict').map((verdict) => ({
      id: verdict.id,
      interviewId: ids.interview(verdict.interviewId),
      respondentId: ids.respondent(verdict.respondentId),
      mvpId: mvpId(verdict.mvpId),
      unpromptedDelight: verdict.hasUnpromptedDelight,
      fitConfirmed: verdict.isFitConfirmed,
      praised: verdict.hasPraise,
      priceBlocks: verdict.doesPriceBlock,
      missReason: verdict.missReason,
      missedPainCodeIds: verdict.missedPainCodeIds.map(ids.code),
      wayBack: verdict.wayBack,
      quote: verdict.quotationId === null || !hasPlace(verdict.quotationId) ? null : spanOf(verdict.quotationId),
      note: verdict.note,
      decidedOn: verdict.decidedOn,
      wave: verdict.wave,
    })),
    commitments: listRecords(db, 'commitment').map(({ id, externalId, respondentId, interviewId, ...fields }) => ({
      id: outId({ id, externalId }),
      ...fields,
      respondentId: ids.respondent(respondentId),
      interviewId: ids.interview(interviewId),
    })),
    presales: listRecords(db, 'presale').map(
      ({ id, externalId, respondentId, customerSegmentId, mvpId: presaleMvpId, ...fields }) => ({
        id: outId({ id, externalId }),
        ...fields,
        respondentId: ids.respondent(respondentId),
        segmentId: segmentId(customerSegmentId),
        mvpId: mvpId(presaleMvpId),
      }),
    ),
    pathEvents: listRecords(db, 'pathEvent').map(({ id: _id, ...event }) => event),
    refutationSavings: listRecords(db, 'refutationSaving').map(({ id: _id, ...saving }) => saving),
    gateOverrides: listRecords(db, 'gateOverride').map(({ gateId, reason, author, overriddenAt, wave }) => ({
      gateId,
      reason,
      author,
      on: dayOf(overriddenAt),
      wave,
    })),
    reviewedCounterEvidence: listRecords(db, 'evidenceReview').flatMap(
      ({ customerSegmentId, codingId, note, reviewedAt }) => {
        const coding = getRecord(db, 'coding', codingId);
        if (!hasPlace(coding.quotationId)) return [];
        return {
          segmentId: segmentId(customerSegmentId),
          codingRef: {
            ...quotationRef(coding.quotationId),
            codeId: ids.code(coding.codeId),
            coder: coding.coder,
            pass: coding.passId,
          },
          note,
          on: dayOf(reviewedAt),
        };
      },
    ),
    promises: listRecords(db, 'clientPromise').map(({ id, text, dueOn, doneOn, respondentId }) => ({
      id,
      text,
      dueOn,
      doneOn,
      respondentId: ids.respondent(respondentId),
    })),
    risks: listRecords(db, 'risk'),
    hintDismissals: listRecords(db, 'hintDismissal').map(({ interviewId, turnId, ruleId }) => ({
      interviewId: ids.interview(interviewId),
      turn: turnId === null ? null : getRecord(db, 'turn', turnId).position,
      ruleId,
    })),
    guides: listRecords(db, 'guide').map(({ createdAt: _createdAt, ...guide }) => guide),
    journeyStages: listRecords(db, 'journeyStage').map(({ id: _id, ...fields }) => fields),
  };
}

function exportPseudonyms(db: ReadDb) {
  return listRecords(db, 'pseudonym').map(({ kind, forms, original, replacement, status, createdAt }) => ({
    kind,
    forms,
    original,
    replacement,
    status,
    createdOn: dayOf(createdAt),
  }));
}

/** How many records of a kind stay behind, where a reader should know it; nothing when there are none. */
function exportLeftOut(db: ReadDb): object {
  const counts = entityNames.flatMap((name): [string, number][] => {
    const key = leftOutKeyOf(name);
    const count = key === null ? 0 : listRecords(db, name).length;
    return key === null || count === 0 ? [] : [[key, count]];
  });
  return counts.length === 0 ? {} : { leftOut: Object.fromEntries(counts) };
}

/**
 * The whole project in the JSON interchange, for `printJson`: its interviews and codings come one after another, and once. Importing it
 * again gives the same project. An anonymous one does not say which names were thought about.
 */
export function exportInterchange(project: OpenedProject, isAnonymous: boolean): object {
  const { db } = project;
  const { name, language, currency, guideId, isSample } = project.getProject();
  const codes = listRecords(db, 'code');
  const organizations = listRecords(db, 'organization');
  const respondents = listRecords(db, 'respondent');
  const interviews = listRecords(db, 'interview');
  const ids: OutIds = {
    code: outIdsOf(codes),
    respondent: outIdsOf(respondents),
    interview: outIdsOf(interviews),
    customerSegment: outIdsOf(listRecords(db, 'customerSegment')),
  };
  const organizationId = outIdsOf(organizations);
  const used = listPlacedCodes(db);
  return {
    format: 'custdev-json',
    version: 1,
    project: { name, language, currency, guideId, ...(isSample ? { sample: true } : {}) },
    codes: codes
      .filter((code) => !code.isBuiltIn || used.has(code.id) || code.shortcut !== null)
      .map((code) => ({
        id: outId(code),
        group: getCodeType(code.typeId).group,
        type: code.typeId,
        name: nameOfCode(code, language),
        parentId: ids.code(code.parentId),
        description: code.description,
        shortcut: code.shortcut,
        ...(code.isBuiltIn
          ? { builtIn: true }
          : { stage: code.stage, rival: code.rival, color: code.color, position: code.position }),
      })),
    organizations: organizations.map((organization) => ({ id: outId(organization), name: organization.name })),
    respondents: respondents.map((respondent) => ({
      id: outId(respondent),
      name: respondent.name,
      organizationId: organizationId(respondent.organizationId),
      roles: respondent.roles,
      attributes: respondent.attributes,
      referredBy: ids.respondent(respondent.referredById),
      relation: respondent.relation,
      nextContactOn: respondent.nextContactOn,
      note: respondent.note,
    })),
    interviews: exportInterviews(db, interviews, ids.respondent),
    codings: exportCodings(db, interviews, ids.code),
    ...exportStory(db, ids),
    orphans: exportOrphans(db, ids),
    codingPasses: exportPasses(db, ids),
    codingSettlements: exportSettlements(db, ids),
    savedSearches: exportSavedSearches(db, ids),
    trackerSessions: exportSessions(db),
    hadiRows: exportHadiRows(db),
    ...exportAhead(db, ids),
    ...exportFiring(db, ids),
    ...exportViews(db, ids, isAnonymous),
    pseudonyms: isAnonymous ? [] : exportPseudonyms(db),
    ...exportLeftOut(db),
  };
}
