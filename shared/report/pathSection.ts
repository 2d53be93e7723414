import { formatDay } from '../domain/formatFigure.ts';
import type { ReportBlock } from '../domain/reportDocument.ts';
import { nameOfLoop, nameOfState, stateIds, workflowThresholds, type StateId } from '../domain/workflow.ts';
import { workflowText } from '../workflow/workflowTexts.ts';
import { cell, heading, left, type ReportContext, right, strong } from './reportContext.ts';
import type { SegmentReportContext } from './segmentReportContext.ts';

function markOf({ status }: SegmentReportContext, state: StateId): 'met' | 'override' | 'current' | 'ahead' {
  const position = stateIds.indexOf(state);
  const current = stateIds.indexOf(status.state);
  if (position > current) return 'ahead';
  if (position === current) return 'current';
  return status.gates.some((gate) => gate.state === state && !gate.met) ? 'override' : 'met';
}

/** The way walked so far: every state, every gate with what it has and needs, every way back. */
export function pathSection(context: SegmentReportContext): ReportBlock[] {
  const { status, texts, options, names, figure, input } = context;
  const { language } = options;
  const overrideText = (state: StateId): string =>
    status.gates
      .filter((gate) => gate.state === state && !gate.met)
      .flatMap(({ override }) => (override === null ? [] : [override]))
      .map(({ reason, author, overriddenAt }) =>
        texts.override(names.scrub(reason), author, formatDay(overriddenAt, language)),
      )
      .join('; ');
  const blocks: ReportBlock[] = [
    heading(2, texts.headings.path),
    {
      kind: 'path',
      steps: status.evidence.map(({ state, key, values }, number) => {
        const evidence = workflowText(key, values, language);
        const spoken = overrideText(state);
        return {
          number,
          name: nameOfState(state, language),
          mark: markOf(context, state),
          text: spoken === '' ? evidence : `${evidence}; ${spoken}`,
        };
      }),
    },
    heading(3, texts.headings.gates),
    {
      kind: 'table',
      columns: [
        left(texts.columns.condition),
        right(texts.columns.have),
        right(texts.columns.need),
        left(texts.columns.why),
      ],
      rows: status.gates.map(({ id, met, have, need, reason, override }) => [
        { text: `${id.slice(1)}  ${workflowText(`gate.${id}`, {}, language)}`, isStrong: !met && override === null },
        cell(figure(have)),
        cell(figure(need)),
        cell(names.scrub(workflowText(reason.key, reason.values, language))),
      ]),
    },
  ];
  if (status.waves.length > 0) {
    blocks.push(heading(3, texts.headings.waves), {
      kind: 'table',
      columns: [
        right(texts.columns.wave),
        left(texts.columns.day),
        left(texts.columns.wayBack),
        left(texts.columns.reason),
      ],
      rows: input.facts.waves.map(({ number, openedAt, loopId, reason }) => [
        strong(String(number)),
        cell(formatDay(openedAt, language)),
        cell(loopId === null ? texts.nothing : nameOfLoop(loopId, language)),
        cell(names.scrub(reason)),
      ]),
    });
  }
  return blocks;
}

/** How the figures came about, with everything needed to compute them again. */
export function methodSection(context: SegmentReportContext): ReportBlock[] {
  const { texts, input, number, share } = context;
  const { method } = texts;
  const provenance = input.segment?.customerSegment.provenance ?? null;
  const { saturation, ...figures } = workflowThresholds;
  const { base, run, threshold } = saturation;
  const thresholds = Object.entries(method.thresholdNames)
    .map(([key, name]) => `${name}\u00a0${number(figures[key as keyof typeof figures], 3)}`)
    .join(', ');
  return methodBlocks(context, [
    method.hypothesis,
    ...(provenance === null
      ? []
      : [
          method.computed(
            texts.bases[provenance.basis],
            String(provenance.seed),
            number(provenance.permutations, 0),
            number(provenance.silhouette),
            number(provenance.nullP, 3),
            number(provenance.stability),
          ),
        ]),
    ...(input.map === null ? [] : [method.map]),
    method.intervals,
    method.pain,
    method.saturation(String(base), String(run), share(threshold)),
    method.thresholds(thresholds),
    method.limits,
  ]);
}

/** The ways of counting that a report used, then the version and the day that they hold for. */
export function methodBlocks({ texts, input, options }: ReportContext, items: readonly string[]): ReportBlock[] {
  const made = texts.method.version(input.productVersion, formatDay(input.date, options.language));
  return [heading(2, texts.headings.method), { kind: 'list', items: [...items, made] }];
}
