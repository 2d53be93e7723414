const labels: Readonly<Record<string, string>> = {
  'windows-1251': 'windows-1251',
  'koi8-r': 'koi8-r',
  cp866: 'ibm866',
};

/** Bytes of a text in one of the encodings that Russian files come in; the inverse of what `decodeText` must do. */
export function encodeText(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\uFEFF${text}`);
  if (encoding.startsWith('utf-16')) return encodeWide(encoding.endsWith('-bom') ? `\uFEFF${text}` : text, encoding);
  const label = labels[encoding];
  if (label === undefined) throw new Error(`no such encoding: ${encoding}`);
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) bytes.set(new TextDecoder(label).decode(new Uint8Array([byte])), byte);
  return Uint8Array.from([...text], (character) => {
    const byte = bytes.get(character);
    if (byte === undefined) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}

function encodeWide(text: string, encoding: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(encoding.startsWith('utf-16be') ? bytes.swap16() : bytes);
}
