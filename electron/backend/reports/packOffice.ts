import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The day that archives count from: the same document shall give the same bytes whenever it is made. */
const archiveDay = new Date(1980, 0, 1);

const isXml = (name: string): boolean => /\.(?:xml|rels)$/u.test(name);

/** Every moment in the properties becomes the document's own date at midnight. */
function fixMoments(xml: string, date: string): string {
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${date.slice(0, 10)}T00:00:00Z`);
}

/**
 * An office document (a ZIP of XML parts) packed anew without the moment and the order of its making: equal contents
 * give equal bytes. `change` may rewrite an XML part, by its name.
 */
export function packOffice(
  bytes: Uint8Array,
  date: string,
  change: (xml: string, name: string) => string = (xml) => xml,
): Uint8Array {
  const parts = unzipSync(bytes);
  // The list of content types comes first: that is how the format is told apart from any other archive.
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .toSorted((left, right) => Number(right === '[Content_Types].xml') - Number(left === '[Content_Types].xml'));
  const contentOf = (name: string): Uint8Array => {
    const part = parts[name] ?? new Uint8Array();
    return isXml(name) ? strToU8(change(fixMoments(strFromU8(part), date), name)) : part;
  };
  return zipSync(Object.fromEntries(names.map((name) => [name, contentOf(name)])), { mtime: archiveDay, level: 6 });
}
