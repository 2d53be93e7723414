/** A stretch that one coder marked: half-open `[start, end)` in characters. */
export interface CodedSpan {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

export interface UnitizedAlphaResult {
  /** uα over codes and gaps; |uα, where anybody marked anything; cuα, which code where both marked. null: undefined. */
  readonly nominal: number | null;
  readonly binary: number | null;
  readonly coding: number | null;
  /** (k)uα of each code against all others, and the share of its length that meets a span of another coder. */
  readonly perCode: readonly { readonly code: string; readonly alpha: number | null; readonly coverage: number }[];
}

/**
 * Do coders agree where codes begin and end, and which code it is?
 *
 * Krippendorff, Mathet, Bouvry & Widlöcher 2016 (doi 10.1007/s11135-015-0266-1). Observed coincidences o are lengths of
 * intersections over ordered pairs of coders / (m − 1); expected ones (l_c·l_k − [c = k]·S_c)/(l − S/l), l_c the length
 * marked c by all, S_c the sum of squared span lengths (of gaps: of lengths). α = 1 − Σ_{c≠k} o / Σ_{c≠k} e.
 * cuα and (k)uα use only parts of spans that meet a span of another coder. Not the older αU of 1995 and 2004.
 * `coders` holds the spans of each; the text is `[0, length)`. Spans of one coder must not overlap (RangeError): with
 * overlapping codes compute it code by code. Needs two coders. Cost: O(coders² · spans²).
 */
export function unitizedAlpha(coders: readonly (readonly CodedSpan[])[], length: number): UnitizedAlphaResult {
  const codes = [...new Set(coders.flat().map(({ code }) => code))].sort();
  if (coders.length < 2 || codes.length === 0) {
    return {
      nominal: null,
      binary: null,
      coding: null,
      perCode: codes.map((code) => ({ code, alpha: null, coverage: 0 })),
    };
  }
  for (const coder of coders) refuseOverlaps(coder, length);
  const size = codes.length + 1;
  const place = new Map(codes.map((code, index) => [code, index + 1]));
  const observed = coincidences(coders, place, length);
  const marked = Array.from({ length: size }, () => 0);
  const squares = Array.from({ length: size }, () => 0);
  const meeting = Array.from({ length: size }, () => 0);
  coders.forEach((coder, own) => {
    for (const span of coder) {
      const c = place.get(span.code)!;
      const spanLength = span.end - span.start;
      marked[c]! += spanLength;
      squares[c]! += spanLength ** 2;
      meeting[c]! += lengthMeeting(span, coders.filter((_, other) => other !== own).flat()) ** 2;
    }
  });
  const total = length * coders.length;
  marked[0] = total - sum(marked);
  squares[0] = marked[0];
  const scale = total - sum(squares) / total;
  const expected = (a: number, b: number): number => (marked[a]! * marked[b]!) / scale;

  const inner = codes.map((_, index) => index + 1);
  const met = Array.from({ length: size }, (_, c) => (c === 0 ? 0 : sum(inner.map((k) => observed[c]![k]!))));
  const within = (a: number, b: number): number => met[a]! * met[b]! - (a === b ? meeting[a]! : 0);
  const all = [0, ...inner];
  const off = (places: readonly number[], of: (a: number, b: number) => number): number =>
    sum(places.flatMap((a) => places.map((b) => (a === b ? 0 : of(a, b)))));
  const gapAgainst = (of: (a: number, b: number) => number): number => sum(inner.map((c) => of(0, c)));
  const seen = (a: number, b: number): number => observed[a]![b]!;
  return {
    nominal: alphaOf(off(all, seen), off(all, expected)),
    binary: alphaOf(gapAgainst(seen), gapAgainst(expected)),
    coding: alphaOf(
      share(off(inner, seen), sum(met)),
      share(off(inner, within), sum(inner.flatMap((a) => inner.map((b) => within(a, b))))),
    ),
    perCode: codes.map((code, index) => {
      const c = index + 1;
      const others = inner.filter((k) => k !== c);
      return {
        code,
        alpha: alphaOf(
          share(sum(others.map((k) => seen(c, k))), met[c]!),
          share(sum(others.map((k) => within(c, k))), sum(inner.map((k) => within(c, k)))),
        ),
        coverage: share(met[c]!, marked[c]!) ?? 0,
      };
    }),
  };
}

function alphaOf(disagreement: number | null, chance: number | null): number | null {
  return disagreement === null || chance === null || chance <= 0 ? null : 1 - disagreement / chance;
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

function refuseOverlaps(spans: readonly CodedSpan[], length: number): void {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  sorted.forEach((span, index) => {
    const before = index > 0 ? sorted[index - 1]!.end : 0;
    if (span.start < before || span.end <= span.start || span.end > length) {
      throw new RangeError(`span ${span.start}–${span.end} overlaps another, is empty or leaves the text`);
    }
  });
}

/** Lengths of intersections over ordered pairs of coders / (m − 1); row and column 0 stand for gaps. */
function coincidences(
  coders: readonly (readonly CodedSpan[])[],
  place: ReadonlyMap<string, number>,
  length: number,
): number[][] {
  const size = place.size + 1;
  const table = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const weight = 1 / (coders.length - 1);
  coders.forEach((first, i) =>
    coders.forEach((second, j) => {
      if (i === j) return;
      let bothMarked = 0;
      for (const a of first) {
        const row = table[place.get(a.code)!]!;
        let met = 0;
        for (const b of second) {
          const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
          row[place.get(b.code)!]! += shared * weight;
          met += shared;
        }
        const alone = a.end - a.start - met;
        row[0]! += alone * weight;
        table[0]![place.get(a.code)!]! += alone * weight;
        bothMarked += met;
      }
      const firstMarked = sum(first.map(({ start, end }) => end - start));
      const secondMarked = sum(second.map(({ start, end }) => end - start));
      table[0]![0]! += (length - firstMarked - secondMarked + bothMarked) * weight;
    }),
  );
  return table;
}

/** How much of the span lies in any of the others, which may overlap each other. */
function lengthMeeting(span: CodedSpan, others: readonly CodedSpan[]): number {
  const parts = others
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  let reached = span.start;
  let met = 0;
  for (const { start, end } of parts) {
    met += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return met;
}
