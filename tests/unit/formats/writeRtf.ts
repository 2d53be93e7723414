import { encodeText } from './encodeText.ts';

/** How a letter beyond ASCII is written: as Word does, as old Word did with a Cyrillic font, or both at once. */
export type RtfLetters = 'unicode' | 'codePage' | 'both';

/** RTF of the paragraphs, in Word's way, with what a reader must pass over around them. */
export function writeRtf(paragraphs: readonly string[], letters: RtfLetters = 'both'): Uint8Array {
  const head =
    String.raw`{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\fnil\fcharset0 Calibri;}{\f1\fnil\fcharset204 Arial CYR{\*\falt Arial};}}` +
    String.raw`{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}}{\info{\title Hidden}{\author Nobody}}` +
    String.raw`{\*\generator Writer 1;}{\header\pard Running head\par}`;
  const body = paragraphs.map(
    (text) =>
      String.raw`\pard\plain\f1 ${[...text].map((letter) => writeLetter(letter, letters)).join('')}\par` + '\r\n',
  );
  return Uint8Array.from(Buffer.from(`${head}${body.join('')}}`, 'latin1'));
}

function writeLetter(letter: string, letters: RtfLetters): string {
  if (letter === '\\' || letter === '{' || letter === '}') return `\\${letter}`;
  if (letter === '\n') return String.raw`\line `;
  const code = letter.charCodeAt(0);
  if (code < 0x80) return letter;
  const byte = /^[А-яЁё]$/.test(letter) ? encodeText(letter, 'windows-1251')[0] : undefined;
  const hex = byte === undefined ? null : `\\'${byte.toString(16)}`;
  if (letters === 'codePage' && hex !== null) return hex;
  const substitute = letters === 'both' ? (hex ?? '?') : '?';
  return letter
    .split('')
    .map((unit) => `\\u${(unit.charCodeAt(0) << 16) >> 16}${substitute}`)
    .join('');
}
