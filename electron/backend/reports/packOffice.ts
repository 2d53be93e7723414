import { strFromU8, unzipSync } from 'fflate';
import { writeZip } from '../formats/writeZip.ts';
import { joinBytes } from './joinBytes.ts';

const isXml = (name: string): boolean => /\.(?:xml|rels)$/u.test(name);

/** Every moment in the properties becomes the document's own date at midnight. */
function fixMoments(xml: string, date: string): string {
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${date.slice(0, 10)}T00:00:00Z`);
}

/**
 * An office document (a ZIP of XML parts) packed anew without the moment and the order of its making: equal contents
 * give equal bytes. `change` may rewrite an XML part, by its name, and gives it in pieces.
 */
export async function packOffice(
  bytes: Uint8Array,
  date: string,
  change: (xml: string, name: string) => Iterable<string>,
): Promise<Uint8Array<ArrayBuffer>> {
  // The list of content types comes first: that is how the format is told apart from any other archive.
  const parts = Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.endsWith('/'))
    .toSorted(([left], [right]) => Number(right === '[Content_Types].xml') - Number(left === '[Content_Types].xml'));
  const packed = parts.map(([name, part]) => ({
    name,
    content: isXml(name) ? change(fixMoments(strFromU8(part), date), name) : part,
  }));
  return joinBytes(await writeZip(packed));
}
