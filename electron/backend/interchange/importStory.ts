import type { SegmentProvenance } from '#shared/domain/customerSegment.ts';
import type { Coding } from '#shared/domain/coding.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { newId } from '../changes/newRecord.ts';
import { findKnown, isHere, keptId } from './findKnown.ts';
import { importChoice, importFiring } from './importChoice.ts';
import { importOrphans, type PlacedOrphans } from './importOrphans.ts';
import { importAhead } from './importAhead.ts';
import { importSavedSearches } from './importSavedSearches.ts';
import { importPathHistory } from './importPathHistory.ts';
import { importHadiRows, importSessions } from './importSessions.ts';
import { importThoughts } from './importThoughts.ts';
import { importViews } from './importViews.ts';
import {
  getQuotationOf,
  type InterchangeIds,
  momentOf,
  resolveId,
  resolveOptionalId,
  type StoryIds,
} from './resolveInterchangeId.ts';
import type { Interchange, InterchangeStory } from './interchangeSchema.ts';

function importWaves(writer: RecordWriter, waves: InterchangeStory['waves'], author: string): void {
  for (const { number, loop, fromState, reason, goal, author: openedBy, openedOn } of waves) {
    const fields = { loopId: loop, fromStateId: fromState, reason, goal, openedAt: momentOf(openedOn) };
    const known = listRecordsWhere(writer.db, 'wave', 'number', number)[0];
    if (known === undefined) writer.insert('wave', { ...fields, id: newId(), number, author: openedBy || author });
    else if (known.goal === '' && known.reason === '' && known.loopId === null && goal + reason !== '')
      writer.update('wave', known.id, { ...fields, author: openedBy || known.author });
  }
}

function resolveProvenance(
  provenance: SegmentProvenance | null,
  ids: StoryIds,
  path: string,
): SegmentProvenance | null {
  if (provenance?.codeIds === undefined) return provenance;
  const codeIds = provenance.codeIds.map((id, at) => resolveId(ids.codes, id, `${path}.codeIds.${at}`));
  return { ...provenance, codeIds };
}

function importSegments(
  writer: RecordWriter,
  segments: InterchangeStory['customerSegments'],
  ids: StoryIds,
  author: string,
): void {
  for (const [index, segment] of segments.entries()) {
    const known = findKnown(writer, 'customerSegment', segment.id);
    const isDecided = segment.decision !== 'candidate';
    const record =
      known ??
      writer.insert('customerSegment', {
        id: newId(),
        externalId: segment.id,
        name: segment.name,
        summary: segment.summary,
        memberIds: segment.memberIds.map((id, at) =>
          resolveId(ids.respondents, id, `customerSegments.${index}.memberIds.${at}`),
        ),
        definingCodeIds: segment.definingCodeIds.map((id, at) =>
          resolveId(ids.codes, id, `customerSegments.${index}.definingCodeIds.${at}`),
        ),
        isManual: segment.isManual,
        provenance: resolveProvenance(segment.provenance, ids, `customerSegments.${index}.provenance`),
        decision: segment.decision,
        decisionReason: segment.reason,
        decidedBy: isDecided ? segment.decidedBy || author : null,
        decidedAt: isDecided ? momentOf(segment.decidedOn) : null,
        wave: segment.wave,
        createdAt: momentOf(segment.createdOn ?? segment.decidedOn),
      });
    ids.customerSegments.set(segment.id, record.id);
    importChoice(writer, segment, record.id, ids, `customerSegments.${index}`);
  }
}

