import type { TranscriptView } from './createTranscriptEditor.ts';
import { type MarkedCoding, type MarkedStretch, mergeSameCode } from './mergeSameCode.ts';
import type { TurnWindow } from './transcriptMarks.ts';

/** A coding with the top of its first line and the bottom of its last, in px of the page. */
export interface MeasuredCoding {
  readonly coding: MarkedStretch;
  readonly top: number;
  readonly bottom: number;
}

/** Half of a line of the transcript: the box of a line is around the middle of its letters. */
const halfLine = 16.5;

/** Where the codings of the turns in the window stand. Reads the layout once for each span. */
export function measureCodings(
  view: TranscriptView,
  codings: readonly (readonly MarkedCoding[])[],
  { from, to }: TurnWindow,
  pageTop: number,
): MeasuredCoding[] {
  const measured: MeasuredCoding[] = [];
  for (let turn = from; turn < to; turn += 1) {
    const bySpan = new Map<string, { readonly top: number; readonly bottom: number } | null>();
    for (const coding of mergeSameCode(codings[turn] ?? [])) {
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
      if (place !== null) measured.push({ coding, top: place.top - pageTop, bottom: place.bottom - pageTop });
    }
  }
  return measured;
}
