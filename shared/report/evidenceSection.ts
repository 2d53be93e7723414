import type { ReportBlock } from '../domain/reportDocument.ts';
import { printInk } from '../charts/chartInk.ts';
import { segmentMapInWords, segmentMapOption } from '../charts/segmentMapOption.ts';
import { extremeCount } from '../workflow/gatesOfDiscovery.ts';
import { workflowText } from '../workflow/workflowTexts.ts';
import { cell, heading, left, plainNote, right, strong } from './reportContext.ts';
import type { SegmentReportContext } from './segmentReportContext.ts';
import type { ReportSegmentFigures } from './segmentReportInput.ts';

const quotesPerSide = 3;

/** What the numbers say, in a few sentences. */
export function leadOfSegment(context: SegmentReportContext, segment: ReportSegmentFigures): string {
  const { texts, view, number, counted, ratio, names, status, options } = context;
  const { customerSegment, companies, pain, spentEffort } = segment;
  const people = new Set(customerSegment.memberIds).size;
  const sentences = [
    names.scrub(customerSegment.summary.trim()),
    texts.lead.size(counted(people, 'person'), companies === 0 ? '' : counted(companies, 'company')),
  ];
  if (pain.median !== null && pain.min !== null && pain.max !== null) {
    sentences.push(
      texts.lead.pain(number(pain.median, 0), number(pain.min, 0), number(pain.max, 0), counted(pain.n, 'person')),
    );
  }
  if (spentEffort[1] > 0) {
    const spent = ratio(spentEffort[0], spentEffort[1]);
    sentences.push(texts.lead.spent(spent.kOfN, spent.range));
  }
  if (view.asked.length > 0) {
    const paid = ratio(view.asked.filter(({ hasPaid }) => hasPaid).length, view.asked.length);
    sentences.push(texts.lead.paid(paid.kOfN, paid.range));
  }
  const open = status.gates.filter(({ state, met, override }) => state === status.state && !met && override === null);
  if (open.length > 0) {
    const titles = open.map(({ id }) => lowerFirst(workflowText(`gate.${id}`, {}, options.language)));
    sentences.push(texts.lead.open(titles.join('; ')));
  }
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function stabilityWord({ texts }: SegmentReportContext, stability: number): string {
  return texts.stabilityWords[stability < 0.6 ? 0 : stability < 0.75 ? 1 : 2];
}

/** What sets the segment apart, how sure that is, and quotes for and against of equal weight. */
export function evidenceSection(context: SegmentReportContext, segment: ReportSegmentFigures): ReportBlock[] {
  const { texts, ratio, codeName, codeFamily, number, counted, quotation } = context;
  const { columns } = texts;
  const { provenance, isManual } = segment.customerSegment;
  const notes = [
    segment.definingCodes.some(({ heldOut }) => !heldOut) ? texts.descriptive : '',
    isManual || provenance === null
      ? texts.manual
      : `${texts.shuffled(number(provenance.permutations, 0), counted(extremeCount(provenance.nullP, provenance.permutations), 'time'))} ${texts.stability(number(provenance.stability), stabilityWord(context, provenance.stability))}`,
  ];
  return [
    heading(2, texts.headings.differs),
    {
      kind: 'table',
      columns: [left(columns.code), left(columns.inside), left(columns.interval), right(columns.outside)],
      rows: segment.definingCodes.map(({ codeId, inside, outside }) => {
        const own = ratio(inside[0], inside[1]);
        return [
          { text: codeName(codeId), codeFamily: codeFamily(codeId) },
          strong(own.kOfN),
          { text: own.range, interval: own.interval },
          cell(texts.kOfN(outside[0], outside[1])),
        ];
      }),
    },
    plainNote(notes.filter((note) => note !== '').join(' ')),
    {
      kind: 'forAndAgainst',
      forTitle: texts.headings.for,
      againstTitle: texts.headings.against,
      forQuotations: segment.evidence.slice(0, quotesPerSide).map((quote) => quotation(quote)),
      againstQuotations: segment.counterEvidence
        .slice(0, quotesPerSide)
        .map((quote) => quotation(quote, quote.review === null ? texts.notReviewed : '')),
      emptyText: texts.noQuotes,
    },
  ];
}

/** The map of respondents with the kept segments; nothing without places. */
export function mapSection(context: SegmentReportContext): ReportBlock[] {
  const { input, names, options, texts } = context;
  if (input.map === null || input.map.points.length === 0) return [];
  const size = { widthPx: 650, heightPx: 440 };
  const map = {
    points: input.map.points.map(({ respondentId, x, y }) => ({
      respondentId,
      label: names.person(respondentId),
      x,
      y,
    })),
    segments: input.facts.customerSegments
      .filter(({ decision }) => decision !== 'dropped')
      .map(({ id, name, memberIds, decision }) => ({
        id,
        name: names.scrub(name),
        respondentIds: memberIds,
        medoidRespondentId: input.segment?.customerSegment.id === id ? input.segment.medoidRespondentId : null,
        isMain: decision === 'main',
      })),
    varianceShown: input.map.varianceShown,
  };
  return [
    heading(2, texts.headings.map),
    {
      kind: 'chart',
      title: texts.headings.map,
      option: segmentMapOption(map, { ...size, ink: printInk, language: options.language }),
      ...size,
      inWords: segmentMapInWords(map, options.language),
    },
  ];
}
