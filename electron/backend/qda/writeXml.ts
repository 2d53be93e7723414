const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** What XML 1.0 cannot hold: control characters, halves of pairs, non-characters. */
const forbidden =
  // eslint-disable-next-line no-control-regex -- the control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Whatever may have to be written otherwise: nearly all attributes are ids, numbers and plain words. */
// eslint-disable-next-line no-control-regex -- the control characters are what is looked for
const suspicious = /[\u0000-\u001F&<>"\uD800-\uDFFF\uFFFE\uFFFF]/;

function escapeText(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(forbidden, '').replace(/[&<>"\r]/g, (found) => special[found] ?? found);
}

/** In attributes, readers turn line ends and tabs into spaces unless they are written by number. */
function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** XML that is written already. */
export type Xml = string;

/** An element with what is inside; attributes that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | null>>,
  children: readonly Xml[] = [],
): Xml {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== null) start += ` ${key}="${escapeAttribute(String(value))}"`;
  const inside = children.join('');
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`;
}

/** An element of words alone; nothing for words that are blank. */
export function textElement(name: string, text: string): Xml {
  return text.trim() === '' ? '' : `<${name}>${escapeText(text)}</${name}>`;
}

/** A list in its own element, which the standard has only when there is something in it. */
export function listElement(name: string, items: readonly Xml[]): Xml {
  const inside = items.join('');
  return inside === '' ? '' : `<${name}>${inside}</${name}>`;
}

export const xmlHead = '<?xml version="1.0" encoding="utf-8"?>\n';
