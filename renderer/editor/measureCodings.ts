import type { TranscriptView } from './createTranscriptEditor.ts';
import { type MarkedCoding, type MarkedStretch, mergeSameCode } from './mergeSameCode.ts';
import type { ShownTurn } from './transcriptDocument.ts';
import type { TurnWindow } from './turnWindow.ts';

/** A coding with the top of its first line and the bottom of its last, in px of the page. */
export interface MeasuredCoding {
  readonly coding: MarkedStretch;
  readonly top: number;
  readonly bottom: number;
}

/** Half of a line of the transcript: the box of a line is around the middle of its letters. */
const halfLine = 16.5;

interface MeasuredTurn {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** Tops and bottoms in px from the turn's own top. */
  readonly measured: readonly MeasuredCoding[];
}

/** What was measured holds while neither the codings, nor the words, nor the lines of the turn are others. */
const known = new WeakMap<readonly MarkedCoding[], MeasuredTurn>();

/** Reads the layout once for each span. */
function measureTurn(
  view: TranscriptView,
  turn: number,
  codings: readonly MarkedCoding[],
  turnTop: number,
): MeasuredCoding[] {
  const bySpan = new Map<string, { readonly top: number; readonly bottom: number } | null>();
  return mergeSameCode(codings).flatMap((coding): MeasuredCoding[] => {
    const key = `${coding.start} ${coding.end}`;
    let place = bySpan.get(key);
    if (place === undefined) {
      const lines = view.linesOf({ turn, start: coding.start, end: coding.end });
      const [first, last] = [lines[0], lines.at(-1)];
      place =
        first === undefined || last === undefined
          ? null
          : { top: (first.top + first.bottom) / 2 - halfLine, bottom: (last.top + last.bottom) / 2 + halfLine };
      bySpan.set(key, place);
    }
    return place === null ? [] : [{ coding, top: place.top - turnTop, bottom: place.bottom - turnTop }];
  });
}

/** Where the codings of the turns in the window stand. */
export function measureCodings(
  view: TranscriptView,
  turns: readonly ShownTurn[],
  codings: readonly (readonly MarkedCoding[])[],
  { from, to }: TurnWindow,
  pageTop: number,
): MeasuredCoding[] {
  const elements = view.turnElements();
  const all: MeasuredCoding[] = [];
  for (let turn = from; turn < to; turn += 1) {
    const ofTurn = codings[turn];
    const element = elements[turn];
    if (ofTurn === undefined || ofTurn.length === 0 || element === undefined) continue;
    const { top, width, height } = element.getBoundingClientRect();
    const text = turns[turn]?.text ?? '';
    let before = known.get(ofTurn);
    if (before === undefined || before.text !== text || before.width !== width || before.height !== height) {
      before = { text, width, height, measured: measureTurn(view, turn, ofTurn, top) };
      known.set(ofTurn, before);
    }
    for (const { coding, ...place } of before.measured)
      all.push({ coding, top: place.top + top - pageTop, bottom: place.bottom + top - pageTop });
  }
  return all;
}
