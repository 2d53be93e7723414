import type { SampleCoding } from './sampleDocument.ts';

/** One mark of a turn, not yet bound to an interview. */
export type TurnCoding = Omit<SampleCoding, 'interviewId' | 'turn'>;

const token = /⟦(?:(\d+):)?|⟧(\d+)?\{([^}]*)\}/gu;

/**
 * Takes the marks out of a turn's text.
 *
 * `⟦words⟧{code}` may nest. `⟦1: … ⟦2: … ⟧1{code} … ⟧2{code}` may also overlap: a number ties an end to its beginning.
 * Inside the braces: codes by comma; after `;` either `e4 f3 x2` (emotion, frequency, effort; any of them may be left out) or `memo: words`;
 * after `/` the same again by another coder, `Name: code, code`.
 *
 * @throws when a mark is not closed, was not opened, or cannot be read.
 */
export function parseMarks(marked: string, coder: string): { readonly text: string; readonly codings: TurnCoding[] } {
  const open: { readonly label: string | null; readonly start: number }[] = [];
  const codings: TurnCoding[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(token)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const body = match[3];
    if (body === undefined) {
      open.push({ label: match[1] ?? null, start: text.length });
      continue;
    }
    const label = match[2] ?? null;
    const position = open.findLastIndex((mark) => mark.label === label);
    const beginning = open[position];
    if (beginning === undefined) throw new Error(`a mark ends without a beginning: …${text.slice(-40)}`);
    open.splice(position, 1);
    for (const coding of parseBody(body, coder)) codings.push({ start: beginning.start, end: text.length, ...coding });
  }
  text += marked.slice(from);
  if (open.length > 0 || /[⟦⟧]/u.test(text)) throw new Error(`a mark is not closed: ${text.slice(0, 80)}`);
  return { text, codings: codings.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

function parseBody(body: string, coder: string): Omit<TurnCoding, 'start' | 'end'>[] {
  return body.split('/').map((part, index) => {
    if (index === 0) return parseCoding(part, coder);
    const colon = part.indexOf(':');
    if (colon < 0) throw new Error(`a second coder needs a name: ${part}`);
    return parseCoding(part.slice(colon + 1), part.slice(0, colon).trim());
  });
}

function parseCoding(part: string, coder: string): Omit<TurnCoding, 'start' | 'end'> {
  const [codes = '', ...rest] = part.split(';').map((piece) => piece.trim());
  const codeIds = codes.split(',').map((code) => code.trim());
  let scales: SampleCoding['scales'] = null;
  let memo: string | undefined;
  for (const piece of rest) {
    const levels = /^(?=[efx])(?:e([0-5]))?(?:(?:^| )f([0-5]))?(?:(?:^| )x([0-5]))?$/u.exec(piece);
    if (levels !== null) {
      const [emotion, frequency, effort] = levels.slice(1).map((level) => (level === undefined ? null : Number(level)));
      scales = { emotion: emotion ?? null, frequency: frequency ?? null, effort: effort ?? null };
    } else if (piece.startsWith('memo: ')) {
      memo = piece.slice('memo: '.length);
    } else {
      throw new Error(`cannot read «${piece}» in {${part}}`);
    }
  }
  return { codeIds, scales, coder, ...(memo === undefined ? {} : { memo }) };
}
