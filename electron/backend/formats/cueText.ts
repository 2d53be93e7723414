const names: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  lrm: '',
  rlm: '',
  shy: '',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  copy: '©',
  eacute: 'é',
};

/** Replaces character references (`&amp;`, `&#39;`, `&#x2014;`) once; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return names[name] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '';
  });
}

/** A cue's words and the voice that a `<v Name>` tag gives them. */
export interface VoicedText {
  readonly voice: string | null;
  readonly text: string;
}

const cueTag =
  /<\/?(?:c|i|b|u|s|v|ruby|rt|lang|font|em|strong|span)(?:[.\s][^<>]{0,300})?\/?>|<\d{1,4}:[\d:.,]{2,12}>/gi;
const voiceTag = /<v(?:\.[^\s<>]{0,80})?\s+([^<>]{1,200})>/gi;
const position = /\{\\[a-z]{1,4}[^{}]{0,60}\}/gi;

/**
 * Splits a cue at its voices and removes the tags that subtitles know; anything else in angle brackets is the
 * author's text and stays, as text.
 */
export function readVoices(cue: string): VoicedText[] {
  const parts: VoicedText[] = [];
  let voice: string | null = null;
  let from = 0;
  for (const tag of cue.matchAll(voiceTag)) {
    parts.push({ voice, text: cleanCue(cue.slice(from, tag.index)) });
    voice = decodeEntities(tag[1] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    from = tag.index + tag[0].length;
  }
  parts.push({ voice, text: cleanCue(cue.slice(from)) });
  return parts.filter(({ text }) => text !== '');
}

function cleanCue(text: string): string {
  return decodeEntities(text.replace(cueTag, '').replace(position, ''))
    .split('\n')
    .map((line) => line.replace(/[ \t\u00A0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
