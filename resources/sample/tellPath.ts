import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PathEvent } from '../../shared/domain/pathEvent.ts';
import { createBackend } from '../../electron/backend/createBackend.ts';
import { readSample, sampleLanguages, type SampleLanguage } from './buildSample.ts';
import type { SampleDocument } from './sampleDocument.ts';

export type ToldEvent = Omit<PathEvent, 'id'>;

interface Dated {
  readonly date?: string | null;
  readonly createdOn?: string | null;
  readonly decidedOn?: string | null;
  readonly openedOn?: string | null;
  readonly askedOn?: string | null;
  readonly givenOn?: string | null;
  readonly on?: string | null;
}

const dayOf = ({ date, createdOn, decidedOn, openedOn, askedOn, givenOn, on }: Dated): string =>
  date ?? createdOn ?? decidedOn ?? openedOn ?? askedOn ?? givenOn ?? on ?? '';

const until = <Entry extends object>(entries: readonly Entry[], day: string): Entry[] =>
  entries.filter((entry) => dayOf(entry as Dated) <= day);

/** The sample as it was in the evening of a day. What a decision of that day rests on is there already. */
export function sampleOn(document: SampleDocument, day: string): SampleDocument {
  const interviews = until(document.interviews, day);
  const held = new Set(interviews.map(({ id }) => id));
  const wave = Math.max(1, ...until(document.waves, day).map(({ number }) => number));
  const mvps = until(document.mvps, day);
  const customerSegments = until(document.customerSegments, day);
  const known = new Set([...mvps, ...customerSegments].map(({ id }) => id));
  const offered = <Entry extends { mvpId: string }>(entries: readonly Entry[]): Entry[] =>
    entries.filter(({ mvpId }) => known.has(mvpId));
  return {
    ...document,
    interviews,
    codings: document.codings.filter(({ interviewId }) => held.has(interviewId)),
    memos: [],
    hypotheses: until(document.hypotheses, day).map((hypothesis) => ({
      ...hypothesis,
      evidence: (hypothesis as unknown as { evidence: { quotation: { interviewId: string } }[] }).evidence.filter(
        ({ quotation }) => held.has(quotation.interviewId),
      ),
    })),
    waves: until(document.waves, day),
    customerSegments,
    mvps: mvps.map((mvp) => ({ ...mvp, segmentId: known.has(mvp.segmentId) ? mvp.segmentId : null })),
    scenarios: offered(document.scenarios).map((scenario) => ({
      ...scenario,
      current: scenario.mvpId === mvps.at(-1)?.id,
    })),
    verdicts: offered(until(document.verdicts, day)),
    commitments: until(document.commitments, day).filter(
      ({ interviewId }) => interviewId === null || held.has(interviewId),
    ),
    presales: offered(until(document.presales, day)),
    gateOverrides: until(document.gateOverrides, day),
    reviewedCounterEvidence: until(document.reviewedCounterEvidence, day).filter(({ segmentId }) => known.has(segmentId)),
    // Fears were asked about when there was something to fear: with the second wave.
    risks: wave === 1 ? [] : document.risks,
    pathEvents: [],
    refutationSavings: [],
    codingPasses: document.codingPasses.filter(({ interviewId }) => held.has(interviewId)),
    recruits: until(document.recruits, day),
    plannedInterviews: until(document.plannedInterviews, day),
    // Stages were given to people, and dangers looked for, when somebody had begun to use it.
    journeyStages: wave === 1 ? [] : document.journeyStages,
    dangers: wave === 1 ? [] : document.dangers,
  } as unknown as SampleDocument;
}

/** What was done on the day that can have moved the state, the weightiest first. */
function causeOn(document: SampleDocument, day: string): string {
  const causes: readonly (readonly [readonly object[], string])[] = [
    [document.customerSegments, 'segments.decide'],
    [document.gateOverrides, 'workflow.overrideGate'],
    [document.presales, 'validation.savePresale'],
    [document.verdicts, 'validation.saveVerdict'],
    [document.mvps, 'validation.saveMvp'],
    [document.interviews, 'imports.commit'],
  ];
  return causes.find(([entries]) => entries.some((entry) => dayOf(entry as Dated) === day))?.[1] ?? 'projects.create';
}

/**
 * The history of the path that the sample's own data tell, day by day: the project is filled with what there was in the
 * evening, and the backend says where it stands and what every gate has. Decisions come at noon, before the evening.
 */
