import type { CompiledSample, SampleChoiceKept, SampleCoding, SampleDocument, SampleSegment } from './sampleDocument.ts';

/** The first quotation of an interview that carries the code. */
interface Named {
  readonly interviewId: string;
  readonly codeId: string;
}

interface Judgement {
  readonly segmentId: string;
  readonly factor: string;
  readonly score: number | null;
  readonly reason: string;
  readonly evidence: readonly Named[];
  readonly by: string;
  readonly on: string;
}

/** A blind pass as the first coder's codings, but for the codes that the second one saw otherwise. */
interface Pass {
  readonly id: string;
  readonly interviewId: string;
  readonly coder: string;
  readonly startedAt: string;
  readonly endedAt: string;
  /** The first coding with `codeId` gets the other code instead, or is left out. */
  readonly differs: readonly { readonly codeId: string; readonly instead: string | null }[];
}

/** What an author writes in `choice.json`: how the segment was chosen, what gets fired, who is asked next. */
export interface SampleChoice extends Omit<SampleChoiceKept, 'codingPasses'> {
  readonly judgements: readonly Judgement[];
  readonly firingPlans: readonly { readonly segmentId: string; readonly steps: readonly object[] }[];
  readonly codingPasses: readonly Pass[];
}

function placeOf(document: CompiledSample, { interviewId, codeId }: Named): object {
  const coding = document.codings.find((one) => one.interviewId === interviewId && one.codeIds.includes(codeId));
  if (coding === undefined) throw new Error(`${interviewId}: nothing is coded ${codeId}`);
  return { interviewId, turn: coding.turn, start: coding.start, end: coding.end };
}

function codingsOfPass({ codings }: CompiledSample, pass: Pass): SampleCoding[] {
  const own = codings.filter(({ interviewId }) => interviewId === pass.interviewId);
  const first = own[0]?.coder;
  const waiting = [...pass.differs];
  const seen = own.filter(({ coder }) => coder === first).flatMap((coding): SampleCoding[] => {
    const codeIds = coding.codeIds.flatMap((id) => {
      const at = waiting.findIndex(({ codeId }) => codeId === id);
      const [difference] = at < 0 ? [] : waiting.splice(at, 1);
      if (difference === undefined) return [id];
      return difference.instead === null ? [] : [difference.instead];
    });
    if (codeIds.length === 0) return [];
    const { interviewId, turn, start, end } = coding;
    const said = { codeIds, scales: null, coder: pass.coder, origin: 'blind' as const };
    return [{ interviewId, turn, start, end, ...said, pass: pass.id, setAside: true }];
  });
  if (waiting.length > 0) throw new Error(`${pass.id}: nothing is coded ${waiting[0]?.codeId}`);
  return seen;
}

/** The document with everything that was judged, planned and coded again. */
export function addChoice(document: CompiledSample, choice: SampleChoice): SampleDocument {
  const { judgements, firingPlans, codingPasses, respondents, ...kept } = choice;
  const twice = new Set(codingPasses.map(({ interviewId }) => interviewId));
  // Only codings made without seeing suggestions can be compared with those of a pass.
  const withOrigin = (coding: SampleCoding): SampleCoding =>
    twice.has(coding.interviewId) ? { ...coding, origin: 'blind' } : coding;
  const customerSegments = document.customerSegments.map((segment): SampleSegment => ({
    ...segment,
    judgements: judgements.flatMap(({ segmentId, evidence, ...judgement }) =>
      segmentId === segment.id
        ? [{ ...judgement, quotations: evidence.map((named) => placeOf(document, named)) }]
        : [],
    ),
    firingPlan: firingPlans.find(({ segmentId }) => segmentId === segment.id)?.steps ?? [],
  }));
  return {
    ...document,
    ...kept,
    customerSegments,
    respondents: [...document.respondents, ...respondents],
    codings: [...document.codings.map(withOrigin), ...codingPasses.flatMap((pass) => codingsOfPass(document, pass))],
    codingPasses: codingPasses.map(({ differs: _differs, ...pass }) => pass),
  };
}
