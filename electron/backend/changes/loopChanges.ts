import { type GuideSection, getMethodGuide, sectionsOfGuide } from '#shared/domain/guide.ts';
import type { CodeId, MvpId, QuotationId, ScenarioId } from '#shared/domain/ids.ts';
import type { Project } from '#shared/domain/project.ts';
import { addDays, mondayOf } from '#shared/domain/mondayOf.ts';
import type { LoopDeed, LoopEffect } from '#shared/workflow/loopDeed.ts';
import { verdictsLedTo } from '#shared/workflow/loopTriggers.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import type { WorkflowView } from '#shared/workflow/workflowView.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { HeardCoding } from '../db/presenceQueries.ts';
import { getRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { findChangedGuide, saveGuide } from './guideChanges.ts';
import { putEvidence } from './hypothesisChanges.ts';
import { localDay, newId, nowTimestamp } from './newRecord.ts';
import { makeOnlyCurrent } from './validationChanges.ts';

/** What a way back knows when it is taken. */
export interface LoopStep {
  readonly project: Project;
  readonly view: WorkflowView;
  readonly codings: readonly HeardCoding[];
  /** The wave that it opens. */
  readonly wave: number;
  readonly reason: string;
  readonly author: string;
}

type DeedOf<Kind extends LoopDeed['kind']> = Extract<LoopDeed, { kind: Kind }>;
type Deeds = {
  readonly [Kind in LoopDeed['kind']]: (writer: RecordWriter, step: LoopStep, deed: DeedOf<Kind>) => void;
};

/** People whose words a new guess begins with. */
const mostWitnesses = 6;

const copiedName = /, (?:волна|wave) \d+$/u;
const longestName = 480;

/** «Основной, волна 3»: a copy of a copy names its own wave only. */
function nameInWave(name: string, { wave, project }: LoopStep): string {
  const base = name.replace(copiedName, '').slice(0, longestName);
  return workflowText('loop.copyName', { name: base, wave }, project.language);
}

/** One quotation of each person with the code, the strongest feeling or effort first. */
function listWitnesses(codings: readonly HeardCoding[], codeId: CodeId): QuotationId[] {
  const weight = ({ emotion, effort }: HeardCoding): number => (emotion ?? 0) + (effort ?? 0);
  const own = codings.filter((coding) => coding.codeId === codeId && coding.kind !== 'solution');
  const best = [...Map.groupBy(own, ({ respondentId }) => respondentId).values()].flatMap(
    (said) => said.toSorted((a, b) => weight(b) - weight(a))[0] ?? [],
  );
  const ids = best.toSorted((a, b) => weight(b) - weight(a)).map(({ quotationId }) => quotationId);
  return [...new Set(ids)].slice(0, mostWitnesses);
}

/** The kept segment that most of the people with the code are of, else the one that the path looks at. */
function findWhose({ facts, focus }: WorkflowView, codings: readonly HeardCoding[], codeId: CodeId): string {
  const people = new Set(codings.filter((coding) => coding.codeId === codeId).map(({ respondentId }) => respondentId));
  const kept = facts.customerSegments.filter(({ decision }) => decision !== 'dropped');
  const counted = kept.map(({ name, memberIds }) => ({ name, heard: memberIds.filter((id) => people.has(id)).length }));
  const [most] = counted.toSorted((a, b) => b.heard - a.heard);
  return most === undefined || most.heard === 0 ? (focus?.name ?? '') : most.name;
}

/** Before the end of the talk, so that the probes are asked while the last case is still told. */
function withProbes(sections: readonly GuideSection[], probes: GuideSection): GuideSection[] {
  const at = sections.findLastIndex(({ expectCodes }) => expectCodes.some((type) => type.startsWith('pain.')));
  return sections.toSpliced(at === -1 ? sections.length : at + 1, 0, probes);
}

function freeId(sections: readonly GuideSection[], wanted: string): string {
  const taken = new Set(sections.map(({ id }) => id));
  return taken.has(wanted) ? freeId(sections, `${wanted}+`) : wanted;
}

const deeds: Deeds = {
  refuteHypothesis: (writer, { view, reason }, { hypothesisId }) => {
    const { conclusion } = getRecord(writer.db, 'hypothesis', hypothesisId);
    const told = conclusion.trim() === '' ? reason : `${conclusion.trim()}\n${reason}`;
    writer.update('hypothesis', hypothesisId, { status: 'refuted', conclusion: told });
    for (const { record } of verdictsLedTo(view, 'L2'))
      if (record.quotationId !== null)
        putEvidence(writer, hypothesisId, { quotationId: record.quotationId, stance: 'against' });
  },
  writeHypothesis: (writer, { view, codings, wave }, { codeId, painName }) => {
    const { id } = writer.insert('hypothesis', {
      id: newId(),
      externalId: null,
      who: findWhose(view, codings, codeId),
      job: '',
      problem: painName,
      alternative: '',
      refutation: '',
      status: 'open',
      conclusion: '',
      wave,
      createdAt: nowTimestamp(),
    });
    for (const quotationId of listWitnesses(codings, codeId)) putEvidence(writer, id, { quotationId, stance: 'for' });
  },
  copyMvp: (writer, step, { mvpId }) => copyMvp(writer, step, mvpId),
  copyScenario: (writer, step, { scenarioId }) => copyScenario(writer, step, scenarioId),
  postponeSegment: (writer, { reason, author }, { customerSegmentId }) => {
    const decided = { decidedBy: author, decidedAt: nowTimestamp() };
    writer.update('customerSegment', customerSegmentId, { decision: 'later', decisionReason: reason, ...decided });
  },
  addProbes: (writer, { project: { language }, wave }, { codeIds }) => {
    const changed = findChangedGuide(writer.db, 'problem', language);
    const sections = sectionsOfGuide('problem', language, changed === undefined ? [] : [changed]);
    const questions = codeIds.map((id) => {
      const pain = nameOfCode(getRecord(writer.db, 'code', id), language);
      return workflowText('loop.probeHard', { pain }, language);
    });
    const probes: GuideSection = {
      id: freeId(sections, `wave-${wave}`),
      title: workflowText('loop.probeTitle', { wave }, language),
      questions: [...questions, workflowText('loop.probeWhy', {}, language)],
      expectCodes: ['pain.hard', 'trigger.why'],
    };
    saveGuide(writer, language, {
      id: null,
      guideId: 'problem',
      title: changed?.title ?? getMethodGuide('problem', language).title,
      sections: withProbes(sections, probes),
      isCustom: false,
    });
  },
  chooseGuide: (writer, { project }, { guideId }) => void writer.update('project', project.id, { guideId }),
  planFiring: (writer, { author }, { customerSegmentId, costs }) => {
    const steps = listRecordsWhere(writer.db, 'firingStep', 'customerSegmentId', customerSegmentId);
    for (const cost of costs) {
      const known = steps.find((step) => step.cost === cost);
      const step = { customerSegmentId, cost, action: '', owner: author, dueOn: null, doneOn: null };
      if (known === undefined) writer.insert('firingStep', { ...step, id: newId() });
      else writer.update('firingStep', known.id, { owner: author });
    }
  },
  testSwitch: (writer, { project: { language } }, { people, costs }) => {
    const values = { people, costs: costs.join(' ') };
    writer.insert('hadiRow', {
      id: newId(),
      hypothesisId: null,
      hypothesis: workflowText('loop.switchGuess', values, language),
      week: mondayOf(localDay()),
      status: 'planned',
      action: workflowText('loop.switchAction', {}, language),
      expectation: workflowText('loop.switchExpectation', {}, language),
      data: '',
      outcome: null,
      insight: '',
      createdAt: nowTimestamp(),
    });
  },
  noteDanger: (writer, { project, author }, { who, source, why }) => {
    const reasons = why.map(({ key, values }) => workflowText(key, values, project.language));
    const told = { who, source, why: reasons.join(' ') };
    writer.insert('danger', { ...told, id: newId(), cost: null, warning: '', answer: '', owner: author, endsOn: null });
  },
  keepInTouch: (writer, _step, { respondentIds }) => {
    for (const id of respondentIds) writer.update('respondent', id, { nextContactOn: addDays(localDay(), 7) });
  },
  saveSearch: (writer, _step, { stage, name }) => {
    const codes = listRecords(writer.db, 'code').filter((code) =>
      stage === 'after' ? code.typeId === 'stage.after' && code.stage === null : code.stage === stage,
    );
    const quotations = { anyCodeIds: codes.map(({ id }) => id), nearTurns: 2, hasChildCodes: false };
    writer.insert('savedSearch', {
      id: newId(),
      name,
      kind: 'quotations',
      query: { words: '', isRespondentsOnly: false, quotations },
      createdAt: nowTimestamp(),
    });
  },
};

function copyMvp(writer: RecordWriter, { wave }: LoopStep, mvpId: MvpId): void {
  const version = 1 + Math.max(0, ...listRecords(writer.db, 'mvp').map((mvp) => mvp.version));
  const made = { id: newId(), externalId: null, version, wave, createdAt: nowTimestamp() };
  writer.insert('mvp', { ...getRecord(writer.db, 'mvp', mvpId), ...made });
}

/** Of the version that the same way back made, where it made one. */
function copyScenario(writer: RecordWriter, step: LoopStep, scenarioId: ScenarioId): void {
  const { wave } = step;
  const original = getRecord(writer.db, 'economicsScenario', scenarioId);
  const copiedMvp = listRecords(writer.db, 'mvp').find((mvp) => mvp.wave === wave);
  const copy = writer.insert('economicsScenario', {
    ...original,
    id: newId(),
    externalId: null,
    name: nameInWave(original.name, step),
    mvpId: copiedMvp?.id ?? original.mvpId,
    isCurrent: true,
    wave,
    createdAt: nowTimestamp(),
  });
  makeOnlyCurrent(writer, copy.id);
}

function doDeed<Kind extends LoopDeed['kind']>(writer: RecordWriter, step: LoopStep, deed: DeedOf<Kind>): void {
  const run = deeds[deed.kind] as (writer: RecordWriter, step: LoopStep, deed: DeedOf<Kind>) => void;
  run(writer, step, deed);
}

/** Does what was chosen, in the order in which it was offered. */
export function applyLoopEffects(writer: RecordWriter, step: LoopStep, effects: readonly LoopEffect[]): void {
  for (const { deed } of effects) doDeed(writer, step, deed);
}
