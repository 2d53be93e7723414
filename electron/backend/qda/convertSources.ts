import type { ParsedTurn } from '#shared/domain/parsedTranscript.ts';
import type { InterviewKind } from '#shared/domain/interview.ts';
import { interviewKinds } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import { snapSpanToGraphemes, type Span } from '#shared/text/span.ts';
import { detectTranscriptLanguage } from '../formats/detectTranscriptLanguage.ts';
import { findDate } from '../formats/findDate.ts';
import { type DividedTurn, divideIntoTurns } from './divideIntoTurns.ts';
import type { LossTally } from './lossTally.ts';
import { nobody, readOwnTranscript } from './ownTranscript.ts';
import { findOwnVariable, type OwnVariable, splitList } from './ownVariables.ts';
import type { QdaSelection, QdaText } from './qdaModel.ts';
import { createPlaceReader, type PositionReading, spanOfSelection, withPlainLineEnds } from './readPositions.ts';
import type { RawText } from './readQdaText.ts';

/** A place of an interview as the interchange names it. */
export interface TurnPlace extends Span {
  readonly turn: number;
}

/** A text that has become a talk. */
export interface ConvertedSource {
  readonly interview: {
    readonly id: string;
    readonly kind: InterviewKind;
    readonly title: string;
    readonly date: string | null;
    readonly language: Language;
    readonly wave: number | undefined;
    readonly turns: readonly (ParsedTurn & { readonly speaker: string; readonly role: SpeakerRole })[];
  };
  readonly places: readonly { readonly selection: QdaSelection; readonly place: TurnPlace }[];
}

const titleLimit = 500;
const fileEnding = /\.(?:docx?|txt|rtf|odt|pdf|md|html?|mp[34]|m4a|wav|mov)$/i;
const sampleLength = 60_000;

function findSpans(
  text: string,
  reading: PositionReading,
  source: QdaText,
  isOwn: boolean,
  losses: LossTally,
): { selection: QdaSelection; span: Span }[] {
  const placeOf = createPlaceReader(text, reading);
  return source.selections.flatMap((selection) => {
    const found = spanOfSelection(selection, placeOf, text.length);
    if (found === null) {
      losses.add('selectionsOutside', 1, selection.name || source.name);
      return [];
    }
    const words = text.slice(found.start, found.end);
    if (words.trim() === '') {
      losses.add('emptySelections', 1, source.name);
      return [];
    }
    // A line end belongs to no words.
    const start = found.start + (/^\n*/.exec(words)?.[0].length ?? 0);
    const end = found.end - (/\n*$/.exec(words)?.[0].length ?? 0);
    if (!isOwn && isWholeTalk(text, { start, end })) {
      losses.add('wholeSourceCodings', selection.codings.length, source.name || selection.name);
      return [];
    }
    const span = isOwn ? found : snapSpanToGraphemes(text, { start, end });
    if (!isOwn && (span.start < start || span.end > end)) losses.add('widenedSelections', 1, selection.name);
    return { selection, span };
  });
}

/** Lines from which a talk has turns that are worth more than one mark over all of it. */
const manyLines = 10;

/** Whether the mark is about the talk rather than its words: as a quotation it would make one turn of all. */
function isWholeTalk(text: string, span: Span): boolean {
  const isAll = text.slice(0, span.start).trim() === '' && text.slice(span.end).trim() === '';
  return isAll && text.trim().split('\n').length >= manyLines;
}

function turnAt(turns: readonly DividedTurn[], place: number): number {
  let low = 0;
  let high = turns.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((turns[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function ownValues(source: QdaText): Partial<Record<OwnVariable, string>> {
  return Object.fromEntries(
    source.values.flatMap(({ variableGuid, value }) => {
      const key = findOwnVariable(variableGuid);
      return key === null ? [] : [[key, value] as const];
    }),
  );
}

function roleFinder(told: Partial<Record<OwnVariable, string>>): (speaker: string) => SpeakerRole {
  const interviewers = new Set(splitList(told.interviewers));
  const others = new Set(splitList(told.others));
  return (speaker) => {
    const label = speaker === '' ? nobody : speaker;
    return interviewers.has(label) ? 'interviewer' : others.has(label) ? 'other' : 'respondent';
  };
}

/** Makes a talk of a text, or null when it holds no words. `name` is the source's. */
export function convertSource(
  source: QdaText,
  raw: RawText,
  place: { readonly id: string; readonly name: string; readonly reading: PositionReading; readonly isOwn: boolean },
  losses: LossTally,
): ConvertedSource | null {
  const text = withPlainLineEnds(raw.raw);
  const { isOwn, reading } = place;
  if (text.trim() === '') {
    losses.add('emptyTexts', 1, place.name);
    losses.add('selectionsOutside', source.selections.length, place.name);
    return null;
  }
  const told = isOwn ? ownValues(source) : {};
  const found = findSpans(text, reading, source, isOwn, losses);
  const times = createPlaceReader(text, { lineEnd: 1, unit: 'utf16', countsMark: false });
  const synchronised = source.syncPoints.flatMap(({ position, timeMs }) => {
    const at = times(position);
    return at === null ? [] : [{ place: at, timeMs }];
  });
  const own = isOwn ? readOwnTranscript(text, roleFinder(told)) : [];
  const spans = found.map(({ span }) => span);
  const divided = own.length > 0 ? { turns: own, joined: 0 } : divideIntoTurns(text, spans, synchronised);
  losses.add('joinedTurns', divided.joined, place.name);
  const { turns } = divided;
  const kind = interviewKinds.find((known) => known === told.kind) ?? 'problem';
  const language = told.language === 'ru' || told.language === 'en' ? told.language : null;
  return {
    interview: {
      id: place.id,
      kind,
      title: (isOwn ? place.name : place.name.replace(fileEnding, '').trim()).slice(0, titleLimit) || place.id,
      date: isOwn ? (told.date ?? null) : findDate(place.name),
      language: language ?? detectTranscriptLanguage(text.slice(0, sampleLength)).language,
      wave: told.wave === undefined ? undefined : Math.max(1, Math.trunc(Number(told.wave)) || 1),
      turns: turns.map(({ start, end, speaker, role, startMs }) => ({
        speaker,
        role,
        startMs,
        text: text.slice(start, end),
      })),
    },
    places: found.flatMap(({ selection, span }) => {
      const turn = turnAt(turns, span.start);
      const start = span.start - (turns[turn]?.start ?? 0);
      return [{ selection, place: { turn, start, end: start + span.end - span.start } }];
    }),
  };
}
