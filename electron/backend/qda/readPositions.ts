import type { Span } from '#shared/text/span.ts';
import type { QdaSelection } from './qdaModel.ts';

/** How a program counted the places of a text. */
export interface PositionReading {
  /** What one line end counts. */
  readonly lineEnd: 1 | 2;
  readonly unit: 'utf16' | 'codePoint';
  /** Whether the byte-order mark counts as the first character. */
  readonly countsMark: boolean;
}

/** What the reading is chosen by. */
export interface PositionEvidence {
  /** As decoded, with its line ends, without its byte-order mark. */
  readonly raw: string;
  readonly hasMark: boolean;
  /** The program that wrote the file, as it names itself. */
  readonly origin: string;
  readonly selections: readonly QdaSelection[];
}

/** How every file counts that this program writes. */
export const ownReading: PositionReading = { lineEnd: 1, unit: 'utf16', countsMark: false };

/** Selections that are looked at; more of them tell nothing new. */
const sampleSize = 2000;

/** The text with `\n` for every kind of line end. */
export function withPlainLineEnds(raw: string): string {
  return raw.replace(/\r\n?/g, '\n');
}

function isWordUnit(text: string, index: number): boolean {
  return index >= 0 && index < text.length && /[\p{L}\p{N}\p{M}_]/u.test(text.charAt(index));
}

/** From places as the program counted them to offsets of the text with plain line ends; null beyond its end. */
export function createPlaceReader(text: string, reading: PositionReading): (place: number) => number | null {
  const first = reading.countsMark ? 1 : 0;
  const isPlain = reading.unit === 'utf16' && (reading.lineEnd === 1 || !text.includes('\n'));
  if (isPlain) {
    return (place) => {
      const offset = place - first;
      return Number.isInteger(place) && offset >= 0 && offset <= text.length ? offset : null;
    };
  }
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    offsets.push(offset);
    const unit = text.charCodeAt(offset);
    if (unit === 10 && reading.lineEnd === 2) offsets.push(offset);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && offset + 1 < text.length;
    if (isPair && reading.unit === 'codePoint') offset += 1;
  }
  offsets.push(text.length);
  return (place) => (Number.isInteger(place) ? (offsets[place - first] ?? null) : null);
}

/** The words that a selection is named by, when it is: programs cut long ones with an ellipsis. */
function namedWords(name: string): string {
  return name
    .replace(/(?:…|\.{3})$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How much speaks for a selection standing there: its own words above all, else whole words inside the text. */
function scoreSelection(text: string, selection: QdaSelection, start: number | null, end: number | null): number {
  if (start === null || end === null) return -2;
  const name = namedWords(selection.name);
  const words = text
    .slice(start, Math.min(end, start + name.length * 2 + 40))
    .replace(/\s+/g, ' ')
    .trimStart();
  let score = name.length >= 3 && words.startsWith(name) ? 4 : 0;
  if (!(isWordUnit(text, start - 1) && isWordUnit(text, start))) score += 1;
  if (!(isWordUnit(text, end - 1) && isWordUnit(text, end))) score += 1;
  if (!/\s/.test(text.charAt(start))) score += 0.5;
  if (!/\s/.test(text.charAt(end - 1))) score += 0.5;
  return score;
}

/** What programs are known to do, the likeliest first: it decides where the selections do not. */
function readingsFor({ raw, hasMark, origin }: PositionEvidence): PositionReading[] {
  const isAtlas = /atlas/i.test(origin);
  const usual = raw.includes('\r\n') && !isAtlas ? 2 : 1;
  const other = usual === 2 ? 1 : 2;
  const hasLines = /[\r\n]/.test(raw);
  const hasPairs = /[\u{10000}-\u{10ffff}]/u.test(raw);
  return [false, ...(hasMark ? [true] : [])].flatMap((countsMark) =>
    [usual, ...(hasLines ? [other] : [])].flatMap((lineEnd) =>
      (['utf16', ...(hasPairs ? (['codePoint'] as const) : [])] as const).map((unit): PositionReading => ({
        lineEnd: lineEnd as 1 | 2,
        unit,
        countsMark,
      })),
    ),
  );
}

export interface ScoredReading {
  readonly reading: PositionReading;
  readonly score: number;
}

/** How much speaks for each way of counting, by the selections of one text; the way its program is known for comes first. */
export function scoreReadings(evidence: PositionEvidence): ScoredReading[] {
  const text = withPlainLineEnds(evidence.raw);
  const sample = evidence.selections.slice(0, sampleSize);
  return readingsFor(evidence).map((reading) => {
    const placeOf = createPlaceReader(text, reading);
    const scores = sample.map((selection) =>
      scoreSelection(text, selection, placeOf(selection.start), placeOf(selection.end)),
    );
    return { reading, score: scores.reduce((sum, score) => sum + score, 0) };
  });
}

const keyOf = ({ lineEnd, unit, countsMark }: PositionReading): string => `${lineEnd} ${unit} ${countsMark}`;

/** How much more than for the known way speaks for another one, in all texts of a file together. */
export function poolReadings(texts: readonly (readonly ScoredReading[])[]): (reading: PositionReading) => number {
  const pooled = new Map<string, number>();
  for (const scored of texts) {
    for (const { reading, score } of scored) {
      const key = keyOf(reading);
      pooled.set(key, (pooled.get(key) ?? 0) + score - (scored[0]?.score ?? 0));
    }
  }
  return (reading) => pooled.get(keyOf(reading)) ?? 0;
}

/**
 * Chooses how the places of one text are counted: by the reading under which its selections begin and end at words and stay
 * inside the text; where that leaves it open, as in the file's other texts; else as the program is known to count. The
 * standard says code points; programs differ, and NVivo counts CRLF as two where ATLAS.ti counts one.
 */
export function choosePositionReading(
  scored: readonly ScoredReading[],
  pooledScoreOf: (reading: PositionReading) => number,
): PositionReading {
  const [best] = scored.toSorted(
    (left, right) => right.score - left.score || pooledScoreOf(right.reading) - pooledScoreOf(left.reading),
  );
  return best?.reading ?? ownReading;
}

/** Where a selection stands in the text with plain line ends; null when it begins outside of it. */
export function spanOfSelection(
  selection: QdaSelection,
  placeOf: (place: number) => number | null,
  length: number,
): Span | null {
  const start = placeOf(selection.start);
  // The end of some selections lies behind a last line end that the text does not have.
  const end = placeOf(selection.end) ?? (Number.isFinite(selection.end) ? length : null);
  return start === null || end === null ? null : { start, end };
}
