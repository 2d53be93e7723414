const pieceLetters = 1 << 20;

/** What stands around the only item of `{"k":[…]}`, and around the only member of an object. */
const aroundItem = { before: '{\n  "k": [\n'.length, after: '\n  ]\n}'.length };
const aroundMember = { before: '{\n'.length, after: '\n}'.length };

/** A list of the document that is made while it is printed. */
function isMadeOneByOne(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function* printList(items: Iterable<unknown>): Generator<string> {
  let isFirst = true;
  for (const item of items) {
    yield isFirst ? '[\n' : ',\n';
    isFirst = false;
    yield JSON.stringify({ k: [item] }, null, 2).slice(aroundItem.before, -aroundItem.after);
  }
  yield isFirst ? '[]' : '\n  ]';
}

function* printMembers(document: object): Generator<string> {
  let isFirst = true;
  for (const [key, value] of Object.entries(document) as [string, unknown][]) {
    if (value === undefined) continue;
    yield isFirst ? '{\n' : ',\n';
    isFirst = false;
    if (isMadeOneByOne(value)) {
      yield `  ${JSON.stringify(key)}: `;
      yield* printList(value);
    } else yield JSON.stringify({ [key]: value }, null, 2).slice(aroundMember.before, -aroundMember.after);
  }
  yield isFirst ? '{}' : '\n}';
}

/**
 * An object as `JSON.stringify` prints it with two spaces, in UTF-8 and in pieces of about a megabyte: as one text a large
 * project would stand in memory three times. Lists directly in it are printed item by item, and may be made so.
 */
export function* printJson(document: object): Generator<Buffer<ArrayBuffer>> {
  let text = '';
  for (const part of printMembers(document)) {
    text += part;
    if (text.length < pieceLetters) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}