function importEconomics(writer: RecordWriter, { mvps, scenarios }: InterchangeStory, ids: StoryIds): void {
  for (const [index, { id, segmentId, createdOn, painCodeIds, ...fields }] of mvps.entries()) {
    const known = findKnown(writer, 'mvp', id);
    const record =
      known ??
      writer.insert('mvp', {
        ...fields,
        id: newId(),
        externalId: id,
        customerSegmentId: resolveOptionalId(ids.customerSegments, segmentId, `mvps.${index}.segmentId`),
        painCodeIds: painCodeIds.map((codeId, at) => resolveId(ids.codes, codeId, `mvps.${index}.painCodeIds.${at}`)),
        createdAt: momentOf(createdOn),
      });
    ids.mvps.set(id, record.id);
  }
  for (const [
    index,
    { id, name, mvpId, wave, current, fixedCosts, inputs, subscription, createdOn },
  ] of scenarios.entries()) {
    if (findKnown(writer, 'economicsScenario', id) !== null) continue;
    writer.insert('economicsScenario', {
      id: newId(),
      externalId: id,
      name,
      mvpId: resolveOptionalId(ids.mvps, mvpId, `scenarios.${index}.mvpId`),
      inputs: {
        ...inputs,
        fixedCosts:
          typeof fixedCosts === 'number' ? { value: fixedCosts, source: 'guess', note: '', range: null } : fixedCosts,
      },
      subscription,
      isCurrent: current,
      wave,
      createdAt: momentOf(createdOn),
    });
  }
}

function importVerdicts(writer: RecordWriter, verdicts: InterchangeStory['verdicts'], ids: StoryIds): void {
  for (const [index, verdict] of verdicts.entries()) {
    const path = `verdicts.${index}`;
    const respondentId = resolveId(ids.respondents, verdict.respondentId, `${path}.respondentId`);
    const interviewId = resolveOptionalId(ids.interviews, verdict.interviewId, `${path}.interviewId`);
    const mvpId = resolveOptionalId(ids.mvps, verdict.mvpId, `${path}.mvpId`);
    const isKnown = listRecordsWhere(writer.db, 'solutionVerdict', 'respondentId', respondentId).some(
      (known) => known.interviewId === interviewId && known.mvpId === mvpId && known.decidedOn === verdict.decidedOn,
    );
    if (isKnown || isHere(writer, 'solutionVerdict', verdict.id)) continue;
    writer.insert('solutionVerdict', {
      id: keptId(verdict.id),
      interviewId,
      respondentId,
      mvpId,
      hasUnpromptedDelight: verdict.unpromptedDelight,
      isFitConfirmed: verdict.fitConfirmed,
      hasPraise: verdict.praised,
      doesPriceBlock: verdict.priceBlocks,
      missReason: verdict.missReason,
      missedPainCodeIds: verdict.missedPainCodeIds.map((codeId, at) =>
        resolveId(ids.codes, codeId, `${path}.missedPainCodeIds.${at}`),
      ),
      wayBack: verdict.wayBack,
      quotationId:
        interviewId === null || verdict.quote === null
          ? null
          : getQuotationOf(writer, ids, interviewId, verdict.quote, `${path}.quote`),
      note: verdict.note,
      decidedOn: verdict.decidedOn,
      wave: verdict.wave,
    });
  }
}

function importDeeds(
  writer: RecordWriter,
  { commitments, presales, promises, risks, journeyStages }: InterchangeStory,
  ids: StoryIds,
): void {
  for (const [index, { id, respondentId, interviewId, ...fields }] of commitments.entries()) {
    if (findKnown(writer, 'commitment', id) !== null) continue;
    writer.insert('commitment', {
      ...fields,
      id: newId(),
      externalId: id,
      respondentId: resolveId(ids.respondents, respondentId, `commitments.${index}.respondentId`),
      interviewId: resolveOptionalId(ids.interviews, interviewId, `commitments.${index}.interviewId`),
    });
  }
  for (const [index, { id, respondentId, segmentId, mvpId, ...fields }] of presales.entries()) {
    if (findKnown(writer, 'presale', id) !== null) continue;
    writer.insert('presale', {
      ...fields,
      id: newId(),
      externalId: id,
      respondentId: resolveOptionalId(ids.respondents, respondentId, `presales.${index}.respondentId`),
      customerSegmentId: resolveOptionalId(ids.customerSegments, segmentId, `presales.${index}.segmentId`),
      mvpId: resolveOptionalId(ids.mvps, mvpId, `presales.${index}.mvpId`),
    });
  }
  const knownPromises = new Set(listRecords(writer.db, 'clientPromise').map(({ text }) => text));
  for (const [index, { respondentId, ...fields }] of promises.entries()) {
    if (knownPromises.has(fields.text) || isHere(writer, 'clientPromise', fields.id)) continue;
    const ownId = resolveOptionalId(ids.respondents, respondentId, `promises.${index}.respondentId`);
    writer.insert('clientPromise', { ...fields, id: keptId(fields.id), respondentId: ownId });
  }
  const knownRisks = new Set(listRecords(writer.db, 'risk').map(({ text }) => text));
  for (const risk of risks) {
    if (knownRisks.has(risk.text) || isHere(writer, 'risk', risk.id)) continue;
    writer.insert('risk', { ...risk, id: keptId(risk.id) });
  }
  for (const stage of journeyStages) {
    if (listRecordsWhere(writer.db, 'journeyStage', 'stage', stage.stage).length === 0)
      writer.insert('journeyStage', { ...stage, id: newId() });
  }
}

