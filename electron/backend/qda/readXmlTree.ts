import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { AppError } from '#shared/domain/appError.ts';

const textKey = '#text';

/** Codes nest as deep as somebody likes; deeper than this is no codebook. */
const deepest = 200;

/** One element: what it is asked for is answered with nothing when the file leaves it out. */
export class XmlElement {
  readonly #node: Readonly<Record<string, unknown>>;
  readonly #text: string;

  constructor(node: unknown) {
    const isTree = typeof node === 'object' && node !== null;
    this.#node = isTree ? (node as Record<string, unknown>) : {};
    const own = isTree ? this.#node[textKey] : node;
    this.#text = typeof own === 'string' ? own : '';
  }

  get text(): string {
    return this.#text;
  }

  /** The elements of that name right below. */
  all(name: string): XmlElement[] {
    const found = this.#node[name];
    return Array.isArray(found) ? found.map((node) => new XmlElement(node)) : [];
  }

  first(name: string): XmlElement {
    return this.all(name)[0] ?? new XmlElement('');
  }

  has(name: string): boolean {
    return Array.isArray(this.#node[name]);
  }

  /** Null when it is not there. */
  attribute(name: string): string | null {
    const found = this.#node[`@${name}`];
    return typeof found === 'string' ? found : null;
  }
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: textKey,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // The five of XML and those by number; others stay as they are, and a document cannot define any.
  htmlEntities: true,
  maxNestedTags: deepest,
  isArray: (name) => !name.startsWith('@') && name !== textKey,
});

function unreadable(file: string, reason: string): AppError {
  return new AppError('unreadableSource', { file, line: null, reason });
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** Reads a document, without namespaces. Throws `unreadableSource` when it is broken or declares a document type. */
export function readXmlTree(bytes: Uint8Array, file: string): XmlElement {
  const text = decode(bytes);
  // Programs write no document type; entities can only come from hostile hands.
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) throw unreadable(file, 'xmlEntities');
  if (XMLValidator.validate(text) !== true) throw unreadable(file, 'damagedDocument');
  try {
    return new XmlElement(parser.parse(text));
  } catch {
    throw unreadable(file, 'damagedDocument');
  }
}
