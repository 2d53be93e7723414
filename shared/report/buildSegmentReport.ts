import { printInk } from '../charts/chartInk.ts';
import { saturationInWords, saturationOption } from '../charts/saturationOption.ts';
import type { ReportBlock, ReportDocument } from '../domain/reportDocument.ts';
import { countCompanies } from '../workflow/workflowView.ts';
import { choiceSection } from './choiceSection.ts';
import { economicsSection } from './economicsSection.ts';
import { evidenceSection, leadOfSegment, mapSection } from './evidenceSection.ts';
import { methodSection, pathSection } from './pathSection.ts';
import { correspondenceSection, picturesSection } from './picturesSection.ts';
import { cell, createReportContext, heading, left, right, strong, writeSections } from './reportContext.ts';
import type { SegmentReportContext } from './segmentReportContext.ts';
import type { SegmentReportInput, SegmentReportOptions } from './segmentReportInput.ts';
import { scenariosSection } from './scenariosSection.ts';
import { historySection } from './historySection.ts';
import { savingsSection } from './savingsSection.ts';
import { unknownSection } from './unknownSection.ts';
import { validationSection } from './validationSection.ts';

function leadSoFar({ view, input, texts, counted }: SegmentReportContext): string {
  const kept = input.facts.customerSegments.filter(({ decision }) => decision !== 'dropped').length;
  if (input.facts.interviews.length === 0) return texts.lead.noInterviews;
  const companies = countCompanies(input.facts, view.heardIds);
  return [
    texts.lead.noSegment,
    texts.lead.soFar(
      counted(view.problemInterviewCount, 'interview'),
      counted(view.heardIds.size, 'person'),
      companies === 0 ? '' : counted(companies, 'company'),
    ),
    ...(kept === 0 ? [] : [texts.lead.candidates(counted(kept, 'segment'))]),
  ].join(' ');
}

/** Without a main segment: the pains by the number of people, the candidates, and whether new codes still appear. */
function evidenceSoFar(context: SegmentReportContext): ReportBlock[] {
  const { input, texts, ratio, names, number, codeFamily, view, options } = context;
  const { columns } = texts;
  const pains = input.facts.computed.pains.toSorted((a, b) => b.people - a.people);
  const kept = input.facts.customerSegments.filter(({ decision }) => decision !== 'dropped');
  const blocks: ReportBlock[] = [];
  if (pains.length > 0) {
    blocks.push(heading(2, texts.headings.pains), {
      kind: 'table',
      columns: [left(columns.pain), left(columns.people), left(columns.interval), right(columns.score)],
      rows: pains.map(({ codeId, name, people, score }) => {
        const own = ratio(people, Math.max(people, view.heardIds.size));
        return [
          { text: names.scrub(name), codeFamily: codeFamily(codeId) },
          strong(own.kOfN),
          { text: own.range, interval: own.interval },
          cell(score === null ? texts.nothing : number(score, 0)),
        ];
      }),
    });
  }
  if (kept.length > 0) {
    blocks.push(heading(2, texts.headings.candidates), {
      kind: 'table',
      columns: [left(columns.segment), right(columns.people)],
      rows: kept.map(({ name, memberIds }) => [cell(names.scrub(name)), strong(String(new Set(memberIds).size))]),
    });
  }
  if (input.newCodes.some((count) => count > 0)) {
    const size = { widthPx: 650, heightPx: 200 };
    const saturation = { newCodes: input.newCodes, reachedAt: input.facts.computed.saturation.reachedAt };
    blocks.push(heading(2, texts.headings.saturation), {
      kind: 'chart',
      title: texts.headings.saturation,
      option: saturationOption(saturation, { ...size, ink: printInk, language: options.language }),
      ...size,
      inWords: saturationInWords(saturation, options.language),
    });
  }
  return blocks;
}

function quotationSection({ input, texts, quotation, codeName }: SegmentReportContext): ReportBlock[] {
  if (input.quotations.length === 0) return [];
  return [
    heading(2, texts.headings.quotations),
    { kind: 'quotations', quotations: input.quotations.map((quote) => quotation(quote, codeName(quote.codeId))) },
  ];
}

/**
 * The report of the validated segment, or, while no main segment is chosen, an honest account of what exists so far.
 *
 * Every figure is computed from the input, none is repeated from a text; with `isAnonymous` no name of a person or a
 * company that the project knows is left in it, labels of charts included. Cost: linear in records and quotations.
 */
export function buildSegmentReport(input: SegmentReportInput, options: SegmentReportOptions): ReportDocument {
  const context = createReportContext(input, options);
  const { texts, names, status, view } = context;
  const { segment, facts } = input;
  const hasTested = segment !== null || view.scenario !== null || view.verdicts.length > 0 || view.asked.length > 0;
  const blocks: ReportBlock[] = [
    { kind: 'lead', text: segment === null ? leadSoFar(context) : leadOfSegment(context, segment) },
    ...writeSections(options.sections, {
      evidence: () => [
        ...(segment === null ? evidenceSoFar(context) : evidenceSection(context, segment)),
        ...picturesSection(context, input.pictures),
        ...choiceSection(context, input.choice),
      ],
      map: () => [...mapSection(context), ...correspondenceSection(context)],
      economics: () => (hasTested ? economicsSection(context) : []),
      scenarios: () => scenariosSection(context),
      validation: () => (hasTested ? validationSection(context) : []),
      path: () => pathSection(context),
      history: () => historySection(context, input.pathEvents),
      savings: () => savingsSection(context),
      unknown: () => unknownSection(context),
      quotations: () => quotationSection(context),
      method: () => methodSection(context),
    }),
  ];
  const projectName = names.scrub(facts.project.name);
  return {
    language: options.language,
    title: segment === null ? projectName : names.scrub(segment.customerSegment.name),
    kicker: segment === null ? texts.kickerSoFar(status.wave) : texts.kickerSegment(status.wave),
    projectName,
    date: input.date,
    footer: context.footer,
    blocks,
  };
}
