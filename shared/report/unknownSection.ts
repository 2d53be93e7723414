import type { ReportBlock } from '../domain/reportDocument.ts';
import { economicsInputKeys, type EconomicsInputKey } from '../domain/validation.ts';
import { stateIds } from '../domain/workflow.ts';
import type { ScenarioEconomics } from '../workflow/scenarioEconomics.ts';
import { workflowText } from '../workflow/workflowTexts.ts';
import { sayInput } from './economicsSection.ts';
import { heading, type ReportContext } from './reportContext.ts';
import type { SegmentReportContext } from './segmentReportContext.ts';

/** The value of an input at which nothing is earned or lost, when it is a possible one. */
function breakEvenOf(key: EconomicsInputKey, { result }: ScenarioEconomics): number | null {
  const { breakEven } = result;
  if (breakEven === null) return null;
  const values: Partial<Record<EconomicsInputKey, number | null>> = {
    UA: breakEven.users,
    C1: breakEven.conversion,
    AvP: breakEven.price,
    COGS: breakEven.costPerSale,
    firstSaleCogs: breakEven.firstSaleCost,
    APC: breakEven.salesPerBuyer,
    CPA: breakEven.costPerUser,
  };
  return values[key] ?? null;
}

function guesses(context: SegmentReportContext): string[] {
  const { view, texts } = context;
  const { scenario, economics } = view;
  if (scenario === null || economics === null) return [];
  return economicsInputKeys
    .filter((key) => scenario.inputs[key].source === 'guess')
    .map((key) => {
      const value = sayInput(context, key, scenario.inputs[key].value);
      const breakEven = breakEvenOf(key, economics);
      return breakEven === null
        ? texts.unknown.guess(texts.inputs[key], value)
        : texts.unknown.guessFrom(texts.inputs[key], value, sayInput(context, key, breakEven));
    });
}

/** What talks cannot say by their number alone: rare traits, codes still coming, hypotheses without an answer. */
export function unknownOfTalks({ view, input, texts, share, counted }: ReportContext): string[] {
  const { facts } = input;
  const { unknown } = texts;
  const talks = view.problemInterviewCount;
  const open = facts.hypotheses.filter((hypothesis) => hypothesis.status === 'open').length;
  return [
    // A trait of this share stays unseen in all the talks with a probability of 5 %: 1 − 0.05^(1/n).
    ...(talks > 0 ? [unknown.trait(share(1 - 0.05 ** (1 / talks)), counted(talks, 'interview'))] : []),
    ...(facts.computed.saturation.reachedAt === null ? [unknown.projectNotSaturated] : []),
    ...(open > 0 ? [unknown.openHypotheses(counted(open, 'hypothesis'))] : []),
  ];
}

/** Warnings that are said elsewhere in the report, or are named one by one here. */
const saidElsewhere = new Set(['warning.guesses', 'warning.reportNotExported', 'warning.overridden']);

/** What the report cannot say, computed from the same data. */
export function unknownSection(context: SegmentReportContext): ReportBlock[] {
  const { status, texts, input, options, counted, names } = context;
  const { unknown } = texts;
  const items = [...guesses(context), ...unknownOfTalks(context)];
  const unreviewed = input.segment?.counterEvidence.filter(({ review }) => review === null).length ?? 0;
  if (unreviewed > 0) items.push(unknown.unreviewed(counted(unreviewed, 'quote')));
  const codes = input.segment?.definingCodes ?? [];
  if (codes.length > 0 && codes.every(({ heldOut }) => !heldOut)) items.push(unknown.heldOut);
  for (const { key, values } of status.warnings) {
    if (!saidElsewhere.has(key)) items.push(names.scrub(workflowText(key, values, options.language)));
  }
  const current = stateIds.indexOf(status.state);
  for (const { id, state, met, reason } of status.gates) {
    if (met || stateIds.indexOf(state) > current) continue;
    const title = workflowText(`gate.${id}`, {}, options.language);
    items.push(names.scrub(unknown.gateOpen(title, workflowText(reason.key, reason.values, options.language))));
  }
  return [heading(2, texts.headings.unknown), { kind: 'list', items }];
}
