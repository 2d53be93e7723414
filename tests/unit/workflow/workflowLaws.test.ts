import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { workflowStatusSchema } from '#shared/contract/workflowContract.ts';
import { stateIds } from '#shared/domain/workflow.ts';
import { gateIds } from '#shared/workflow/workflowTextKeys.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { day, moment } from './discoveryBuilder.ts';
import { ProjectBuilder } from './projectBuilder.ts';

type Step = readonly [name: string, run: (builder: ProjectBuilder) => unknown];

const steps: readonly Step[] = [
  ['guide', (b) => b.chooseGuide()],
  ['hypothesis', (b) => b.addHypothesis()],
  ['people', (b) => b.addPeople(2)],
  ['friends', (b) => b.addPeople(3, 'friend')],
  ['interviews', (b) => b.addInterviews(3)],
  ['solution interviews', (b) => b.addInterviews(3, 'solution')],
  ['codings', (b) => b.codeInterviews()],
  ['saturation', (b) => b.reachSaturation()],
  ['segment', (b) => b.keepSegment(3)],
  ['small segment', (b) => b.keepSegment(2)],
  ['review', (b) => b.reviewCounterQuote()],
  ['main', (b) => b.chooseMain()],
  ['zero', (b) => b.changeSegmentFacts({ attractiveness: { score: 0, blockedBy: ['reachability'], missing: [] } })],
  [
    'card half known',
    (b) => b.changeSegmentFacts({ attractiveness: { score: null, blockedBy: [], missing: ['size'] } }),
  ],
  ['mvp', (b) => b.addMvp()],
  ['scenario', (b) => b.addScenario()],
  ['poor scenario', (b) => b.addScenario({ CPA: 5000 })],
  ['price', (b) => b.backPrice(5000)],
  ['delight', (b) => b.addVerdicts(4, { hasUnpromptedDelight: true }).addCommitments(4, 'reputation')],
  ['miss', (b) => b.addVerdicts(3, { missReason: 'dugTooShallow' })],
  ['risk', (b) => b.addRisk(2, 2)],
  ['danger', (b) => b.addRisk(5, 5)],
  ['asked', (b) => b.addPresales(2, 'asked', 3900, day(13))],
  ['paid', (b) => b.addPresales(2, 'paid', 4900, day(16))],
  ['owners', (b) => b.ownStages()],
  ['L1', (b) => b.goBack('L1')],
  ['L4', (b) => b.goBack('L4', moment(22))],
  ['L7', (b) => b.goBack('L7')],
  ['L8', (b) => b.goBack('L8')],
  ['L2', (b) => b.goBack('L2')],
  ['L3', (b) => b.goBack('L3', moment(21))],
  ['L5', (b) => b.goBack('L5')],
  ['L6', (b) => b.goBack('L6', moment(23))],
  ['L9', (b) => b.goBack('L9')],
  ['polite, led back', (b) => b.addVerdicts(3, { hasPraise: true, wayBack: 'L1' })],
  ['ranges', (b) => b.addScenario().giveRanges(0.5, 2)],
  ['subscription', (b) => b.addScenario().subscribe(0.25)],
  ['asked in one step', (b) => b.addPresales(1, 'asked', 4900, day(17))],
  ['override withdrawn', (b) => b.withdrawOverride()],
];

const sequences = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...steps) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...gateIds).map((gateId): Step => [`override ${gateId}`, (b) => b.override(gateId)]),
    },
  ),
  { maxLength: 45 },
);

const build = (sequence: readonly Step[]): ProjectBuilder => {
  const builder = new ProjectBuilder();
  for (const [, run] of sequence) run(builder);
  return builder;
};

