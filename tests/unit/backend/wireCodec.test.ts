import { StandardRPCJsonSerializer, StandardRPCSerializer } from '@orpc/client/standard';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWireCodec } from '../../../electron/backend/wireCodec.ts';

const library = new StandardRPCSerializer(new StandardRPCJsonSerializer());

/** As it stands on the wire; a file makes a form of it, whose parts are read out. */
async function written(body: unknown): Promise<unknown> {
  if (!(body instanceof FormData)) return JSON.stringify(body);
  const parts = Array.from(body, async ([name, part]) => [name, typeof part === 'string' ? part : await part.text()]);
  return Promise.all(parts);
}

const leaf = fc.oneof(
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined),
  fc.date({ noInvalidDate: false }),
  fc.bigInt(),
  fc.constantFrom(new URL('https://example.org/'), /ё+/u, new Blob(['слово'])),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4 }),
    fc.array(tie('tree'), { maxLength: 3 }).map((items) => new Set(items)),
    fc.array(fc.tuple(fc.string(), tie('tree')), { maxLength: 3 }).map((items) => new Map(items)),
  ),
}));

test('writes whatever an answer may hold as the library writes it', async () => {
  const codec = createWireCodec();
  await fc.assert(
    fc.asyncProperty(tree, async (answer) => {
      const { body } = codec.encode(answer, {} as never);
      expect(await written(body)).toEqual(await written(library.serialize(answer)));
    }),
  );
});

test('sends what is plain as it is, without a copy', () => {
  const answer = { turns: [{ text: 'Да', startMs: null }], missing: undefined };
  const { body } = createWireCodec().encode(answer, {} as never);
  expect((body as { json: unknown }).json).toBe(answer);
});
