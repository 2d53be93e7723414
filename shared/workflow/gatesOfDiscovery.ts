import type { CustomerSegment } from '../domain/customerSegment.ts';
import { workflowThresholds } from '../domain/workflow.ts';
import { count, exitGate, isSince, probability, score, share, yesNo, type ExitGate } from './exitGates.ts';
import { median } from './median.ts';
import { waveHorizon } from './waveHorizon.ts';
import { countCompanies, countSources, type WorkflowView } from './workflowView.ts';

const { base, run, threshold } = workflowThresholds.saturation;

/** S0: the guess is written down and people to ask are in sight. */
export function gatesOfHypothesis({ facts }: WorkflowView): ExitGate[] {
  const { newSince } = waveHorizon(facts.waves, 'S0');
  const hasGuide = facts.project.guideId !== null;
  const hasNewHypothesis =
    newSince === null ||
    facts.hypotheses.some(
      ({ wave, status, refutation }) => wave >= newSince.number && status !== 'refuted' && refutation.trim() !== '',
    );
  const declined = new Set(
    facts.recruits.filter(({ status }) => status === 'declined').map(({ respondentId }) => respondentId),
  );
  const listed = facts.respondents.filter(({ id }) => !declined.has(id));
  const outsiders = listed.filter(({ relation }) => relation !== 'friend').length;
  const planned = workflowThresholds.min_interviews_for_patterns;
  return [
    exitGate(
      'S0.1',
      hasGuide && hasNewHypothesis,
      yesNo(hasGuide && hasNewHypothesis),
      yesNo(true),
      !hasGuide ? 'S0.1.notChosen' : hasNewHypothesis ? 'S0.1.chosen' : 'S0.1.newHypothesisNeeded',
      newSince === null ? {} : { wave: newSince.number },
    ),
    exitGate('S0.2', outsiders >= planned, count(outsiders), count(planned), 'S0.2.planned', {
      people: facts.respondents.length,
      friends: listed.length - outsiders,
      declined: declined.size,
    }),
  ];
}

/**
 * The groups whose saturation is asked for. In the first wave nobody knows the segments yet: the whole project. After
 * L1 the segments kept before are the ones we assume: the main one, else every candidate.
 */
function assumedSegments({ facts }: WorkflowView): readonly CustomerSegment[] {
  const { newSince } = waveHorizon(facts.waves, 'S1');
  if (newSince === null) return [];
  const earlier = facts.customerSegments.filter(
    ({ wave, decision }) => wave < newSince.number && decision !== 'dropped',
  );
  const main = earlier.filter(({ decision }) => decision === 'main');
  return main.length > 0 ? main : earlier;
}

function saturationGate(view: WorkflowView): ExitGate {
  const { computed } = view.facts;
  const assumed = assumedSegments(view).map((segment) => ({
    name: segment.name,
    saturation: computed.customerSegments.find(({ customerSegmentId }) => customerSegmentId === segment.id)?.saturation,
  }));
  const open = assumed.find(({ saturation }) => saturation === undefined || saturation.reachedAt === null);
  if (open !== undefined) {
    return exitGate(
      'S1.2',
      false,
      share(open.saturation?.lastShare ?? null),
      share(threshold),
      'S1.2.segmentNotReached',
      {
        segment: open.name,
        interviews: open.saturation?.interviews ?? 0,
        needed: base + run,
      },
    );
  }
  const { interviews, reachedAt, lastShare } = computed.saturation;
  if (interviews < base + run) {
    return exitGate('S1.2', false, share(null), share(threshold), 'S1.2.tooFew', { interviews, needed: base + run });
  }
  if (reachedAt === null && lastShare === null) {
    // Without codes in the base there is nothing that could run dry.
    return exitGate('S1.2', false, share(null), share(threshold), 'S1.3.noCodings', { interviews });
  }
  return reachedAt === null
    ? exitGate('S1.2', false, share(lastShare), share(threshold), 'S1.2.notReached', { interviews, run })
    : exitGate('S1.2', true, share(lastShare), share(threshold), 'S1.2.reached', { reachedAt });
}

