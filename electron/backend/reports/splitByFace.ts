import { findReportFonts } from './findReportFonts.ts';
import { type Coverage, readFontCoverage } from './fontCoverage.ts';

/** A piece of a text that one face draws: that of the words around it, or the face of emoji. */
export interface FaceRun {
  readonly text: string;
  readonly isEmoji: boolean;
}

/** Signs that the embedded faces lack and that have a plain way to be written. */
const plainSigns: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0',
  '\u2009': ' ',
  '\u2011': '-',
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '≈': '~',
  '✓': '+',
};

let coverages: { readonly isLetter: Coverage; readonly isEmoji: Coverage } | null = null;

function readCoverages(): NonNullable<typeof coverages> {
  if (coverages === null) {
    const fonts = findReportFonts();
    const [golos, literata] = [fonts['Golos Text'].normal, fonts.Literata.normal].map(readFontCoverage);
    coverages = {
      isLetter: (codePoint) => golos?.(codePoint) === true && literata?.(codePoint) === true,
      isEmoji: readFontCoverage(fonts['Noto Emoji'].normal),
    };
  }
  return coverages;
}

/** Signs between emoji that make one picture of several, or choose its look: they mean nothing alone. */
const joiners: ReadonlySet<string> = new Set(['\u200d', '\ufe0e', '\ufe0f', '\u20e3']);
const isInvisible = (sign: string): boolean => /^[\p{Cf}\p{Cc}\p{Mn}]$/u.test(sign);

/** Signs that no face has stand by their numbers, in brackets. */
function nameSigns(text: string): string {
  const numbers = [...text].map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `[${numbers.join(' ')}]`;
}

type Kind = 'letter' | 'emoji' | 'unknown';

function kindOf(sign: string, before: Kind | null): Kind | null {
  const { isLetter, isEmoji } = readCoverages();
  const codePoint = sign.codePointAt(0) ?? 0;
  if (joiners.has(sign)) return before === 'emoji' ? 'emoji' : null;
  if (/^\s$/u.test(sign) || isLetter(codePoint)) return 'letter';
  if (isEmoji(codePoint)) return 'emoji';
  return isInvisible(sign) ? null : 'unknown';
}

/** Of each sign in the plane that most are in: 0 not asked yet, 1 every face draws it as it is, 2 it takes a closer look. */
const plainness = new Uint8Array(0x1_0000);

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (plainness[unit] === 0) {
      const sign = text.charAt(at);
      const isPlainSign = plainSigns[sign] === undefined && !joiners.has(sign) && kindOf(sign, null) === 'letter';
      plainness[unit] = isPlainSign ? 1 : 2;
    }
    if (plainness[unit] === 2) return false;
  }
  return true;
}

/**
 * A text in pieces, each drawn by a face that has all of its signs, so that no empty box is ever printed: composed, with
 * spaces and signs the faces know, without control characters; emoji by their own face, letters of other scripts by
 * their numbers. Pieces joined are the text that can be read back.
 */
export function splitByFace(text: string): FaceRun[] {
  const composed = text.normalize('NFC');
  // Nearly every text: a report may hold millions of signs.
  if (isPlain(composed)) return composed === '' ? [] : [{ text: composed, isEmoji: false }];
  const pieces: { kind: Kind; text: string }[] = [];
  for (const original of composed) {
    for (const sign of plainSigns[original] ?? original) {
      const last = pieces.at(-1);
      const kind = kindOf(sign, last?.kind ?? null);
      if (kind === null) continue;
      if (last?.kind === kind) last.text += sign;
      else pieces.push({ kind, text: sign });
    }
  }
  const runs: { text: string; isEmoji: boolean }[] = [];
  for (const { kind, text: piece } of pieces) {
    const run = { text: kind === 'unknown' ? nameSigns(piece) : piece, isEmoji: kind === 'emoji' };
    const last = runs.at(-1);
    if (last !== undefined && !last.isEmoji && !run.isEmoji) last.text += run.text;
    else runs.push(run);
  }
  return runs;
}

/** Drawers of paper know each property of a letter, not all of them in one. */
function spellFont(tag: string): string {
  return tag.replace(
    /style="font: (italic )?(\d+ |bold )?([\d.]+)px ([^";]+)"/u,
    (_match, italic: string | undefined, weight: string | undefined, size: string, family: string) =>
      `font-size="${size}" font-family="${family}" font-weight="${(weight ?? '400').trim()}"${italic === undefined ? '' : ' font-style="italic"'}`,
  );
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One sign for each picture: of those that are joined the first, of a flag its letters. */
function firstSigns(text: string): string {
  return [...clusters.segment(text)]
    .map(({ segment }) => {
      const codePoint = segment.codePointAt(0) ?? 0;
      if (codePoint < 0x1_f1e6 || codePoint > 0x1_f1ff) return String.fromCodePoint(codePoint);
      return [...segment].map((sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1_f1e6 + 65)).join('');
    })
    .join('');
}

/**
 * The labels of a drawn chart, each sign in a face that has it. Works on the SVG of `drawChartSvg` alone. Joined emoji
 * are drawn as their first: the drawer of pictures loses a label in which one picture is several signs.
 */
export function setChartFaces(svg: string): string {
  return svg.replaceAll(/(<text\b[^>]*>)([^<]*)(?=<\/text>)/gu, (_match, tag: string, label: string) => {
    const runs = splitByFace(/\p{Extended_Pictographic}|\p{RI}/u.test(label) ? firstSigns(label) : label);
    const drawn = runs.map(({ text, isEmoji }) =>
      isEmoji ? `<tspan font-family="Noto Emoji" font-weight="400">${text}</tspan>` : text,
    );
    return spellFont(tag) + drawn.join('');
  });
}
