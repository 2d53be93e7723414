import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printJson } from '../../../electron/backend/interchange/printJson.ts';

const asText = (document: object): string => Buffer.concat([...printJson(document)]).toString('utf8');
const usual = (document: object): string => JSON.stringify(document, null, 2);

test('prints what the language prints, whatever the document holds', () => {
  const member = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>;
  const document = fc.dictionary(fc.string(), fc.oneof(member, fc.array(member), fc.constant(undefined)));
  fc.assert(
    fc.property(document, (given) => {
      expect(asText(given)).toBe(usual(given));
    }),
  );
});

test('prints a list that is made item by item as the list that it makes', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>), (items) => {
      expect(asText({ before: 1, items: items.values(), after: [] })).toBe(usual({ before: 1, items, after: [] }));
    }),
  );
});

test('prints nothing, and what is longer than a piece, whole', () => {
  for (const given of [
    {},
    { only: undefined },
    { list: [] },
    { talks: Array.from({ length: 3 }, () => ({ ё: 'ё'.repeat(900_000) })) },
  ])
    expect(asText(given) === usual(given)).toBe(true);
});
