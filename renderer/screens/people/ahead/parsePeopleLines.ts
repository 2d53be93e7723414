export interface TypedPerson {
  readonly name: string;
  readonly company: string;
  readonly channel: string;
}

const longestName = 500;

/** A number, an address, a name in a messenger or a link: nobody's company is called that. */
const reads = (part: string): boolean =>
  /@|:\/\/|^(?:t\.me|www\.)|^\+?[\d\s()-]{5,}$|^(?:тел|tel|tg|телеграм|telegram|почта|mail|whatsapp|вотсап)/iu.test(
    part,
  );

function partsOf(line: string): string[] {
  const separator = ['\t', ';', '|'].find((mark) => line.includes(mark)) ?? ',';
  return line.split(separator).map((part) => part.trim());
}

/** «Имя, компания, как связаться»; tabs, semicolons and bars divide too, and of two parts the second may be a contact. */
export function parsePersonLine(line: string): TypedPerson | null {
  const [name = '', ...rest] = partsOf(line.replace(/^\s*(?:[-*•–—]|\d+[.)])\s+/u, ''));
  if (name === '') return null;
  const [second = '', ...further] = rest;
  const isContact = reads(second);
  const channel = (isContact ? rest : further).filter((part) => part !== '').join(', ');
  return { name: name.slice(0, longestName), company: isContact ? '' : second.slice(0, longestName), channel };
}

/** Everybody named in the text, one a line; the same person twice counts once. */
export function parsePeopleLines(text: string): TypedPerson[] {
  const people = new Map<string, TypedPerson>();
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const person = parsePersonLine(line);
    if (person === null) continue;
    const key = `${person.name} ${person.company}`.toLocaleLowerCase();
    if (!people.has(key)) people.set(key, person);
  }
  return [...people.values()];
}
