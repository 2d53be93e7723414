import { formatDay } from '../../domain/formatFigure.ts';
import type { PathEvent } from '../../domain/pathEvent.ts';
import type { ReportBlock, ReportDocument } from '../../domain/reportDocument.ts';
import type { SectionOf } from '../../domain/reportKind.ts';
import type { AgendaItem, SessionNumbers, TrackerSession, TrackerTask } from '../../domain/trackerSession.ts';
import { stateIds } from '../../domain/workflow.ts';
import { agendaLine } from '../../workflow/agendaLine.ts';
import type { ReportBasis, ReportVoice } from '../reportBasis.ts';
import {
  cell,
  createReportContext,
  heading,
  left,
  paragraph,
  plainNote,
  type ReportContext,
  right,
  strong,
  warningNote,
  writeSections,
} from '../reportContext.ts';
import { historySection } from '../historySection.ts';
import { savingsSection } from '../savingsSection.ts';
import { sessionTexts } from './sessionTexts.ts';

export interface SessionReportInput extends ReportBasis {
  /** Null while no session was held. */
  readonly held: {
    readonly session: TrackerSession;
    /** Kept by the session before; null for the first one. */
    readonly before: SessionNumbers | null;
    /** Where the project stands today. */
    readonly now: SessionNumbers;
    readonly tasks: readonly TrackerTask[];
    /** Tasks of sessions before it that are still open. */
    readonly openBefore: readonly TrackerTask[];
  } | null;
}

interface SessionReportOptions extends ReportVoice {
  readonly sections: readonly SectionOf<'session'>[];
}

type Context = ReportContext<SessionReportInput>;
type Held = NonNullable<SessionReportInput['held']>;

function aboutOf({ options: { language }, names, input }: Context, item: AgendaItem): string {
  const { named, words, when } = agendaLine(item, language);
  const isStranger = item.kind === 'presaleAsked' || item.kind === 'presalePaid';
  const known = input.facts.respondents.some(({ name }) => name === words);
  const said = isStranger && !known ? names.buyer(words) : names.scrub(words);
  return [named, said, when].filter((part) => part !== '').join(' · ');
}

function agendaSection(context: Context, { session }: Held): ReportBlock[] {
  const { options, texts: words } = context;
  const texts = sessionTexts[options.language];
  if (session.agenda.length === 0) return [heading(2, texts.headings.agenda), plainNote(texts.noAgenda)];
  return [
    heading(2, texts.headings.agenda),
    {
      kind: 'table',
      columns: [left(texts.columns.what), left(texts.columns.which), left(texts.columns.discussed)],
      rows: session.agenda.map((item) => [
        strong(agendaLine(item, options.language).what),
        cell(aboutOf(context, item)),
        cell(item.isDiscussed ? words.yes : words.nothing),
      ]),
    },
  ];
}

function numbersSection(context: Context, { before, session, now }: Held): ReportBlock[] {
  const { options, number, money, texts: words } = context;
  const texts = sessionTexts[options.language];
  const { figures } = texts;
  const day = (iso: string): string => formatDay(iso, options.language);
  const rows: readonly (readonly [string, (numbers: SessionNumbers) => string])[] = [
    [figures.step, ({ wave, state }) => texts.stepValue(wave, stateIds.indexOf(state))],
    [figures.gates, ({ metGates }) => number(metGates.length, 0)],
    ...(['interviews', 'people', 'codes', 'commitments'] as const).map(
      (key) => [figures[key], (numbers: SessionNumbers) => number(numbers[key], 0)] as const,
    ),
    [figures.mainSegment, ({ mainSegment }) => (mainSegment === null ? words.nothing : number(mainSegment.people, 0))],
    [figures.presales, ({ presalesPaid, presalesAsked }) => words.kOfN(presalesPaid, presalesAsked)],
    [figures.contribution, ({ contribution }) => (contribution === null ? words.nothing : money(contribution))],
  ];
  const columns = [
    ...(before === null ? [] : [{ title: texts.previous(day(before.at)), numbers: before }]),
    { title: texts.thatDay(day(session.numbers.at)), numbers: session.numbers },
    { title: texts.today(day(now.at)), numbers: now },
  ];
  return [
    heading(2, texts.headings.numbers),
    {
      kind: 'table',
      columns: [left(texts.columns.figure), ...columns.map(({ title }) => right(title))],
      rows: rows.map(([label, valueOf]) => {
        const values = columns.map(({ numbers }) => valueOf(numbers));
        return [
          cell(label),
          ...values.map((value, at) => (at > 0 && value !== values[at - 1] ? strong(value) : cell(value))),
        ];
      }),
    },
    ...(before === null ? [plainNote(texts.firstSession)] : []),
  ];
}