/** S1: enough people were heard, nothing new comes, and the talks were not led. */
export function gatesOfProblemInterviews(view: WorkflowView): ExitGate[] {
  const { facts, problemInterviewCount, heardIds } = view;
  const { newSince } = waveHorizon(facts.waves, 'S1');
  const hasNew =
    newSince === null ||
    facts.interviews.some(
      ({ kind, wave, respondentIds }) => kind === 'problem' && wave >= newSince.number && respondentIds.length > 0,
    );
  // Five talks with one person are one person's view, and one talk with five people is one talk.
  const heard = Math.min(problemInterviewCount, heardIds.size);
  const needed = workflowThresholds.min_interviews_for_patterns;
  const problemIds = new Set(facts.interviews.filter(({ kind }) => kind === 'problem').map(({ id }) => id));
  const coded = facts.computed.codedInterviewIds.filter((id) => problemIds.has(id)).length;
  const errors = facts.computed.untreatedLinterErrors;
  return [
    exitGate(
      'S1.1',
      heard >= needed && hasNew,
      count(heard),
      count(needed),
      heard >= needed && !hasNew ? 'S1.1.newNeeded' : 'S1.1.heard',
      {
        interviews: problemInterviewCount,
        people: heardIds.size,
        companies: countCompanies(facts, heardIds),
        ...(newSince === null ? {} : { wave: newSince.number }),
      },
    ),
    saturationGate(view),
    exitGate(
      'S1.3',
      coded > 0 && errors === 0,
      count(coded === 0 ? null : errors),
      count(0),
      coded === 0 ? 'S1.3.noCodings' : errors === 0 ? 'S1.3.clean' : 'S1.3.errors',
      { errors, interviews: coded },
    ),
  ];
}

/** S2: one segment hypothesis stands, and somebody looked at what speaks against it. */
export function gatesOfPatterns(view: WorkflowView): ExitGate[] {
  const { facts, focus, focusFacts } = view;
  const size = workflowThresholds.min_segment_size;
  const support = workflowThresholds.min_code_support;
  const pMax = workflowThresholds.null_p_max;
  if (focus === null) {
    return [
      exitGate('S2.1', false, count(0), count(size), 'noSegment'),
      exitGate('S2.2', false, count(null), count(support), 'noSegment'),
      exitGate('S2.3', false, probability(null), probability(pMax), 'noSegment'),
      exitGate('S2.4', false, count(0), count(1), 'noSegment'),
    ];
  }
  const { newSince } = waveHorizon(facts.waves, 'S2');
  const hasNew =
    newSince === null ||
    focus.wave >= newSince.number ||
    isSince(newSince, [
      focus.decidedAt,
      ...facts.evidenceReviews
        .filter(({ customerSegmentId }) => customerSegmentId === focus.id)
        .map(({ reviewedAt }) => reviewedAt),
    ]) ||
    facts.interviews.some(({ kind, wave }) => kind === 'problem' && wave >= newSince.number);
  const members = new Set(focus.memberIds);
  const sources = countSources(facts, members);
  const hasSize = members.size >= size && sources >= 2;
  const codes = focusFacts?.definingCodes ?? [];
  const weakest = codes.length === 0 ? null : Math.min(...codes.map((code) => code.members));
  const p = focus.provenance?.nullP ?? null;
  const isTested = p !== null && p <= pMax;
  const reviewed = focusFacts?.counterQuotes.reviewed ?? 0;
  const found = focusFacts?.counterQuotes.total ?? 0;
  return [
    exitGate(
      'S2.1',
      hasSize && hasNew,
      count(members.size),
      count(size),
      hasSize && !hasNew ? 'S2.1.newNeeded' : 'S2.1.segment',
      {
        segment: focus.name,
        people: members.size,
        sources,
      },
    ),
    exitGate(
      'S2.2',
      weakest !== null && weakest >= support,
      count(weakest),
      count(support),
      weakest === null ? 'S2.2.noCodes' : 'S2.2.codes',
      {
        codes: codes.length,
        weakest: weakest ?? 0,
      },
    ),
    exitGate(
      'S2.3',
      focus.isManual || isTested,
      probability(focus.isManual ? null : p),
      probability(pMax),
      focus.isManual ? 'S2.3.manual' : p === null ? 'S2.3.notTested' : 'S2.3.tested',
      {
        p: p ?? 0,
        permutations: focus.provenance?.permutations ?? 0,
        extreme: extremeCount(p, focus.provenance?.permutations),
      },
    ),
    exitGate(
      'S2.4',
      reviewed > 0,
      count(reviewed),
      count(1),
      reviewed > 0 ? 'S2.4.reviewed' : found > 0 ? 'S2.4.notReviewed' : 'S2.4.noneFound',
      {
        reviewed,
        found,
      },
    ),
  ];
}

