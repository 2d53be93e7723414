import { strToU8, zipSync } from 'fflate';

/** A file as it is dropped or chosen. */
export interface UserFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Who said what, in order. */
export type SpokenLines = readonly (readonly [speaker: string, text: string])[];

const labelled = (lines: SpokenLines): string => lines.map(([speaker, text]) => `${speaker}: ${text}`).join('\n');
const clock = (seconds: number): string =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;

function encodeWindows1251(text: string): Buffer {
  const decoder = new TextDecoder('windows-1251');
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? '?'.codePointAt(0) ?? 0));
}

/** Plain text in UTF-8. */
export function textFile(name: string, text: string, mimeType = 'text/plain'): UserFile {
  return { name, mimeType, buffer: Buffer.from(text, 'utf8') };
}

/** Plain text as Russian Windows wrote it. */
export function windows1251File(name: string, lines: SpokenLines): UserFile {
  return { name, mimeType: 'text/plain', buffer: encodeWindows1251(labelled(lines)) };
}

export function markdownFile(name: string, lines: SpokenLines): UserFile {
  return textFile(name, lines.map(([speaker, text]) => `**${speaker}:** ${text}`).join('\n\n'), 'text/markdown');
}

export function srtFile(name: string, lines: SpokenLines): UserFile {
  const cues = lines.map(
    ([speaker, text], at) => `${at + 1}\n${clock(at * 10)},000 --> ${clock(at * 10 + 9)},000\n${speaker}: ${text}\n`,
  );
  return textFile(name, cues.join('\n'), 'application/x-subrip');
}

export function vttFile(name: string, lines: SpokenLines): UserFile {
  const cues = lines.map(
    ([speaker, text], at) => `${clock(at * 10)}.000 --> ${clock(at * 10 + 9)}.000\n<v ${speaker}>${text}</v>\n`,
  );
  return textFile(name, `WEBVTT\n\n${cues.join('\n')}`, 'text/vtt');
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The smallest document that Word opens: a paragraph a line. */
export function docxFile(name: string, lines: SpokenLines): UserFile {
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const paragraphs = lines.map(([speaker, text]) => {
    const line = escapeXml(`${speaker}: ${text}`);
    return `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`;
  });
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  });
  return { name, mimeType: word, buffer: Buffer.from(bytes) };
}
