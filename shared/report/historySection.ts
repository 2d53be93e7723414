import { formatDay } from '../domain/formatFigure.ts';
import { byLatestEvent, type PathEvent } from '../domain/pathEvent.ts';
import type { ReportBlock } from '../domain/reportDocument.ts';
import { sayPathEvent } from '../workflow/sayPathEvent.ts';
import { cell, heading, left, plainNote, type ReportContext, strong } from './reportContext.ts';
import { storyTexts } from './storyTexts.ts';

/** A path that went to and fro for a year still fits a few pages. */
const mostEvents = 60;

/** Of a gate what it had and needed; else how much the project held. */
function evidenceThen({ options, figure, counted, number, texts }: ReportContext, event: PathEvent): string {
  const words = storyTexts[options.language];
  const { snapshot, gateId } = event;
  if (snapshot === null) return texts.nothing;
  const gate = snapshot.gates.find(({ id }) => id === gateId);
  if (gate !== undefined) return words.haveOfNeed(figure(gate.have), figure(gate.need));
  const { interviews, people, metGates, presalesAsked, presalesPaid } = snapshot.numbers;
  return [
    counted(interviews, 'interview'),
    counted(people, 'person'),
    words.metGates(number(metGates.length, 0), number(snapshot.gates.length, 0)),
    ...(presalesAsked === 0 ? [] : [words.paidOfAsked(presalesPaid, presalesAsked)]),
  ].join(', ');
}

function whyAndWho({ names, quote, texts }: ReportContext, { reason, author }: PathEvent): string {
  const why = reason.trim() === '' ? '' : quote(reason.trim());
  return [why, names.scrub(author)].filter((part) => part !== '').join(', ') || texts.nothing;
}

/**
 * What happened on the path, in its order: when, what, why and by whom, and the evidence of that moment. Empty when
 * nothing did.
 */
export function historySection(context: ReportContext, events: readonly PathEvent[]): ReportBlock[] {
  const { options, names, number } = context;
  const { language } = options;
  const words = storyTexts[language];
  if (events.length === 0) return [];
  const shown = events.toSorted(byLatestEvent).slice(0, mostEvents).toReversed();
  return [
    heading(2, words.headings.history),
    ...(shown.length === events.length
      ? []
      : [plainNote(words.lastEvents(number(shown.length, 0), number(events.length, 0)))]),
    {
      kind: 'table',
      columns: [
        left(words.columns.when),
        left(words.columns.what),
        left(words.columns.why),
        left(words.columns.atThatTime),
      ],
      rows: shown.map((event) => [
        cell(formatDay(event.at, language)),
        event.kind === 'state'
          ? cell(sayPathEvent(event, language))
          : strong(names.scrub(sayPathEvent(event, language))),
        cell(whyAndWho(context, event)),
        cell(evidenceThen(context, event)),
      ]),
    },
  ];
}