/** How many shuffles were at least as clear, from p = (1 + extreme) / (1 + permutations). */
export function extremeCount(p: number | null, permutations: number | undefined): number {
  return p === null || permutations === undefined ? 0 : Math.max(0, Math.round(p * (permutations + 1)) - 1);
}

/** S3: one segment is chosen that no factor of its card forbids, it hurts, and people already pay for the pain. */
export function gatesOfMainSegment(view: WorkflowView): ExitGate[] {
  const { facts, focus, focusFacts, mainSegments } = view;
  const { newSince } = waveHorizon(facts.waves, 'S3');
  const main = mainSegments.length === 1 ? mainSegments[0] : undefined;
  const hasReason = main !== undefined && main.decisionReason.trim() !== '';
  const isConfirmed =
    focus?.id === main?.id && (newSince === null || (main !== undefined && isSince(newSince, [main.decidedAt])));
  const people = workflowThresholds.min_code_support;
  const members = new Set(focus?.memberIds);
  const pains = (focusFacts?.pains ?? []).flatMap(({ respondentId, pain }) =>
    pain === null || !members.has(respondentId) ? [] : [pain],
  );
  const middle = median(pains);
  const spent = new Set(focusFacts?.spentMemberIds.filter((id) => members.has(id))).size;
  const blocked =
    facts.computed.customerSegments.find(({ customerSegmentId }) => customerSegmentId === main?.id)?.attractiveness
      .blockedBy[0] ?? null;
  const reason =
    main === undefined
      ? 'S3.1.notChosen'
      : !hasReason
        ? 'S3.1.noReason'
        : !isConfirmed
          ? 'S3.1.newNeeded'
          : blocked === null
            ? 'S3.1.chosen'
            : 'S3.1.blocked';
  return [
    exitGate('S3.1', reason === 'S3.1.chosen', count(mainSegments.length), count(1), reason, {
      segment: main?.name ?? '',
      reason: main?.decisionReason ?? '',
      kept: facts.customerSegments.filter(({ decision }) => decision !== 'dropped').length,
      ...(blocked === null ? {} : { factor: blocked }),
    }),
    exitGate(
      'S3.2',
      middle !== null && middle >= workflowThresholds.pain_min && pains.length >= people,
      score(middle),
      score(workflowThresholds.pain_min),
      focus === null ? 'noSegment' : middle === null ? 'S3.2.noScales' : 'S3.2.pain',
      {
        people: pains.length,
        min: middle === null ? 0 : Math.min(...pains),
        max: middle === null ? 0 : Math.max(...pains),
        needed: people,
      },
    ),
    exitGate('S3.3', spent >= people, count(spent), count(people), focus === null ? 'noSegment' : 'S3.3.spent', {
      people: spent,
      of: new Set(focus?.memberIds).size,
    }),
  ];
}
