import type { AgendaItem, SessionNumbers, TrackerSession } from '#shared/domain/trackerSession.ts';
import { listRecords } from '../db/recordQueries.ts';
import { countCodingsSince, listTouchedSince } from '../db/sessionQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readProjectPath } from './workflowFacts.ts';

/** A hypothesis without a word for or against for so long is stale: a default, not science. */
export const staleAfterDays = 14;
const dayMs = 86_400_000;
const mostNamed = 5;

interface Moment {
  /** The calendar day where the user is. */
  readonly today: string;
  /** The moment in UTC. */
  readonly now: string;
}

type Line = Partial<AgendaItem> & Pick<AgendaItem, 'kind'>;

function line(item: Line): AgendaItem {
  return { count: null, text: '', aboutId: null, day: null, isDiscussed: false, ...item };
}

function linesOfTalks({ db }: OpenedProject, since: string | null): Line[] {
  const isNew = (createdAt: string): boolean => since === null || createdAt > since;
  const added = listRecords(db, 'interview').filter(({ createdAt }) => isNew(createdAt));
  const { codings, interviews } = countCodingsSince(db, since);
  const [only] = added;
  const names = added.map(({ title }) => title).slice(0, mostNamed);
  return [
    ...(only === undefined
      ? []
      : [
          {
            kind: 'interviews' as const,
            count: added.length,
            text: names.join(', ') + (added.length > mostNamed ? ', …' : ''),
            aboutId: added.length === 1 ? only.id : null,
          },
        ]),
    ...(codings === 0 ? [] : [{ kind: 'codings' as const, count: codings, text: String(interviews) }]),
  ];
}

/** Gates that opened and closed again; before the first session there is nothing to compare with. */
function linesOfGates(before: SessionNumbers | null, numbers: SessionNumbers): Line[] {
  if (before === null) return [];
  const gained = numbers.metGates.filter((id) => !before.metGates.includes(id));
  const lost = before.metGates.filter((id) => !numbers.metGates.includes(id));
  return [
    ...gained.map((aboutId): Line => ({ kind: 'gateMet', aboutId })),
    ...lost.map((aboutId): Line => ({ kind: 'gateLost', aboutId })),
  ];
}

function linesOfPath({ db }: OpenedProject, since: string | null): Line[] {
  const isNew = (at: string): boolean => since === null || at > since;
  const overrides = listRecords(db, 'gateOverride').filter(({ overriddenAt }) => isNew(overriddenAt));
  const loops = listRecords(db, 'wave').filter(({ loopId, openedAt }) => loopId !== null && isNew(openedAt));
  return [
    ...overrides.map(({ gateId, reason }): Line => ({ kind: 'override', aboutId: gateId, text: reason })),
    ...loops.map(({ loopId, reason }): Line => ({ kind: 'loop', aboutId: loopId, text: reason })),
  ];
}

function linesOfPresales({ db }: OpenedProject, since: string | null): Line[] {
  const touched = since === null ? null : listTouchedSince(db, 'presale', since);
  return listRecords(db, 'presale')
    .filter(({ id }) => touched?.has(id) ?? true)
    .map(({ id, personName, stage, askedOn, paidOn }): Line => {
      const isPaid = stage === 'paid';
      const day = isPaid ? (paidOn ?? askedOn) : askedOn;
      return { kind: isPaid ? 'presalePaid' : 'presaleAsked', text: personName, aboutId: id, day };
    });
}

function linesOfHypotheses({ db }: OpenedProject, now: string): Line[] {
  const horizon = new Date(Date.parse(now) - staleAfterDays * dayMs).toISOString();
  const candidates = listRecords(db, 'hypothesis').filter(
    ({ status, createdAt }) => status === 'open' && createdAt <= horizon,
  );
  if (candidates.length === 0) return [];
  const freshEvidence = listTouchedSince(db, 'hypothesisEvidence', horizon);
  const freshRows = listTouchedSince(db, 'hadiRow', horizon);
  const alive = new Set<string | null>([
    ...listRecords(db, 'hypothesisEvidence')
      .filter(({ id }) => freshEvidence.has(id))
      .map(({ hypothesisId }) => hypothesisId),
    ...listRecords(db, 'hadiRow')
      .filter(({ id }) => freshRows.has(id))
      .map(({ hypothesisId }) => hypothesisId),
  ]);
  return candidates
    .filter(({ id }) => !alive.has(id))
    .map(({ id, who, job, problem }): Line => {
      const text = [who, problem === '' ? job : problem].filter((part) => part !== '').join(': ');
      return { kind: 'staleHypothesis', aboutId: id, text };
    });
}

function linesOfWaiting({ db }: OpenedProject, today: string): Line[] {
  const whoOf = new Map(listRecords(db, 'hypothesis').map(({ id, who }) => [id as string, who]));
  const empty = listRecords(db, 'hadiRow').filter(({ week, data }) => week <= today && data.trim() === '');
  const late = listRecords(db, 'clientPromise').filter(
    ({ dueOn, doneOn }) => doneOn === null && dueOn !== null && dueOn < today,
  );
  const open = listRecords(db, 'trackerTask').filter(({ doneOn }) => doneOn === null);
  return [
    ...empty.map(({ id, action, hypothesis, hypothesisId, week }): Line => {
      const named = hypothesisId === null ? hypothesis : (whoOf.get(hypothesisId) ?? '');
      return { kind: 'hadiWithoutData', aboutId: id, text: action.trim() === '' ? named : action, day: week };
    }),
    ...late.map(({ id, text, dueOn }): Line => ({ kind: 'promiseOverdue', aboutId: id, text, day: dueOn })),
    ...open.map(({ sessionId, text, owner, dueOn }): Line => {
      const words = owner.trim() === '' ? text : `${text} (${owner.trim()})`;
      return { kind: 'taskOpen', aboutId: sessionId, text: words, day: dueOn };
    }),
  ];
}

export function findLastSession(project: OpenedProject): TrackerSession | null {
  const sessions = listRecords(project.db, 'trackerSession');
  return sessions.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0] ?? null;
}

/** What changed since the last session began, then what waits: facts of the journal and the records. */
export function composeAgenda(
  project: OpenedProject,
  last: TrackerSession | null,
  numbers: SessionNumbers,
  { today, now }: Moment,
): AgendaItem[] {
  const since = last?.startedAt ?? null;
  return [
    ...linesOfTalks(project, since),
    ...linesOfGates(last?.numbers ?? null, numbers),
    ...linesOfPath(project, since),
    ...linesOfPresales(project, since),
    ...linesOfHypotheses(project, now),
    ...linesOfWaiting(project, today),
  ].map(line);
}

/** The first gate that holds the project up; null at the end of the path. */
export function findWaitingGate(project: OpenedProject): string | null {
  const { gates } = readProjectPath(project).status;
  return gates.find(({ met, override }) => !met && override === null)?.id ?? null;
}