function taskTable(context: Context, tasks: readonly TrackerTask[]): ReportBlock {
  const { options, names, texts: words } = context;
  const { columns } = sessionTexts[options.language];
  const day = (iso: string | null): string => (iso === null ? words.nothing : formatDay(iso, options.language));
  return {
    kind: 'table',
    columns: [left(columns.task), left(columns.owner), left(columns.due), left(columns.done)],
    rows: tasks.map(({ text, owner, dueOn, doneOn }) => [
      strong(names.scrub(text)),
      cell(owner.trim() === '' ? words.nothing : names.scrub(owner)),
      cell(day(dueOn)),
      cell(day(doneOn)),
    ]),
  };
}

/** What happened on the path between the session before and the end of this one. */
function eventsUntil({ pathEvents }: SessionReportInput, { session, before }: Held): PathEvent[] {
  return pathEvents.filter(({ at }) => at >= (before?.at ?? '') && (session.endedAt === null || at <= session.endedAt));
}

/** The minutes of one session: what changed, the numbers of three moments, what was decided and who does what. */
export function buildSessionReport(input: SessionReportInput, options: SessionReportOptions): ReportDocument {
  const context = createReportContext(input, options);
  const { names, status } = context;
  const texts = sessionTexts[options.language];
  const { held } = input;
  const common = {
    language: options.language,
    kicker: texts.kicker(held?.session.numbers.wave ?? status.wave),
    projectName: names.scrub(input.facts.project.name),
    date: input.date,
    footer: context.footer,
  };
  if (held === null) {
    return { ...common, title: texts.noSessionTitle, blocks: [{ kind: 'lead', text: texts.noSession }] };
  }
  const { session, tasks, openBefore } = held;
  const participants = session.participants.trim();
  const lead = [
    participants === '' ? '' : texts.participants(names.scrub(participants)),
    session.nextOn === null ? '' : texts.nextOn(formatDay(session.nextOn, options.language)),
  ].filter((sentence) => sentence !== '');
  return {
    ...common,
    title: texts.title(formatDay(session.heldOn, options.language)),
    blocks: [
      ...(lead.length === 0 ? [] : [{ kind: 'lead' as const, text: lead.join(' ') }]),
      ...(session.endedAt === null ? [warningNote(texts.goesOn)] : []),
      ...writeSections(options.sections, {
        agenda: () => agendaSection(context, held),
        numbers: () => numbersSection(context, held),
        decisions: () => [
          heading(2, texts.headings.decisions),
          session.decisions.length === 0
            ? plainNote(texts.noDecisions)
            : { kind: 'list', items: session.decisions.map((decision) => names.scrub(decision)) },
        ],
        tasks: () => [
          heading(2, texts.headings.tasks),
          tasks.length === 0 ? plainNote(texts.noTasks) : taskTable(context, tasks),
          ...(openBefore.length === 0 ? [] : [heading(3, texts.headings.earlier), taskTable(context, openBefore)]),
        ],
        history: () => historySection(context, eventsUntil(input, held)),
        savings: () => savingsSection(context),
        notes: () => [
          heading(2, texts.headings.notes),
          ...(session.notes.trim() === ''
            ? [plainNote(texts.noNotes)]
            : session.notes
                .split(/\n\s*\n/u)
                .filter((part) => part.trim() !== '')
                .map((part) => paragraph(names.scrub(part.trim())))),
        ],
      }),
    ],
  };
}
