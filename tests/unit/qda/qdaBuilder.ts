import { strToU8, zipSync, type Zippable } from 'fflate';

/** A GUID that ends in a number. */
export function guid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export interface BuiltFile {
  readonly origin?: string;
  readonly users?: string;
  readonly codes?: string;
  readonly variables?: string;
  readonly cases?: string;
  readonly sources?: string;
  readonly notes?: string;
  readonly rest?: string;
  readonly namespace?: string;
}

const within = (name: string, inside: string | undefined): string =>
  inside === undefined ? '' : `<${name}>${inside}</${name}>`;

export function buildXml(file: BuiltFile): string {
  const { origin = 'Test 1.0', namespace = 'urn:QDA-XML:project:1.0' } = file;
  return [
    `<?xml version="1.0" encoding="utf-8"?><Project xmlns="${namespace}" name="Study" origin="${origin}">`,
    within('Users', file.users ?? `<User guid="${guid(1)}" name="Anna"/><User guid="${guid(2)}" name="Boris"/>`),
    `<CodeBook>${within('Codes', file.codes ?? code(10, 'Waiting'))}</CodeBook>`,
    within('Variables', file.variables),
    within('Cases', file.cases),
    within('Sources', file.sources),
    within('Notes', file.notes),
    file.rest ?? '',
    '</Project>',
  ].join('');
}

export function code(number: number, name: string, inside = '', attributes = 'isCodable="true"'): string {
  return `<Code guid="${guid(number)}" name="${name}" ${attributes}>${inside}</Code>`;
}

export function coding(codeNumber: number, userNumber = 1, at = '2025-06-18T02:06:50Z', inside = ''): string {
  const user = `creatingUser="${guid(userNumber)}" creationDateTime="${at}"`;
  return `<Coding guid="${guid(codeNumber * 1000 + userNumber)}" ${user}><CodeRef targetGUID="${guid(codeNumber)}"/>${inside}</Coding>`;
}

export function selection(number: number, start: number, end: number, inside = coding(10), name = ''): string {
  return `<PlainTextSelection guid="${guid(number)}" name="${name}" startPosition="${start}" endPosition="${end}">${inside}</PlainTextSelection>`;
}

/** A text source with a part `<number>.txt` of the archive. */
export function textSource(number: number, name: string, inside = '', path = `internal://${number}.txt`): string {
  return `<TextSource guid="${guid(number)}" name="${name}" plainTextPath="${path}">${inside}</TextSource>`;
}

/** A Word document of paragraphs. */
export function buildDocx(paragraphs: readonly string[]): Uint8Array {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`),
  });
}

/** An archive of the XML and its parts. */
export function buildQdpx(
  xml: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
  name = 'project.qde',
): Uint8Array<ArrayBuffer> {
  const entries: Zippable = { [name]: strToU8(xml) };
  for (const [path, content] of Object.entries(parts))
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries, { level: 0 });
}
