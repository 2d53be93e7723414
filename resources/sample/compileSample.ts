import { parseInterview } from './parseInterview.ts';
import type { CompiledSample, SampleCoding, SampleEvidence, SampleInterview, SampleSource, SampleSpan } from './sampleDocument.ts';

/** Every respondent turn of the interview that contains the words; exactly one place is expected. */
function findQuote(interview: SampleInterview, quote: string): SampleSpan {
  const places = interview.turns.flatMap((turn, index) => {
    const start = turn.role === 'respondent' ? turn.text.indexOf(quote) : -1;
    return start < 0 ? [] : [{ turn: index, start, end: start + quote.length }];
  });
  const [place] = places;
  if (place === undefined || places.length > 1) {
    throw new Error(`${interview.id}: ${places.length} places for the quote «${quote}»`);
  }
  return place;
}

/** The coding whose marked words begin with the quote. */
function findCoding(codings: readonly SampleCoding[], interview: SampleInterview, quote: string): SampleCoding {
  const place = findQuote(interview, quote);
  const coding = codings.find(
    (one) => one.interviewId === interview.id && one.turn === place.turn && one.start === place.start,
  );
  if (coding === undefined) throw new Error(`${interview.id}: no coding begins with «${quote}»`);
  return coding;
}

function findEvidence(
  codings: readonly SampleCoding[],
  { interviewId, codeId }: SampleEvidence,
): SampleSpan & { readonly interviewId: string } {
  const coding = codings.find((one) => one.interviewId === interviewId && one.codeIds.includes(codeId));
  if (coding === undefined) throw new Error(`${interviewId}: nothing is coded ${codeId}`);
  return { interviewId, turn: coding.turn, start: coding.start, end: coding.end };
}

/**
 * Makes the interchange document of one language, without its choice.
 *
 * @param source the authored `project.json`
 * @param files the interviews, file name and content, in the order in which they are to appear
 */
export function compileSample(
  source: SampleSource,
  files: readonly { readonly name: string; readonly content: string }[],
): CompiledSample {
  const parsed = files.map((file) => parseInterview(file.name, file.content, source.project.language));
  const interviews = parsed.map((one) => one.interview);
  const codings = parsed.flatMap((one) => one.codings);
  const getInterview = (id: string): SampleInterview => {
    const interview = interviews.find((one) => one.id === id);
    if (interview === undefined) throw new Error(`no interview ${id}`);
    return interview;
  };
  const interviewMemos = parsed.flatMap(({ interview, memo }) =>
    memo === null ? [] : [{ target: 'interview' as const, targetId: interview.id, text: memo }],
  );
  return {
    format: 'custdev-json',
    version: 1,
    project: source.project,
    codes: source.codes.map(({ id, type, name, parentId, description, stage = null, rival = null }) => ({
      id,
      group: type.split('.')[0] ?? type,
      type,
      name,
      parentId,
      description,
      stage,
      rival,
    })),
    organizations: source.organizations,
    respondents: source.respondents,
    interviews,
    codings,
    memos: [...source.memos, ...interviewMemos],
    hypotheses: source.hypotheses.map(({ evidence, ...hypothesis }) => ({
      ...hypothesis,
      evidence: evidence.map((entry) => ({ stance: entry.stance, quotation: findEvidence(codings, entry) })),
    })),
    waves: source.waves,
    customerSegments: source.customerSegments,
    mvps: source.mvps,
    scenarios: source.scenarios,
    verdicts: source.verdicts.map((verdict) => ({
      ...verdict,
      quote: findQuote(getInterview(verdict.interviewId), verdict.quote),
    })),
    commitments: source.commitments,
    presales: source.presales,
    pathEvents: source.pathEvents,
    refutationSavings: source.refutationSavings,
    gateOverrides: source.gateOverrides,
    reviewedCounterEvidence: source.reviewedCounterEvidence.map(({ segmentId, coding, note, on }) => {
      const { interviewId, turn, start, end } = findCoding(codings, getInterview(coding.interviewId), coding.quote);
      return { segmentId, codingRef: { interviewId, turn, start, end }, note, on };
    }),
    promises: source.promises,
    risks: source.risks,
  };
}