function importJudgements(
  writer: RecordWriter,
  { gateOverrides, reviewedCounterEvidence }: InterchangeStory,
  ids: StoryIds,
  author: string,
): void {
  for (const { gateId, reason, author: writtenBy, on, wave } of gateOverrides) {
    const isKnown = listRecordsWhere(writer.db, 'gateOverride', 'gateId', gateId).some(
      (override) => override.wave === wave,
    );
    if (isKnown) continue;
    writer.insert('gateOverride', {
      id: newId(),
      gateId,
      wave,
      reason,
      author: writtenBy === '' ? author : writtenBy,
      overriddenAt: momentOf(on),
    });
  }
  for (const [index, { segmentId, codingRef, note, on }] of reviewedCounterEvidence.entries()) {
    const path = `reviewedCounterEvidence.${index}`;
    const customerSegmentId = resolveId(ids.customerSegments, segmentId, `${path}.segmentId`);
    const interviewId = resolveId(ids.interviews, codingRef.interviewId, `${path}.codingRef.interviewId`);
    const quotationId = getQuotationOf(writer, ids, interviewId, codingRef, `${path}.codingRef`);
    const isMeant = (coding: Coding) =>
      (codingRef.coder === null || (coding.coder === codingRef.coder && coding.passId === codingRef.pass)) &&
      (codingRef.codeId === null ||
        coding.codeId === resolveId(ids.codes, codingRef.codeId, `${path}.codingRef.codeId`));
    for (const coding of listRecordsWhere(writer.db, 'coding', 'quotationId', quotationId).filter(isMeant)) {
      const isKnown = listRecordsWhere(writer.db, 'evidenceReview', 'codingId', coding.id).some(
        (review) => review.customerSegmentId === customerSegmentId,
      );
      if (!isKnown)
        writer.insert('evidenceReview', {
          id: newId(),
          customerSegmentId,
          codingId: coding.id,
          note,
          reviewedAt: momentOf(on),
        });
    }
  }
}

/** What was thought, decided and sold. Known records stay as they are. */
export function importStory(
  writer: RecordWriter,
  story: Interchange,
  ids: InterchangeIds,
  orphans: PlacedOrphans,
  author: string,
): void {
  const storyIds: StoryIds = { ...ids, customerSegments: new Map(), mvps: new Map() };
  importWaves(writer, story.waves, author);
  importSegments(writer, story.customerSegments, storyIds, author);
  importEconomics(writer, story, storyIds);
  importThoughts(writer, story, storyIds, author);
  importVerdicts(writer, story.verdicts, storyIds);
  importDeeds(writer, story, storyIds);
  importJudgements(writer, story, storyIds, author);
  importPathHistory(writer, story);
  importOrphans(writer, story.orphans, orphans, storyIds, author);
  importSavedSearches(writer, story.savedSearches, storyIds);
  importSessions(writer, story.trackerSessions);
  importHadiRows(writer, story.hadiRows);
  importAhead(writer, story, storyIds);
  importFiring(writer, story, storyIds);
  importViews(writer, story, storyIds);
}