export async function tellPath(document: SampleDocument, author: string): Promise<readonly ToldEvent[]> {
  const folder = mkdtempSync(join(tmpdir(), 'custdev-path-'));
  const backend = await createBackend({ dataFolder: join(folder, 'data'), version: '0', host: 'direct' });
  const { client } = backend;
  const secondWaveOn = dayOf((document.waves.find(({ number }) => number === 2) ?? {}) as Dated);
  const stand = async (day: string, withoutDecisions: boolean, at: string) => {
    const shown = sampleOn(document, day);
    const before = withoutDecisions
      ? {
          ...shown,
          gateOverrides: shown.gateOverrides.filter((entry) => dayOf(entry as Dated) < day),
          waves: shown.waves.filter((entry) => dayOf(entry as Dated) < day),
          risks: day <= secondWaveOn ? [] : shown.risks,
        }
      : shown;
    const path = join(folder, `${crypto.randomUUID()}.custdev`);
    await client.projects.create({ path, name: 'Sample', language: document.project.language as SampleLanguage });
    const { currency, guideId } = document.project as unknown as { currency: string; guideId: 'problem' };
    await client.projects.update({ currency, guideId });
    const file = new File([JSON.stringify(before)], 'sample.json', { type: 'application/json' });
    const { previews } = await client.imports.preview({ files: [file] });
    const { sources } = await client.imports.commit({ items: previews.flatMap((preview) => (preview.kind === 'refused' ? [] : [{ previewId: preview.previewId }])) });
    const failed = sources.find((source) => !source.ok);
    if (failed !== undefined) throw new Error(`${day}: ${JSON.stringify(failed)}`);
    const status = await client.workflow.status({});
    const { numbers } = await client.sessions.outlook({});
    const gates = status.gates.map(({ id, met, have, need, override }) => ({
      id,
      met,
      have,
      need,
      isOverridden: override !== null,
    }));
    return { state: status.state, wave: status.wave, snapshot: { gates, numbers: { ...numbers, at } } };
  };
  const all = [
    ...document.interviews,
    ...document.waves,
    ...document.customerSegments,
    ...document.mvps,
    ...document.verdicts,
    ...document.presales,
    ...document.gateOverrides,
  ];
  const days = [...new Set(all.map((entry) => dayOf(entry as Dated)))].filter((day) => day !== '').toSorted();
  const events: ToldEvent[] = [];
  let last: PathEvent['toStateId'] = 'S0';
  for (const day of days) {
    const [noon, evening] = [`${day}T12:00:00.000Z`, `${day}T18:00:00.000Z`];
    const opened = document.waves.find((wave) => dayOf(wave as Dated) === day && wave.loop !== null);
    const overridden = document.gateOverrides.filter((entry) => dayOf(entry as Dated) === day);
    if (opened !== undefined || overridden.length > 0) {
      const { state, wave, snapshot } = await stand(day, true, noon);
      if (opened !== undefined) {
        const { fromState, reason } = opened as unknown as { fromState: PathEvent['toStateId']; reason: string };
        const loopId = opened.loop as PathEvent['loopId'];
        const told = { kind: 'loop', at: noon, author, wave, fromStateId: fromState, toStateId: 'S1' } as const;
        events.push({ ...told, gateId: null, loopId, reason, cause: '', snapshot });
        last = 'S1';
      }
      for (const { gateId, reason, ...entry } of overridden) {
        const by = (entry as unknown as { author: string }).author;
        const told = { kind: 'override', at: noon, author: by, wave, fromStateId: state, toStateId: state } as const;
        events.push({ ...told, gateId, loopId: null, reason, cause: '', snapshot });
      }
    }
    const { state, wave, snapshot } = await stand(day, false, evening);
    if (state === last) continue;
    const told = { kind: 'state', at: evening, author, wave, fromStateId: last, toStateId: state } as const;
    events.push({ ...told, gateId: null, loopId: null, reason: '', cause: causeOn(document, day), snapshot });
    last = state;
  }
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
  return events;
}

/** Where the told history of a language is committed. */
export function pathEventsPath(language: SampleLanguage): string {
  return join(import.meta.dirname, language, 'pathEvents.json');
}

async function build(): Promise<void> {
  for (const language of sampleLanguages) {
    const document = readSample(language);
    const author = document.codings[0]?.coder ?? '';
    const events = await tellPath(document, author);
    writeFileSync(pathEventsPath(language), `${JSON.stringify(events)}\n`);
    console.log(language);
    for (const { at, kind, fromStateId, toStateId, gateId, cause } of events)
      console.log(at.slice(0, 10), kind, fromStateId, toStateId, gateId ?? '', cause);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