/** What must be in the file for each gate, counted plainly from the records of the whole project. */
const bareNeed: Readonly<Record<string, (builder: ProjectBuilder) => boolean>> = {
  'S0.1': ({ facts }) => facts.project.guideId !== null,
  'S0.2': ({ facts }) =>
    facts.respondents.filter(
      ({ id, relation }) =>
        relation !== 'friend' &&
        !facts.recruits.some(({ respondentId, status }) => respondentId === id && status === 'declined'),
    ).length >= 5,
  'S1.1': ({ facts }) => facts.interviews.filter(({ kind }) => kind === 'problem').length >= 5,
  'S1.2': ({ facts }) => facts.computed.saturation.reachedAt !== null,
  'S1.3': ({ facts }) => facts.computed.codedInterviewIds.length > 0,
  'S2.1': ({ facts }) => facts.customerSegments.some(({ memberIds }) => memberIds.length >= 3),
  'S2.2': ({ facts }) =>
    facts.computed.customerSegments.some(({ definingCodes }) => definingCodes.every(({ members }) => members >= 3)),
  'S2.3': ({ facts }) => facts.customerSegments.length > 0,
  'S2.4': ({ facts }) => facts.evidenceReviews.length > 0,
  'S3.1': ({ facts }) => {
    const main = facts.customerSegments.filter(({ decision }) => decision === 'main');
    const isBlocked = facts.computed.customerSegments.some(
      ({ customerSegmentId, attractiveness }) =>
        customerSegmentId === main[0]?.id && attractiveness.blockedBy.length > 0,
    );
    return main.length === 1 && !isBlocked;
  },
  'S3.2': ({ facts }) => facts.customerSegments.some(({ memberIds }) => memberIds.length >= 3),
  'S3.3': ({ facts }) => facts.customerSegments.some(({ memberIds }) => memberIds.length >= 3),
  'S4.1': ({ facts }) => facts.mvps.length > 0 && facts.economicsScenarios.length > 0,
  'S4.2': ({ facts }) => facts.economicsScenarios.length > 0,
  'S4.3': ({ facts }) => facts.economicsScenarios.length > 0,
  'S5.1': ({ facts }) => facts.interviews.filter(({ kind }) => kind === 'solution').length >= 5,
  'S5.2': ({ facts }) => facts.solutionVerdicts.filter(({ hasUnpromptedDelight }) => hasUnpromptedDelight).length >= 3,
  'S5.3': ({ facts }) =>
    facts.risks.length > 0 && facts.risks.every(({ likelihood, damage }) => likelihood * damage < 15),
  'S6.1': ({ facts }) => facts.presales.filter(({ stage }) => stage === 'paid').length >= 3,
  'S6.2': ({ facts }) => facts.presales.some(({ stage }) => stage === 'paid') && facts.economicsScenarios.length > 0,
  'S6.3': ({ facts }) => new Set(facts.presales.map(({ price }) => price)).size > 1,
  'S7.1': ({ facts }) => new Set(facts.journeyStages.map(({ stage }) => stage)).size === 10,
};

test('no sequence of additions opens a gate without its evidence', () => {
  fc.assert(
    fc.property(sequences, (sequence) => {
      const builder = build(sequence);
      for (const { id, met } of builder.status().gates) {
        if (met) expect(bareNeed[id]?.(builder), `${id} after ${sequence.map(([name]) => name).join(', ')}`).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('every gate before the current state is met or carries a written reason of a wave that counts', () => {
  fc.assert(
    fc.property(sequences, (sequence) => {
      const { state, gates, wave } = build(sequence).status();
      const current = stateIds.indexOf(state);
      for (const gate of gates.filter((entry) => stateIds.indexOf(entry.state) < current)) {
        expect(gate.met || (gate.override !== null && gate.override.reason !== '' && gate.override.wave <= wave)).toBe(
          true,
        );
      }
      const open = gates.filter((gate) => gate.state === state && !gate.met && gate.override === null);
      expect(state === 'S8' || open.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the status is what the contract promises and every key of it can be said in both languages', () => {
  fc.assert(
    fc.property(sequences, (sequence) => {
      const status = build(sequence).status();
      expect(v.safeParse(workflowStatusSchema, status).success).toBe(true);
      const said = [
        ...status.gates.flatMap(({ id, reason }) => [{ key: `gate.${id}`, values: {} }, reason]),
        ...status.loops.map(({ reason }) => reason),
        ...status.evidence,
        status.nextStep,
        ...status.warnings,
      ];
      for (const { key, values } of said) {
        for (const language of ['ru', 'en'] as const) {
          const text = workflowText(key, values, language);
          expect(text).not.toMatch(/undefined|NaN|null|!/);
          if (language === 'en') expect(workflowText(key, {}, 'en')).not.toMatch(/[а-яё]/i);
        }
      }
    }),
    { numRuns: 100 },
  );
});
