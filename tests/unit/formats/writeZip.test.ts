import fc from 'fast-check';
import { strFromU8, Unzip, UnzipInflate, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeZip, type ZipPart } from '../../../electron/backend/formats/writeZip.ts';

const pack = async (parts: Iterable<ZipPart>): Promise<Buffer> => Buffer.concat(await writeZip(parts));

/** Reads as a program that gets the archive piece by piece and cannot turn back to the list at its end. */
function readForward(bytes: Uint8Array): Record<string, string> {
  const found: Record<string, string> = {};
  const reader = new Unzip((file) => {
    expect(file.originalSize).toBeDefined();
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, isLast) => {
      if (error !== null) throw error;
      pieces.push(piece);
      if (isLast) found[file.name] = Buffer.concat(pieces).toString('utf8');
    };
    file.start();
  });
  reader.register(UnzipInflate);
  reader.push(bytes, true);
  return found;
}

const contents = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 6 });

describe('an archive', () => {
  test('gives back every part, from its end and from its beginning', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.boolean(), async (texts, isText) => {
        const parts = texts.map((text, index) => ({
          name: `папка/часть ${index} é.txt`,
          content: isText ? [...text] : Buffer.from(text),
        }));
        const bytes = await pack(parts);
        const wanted = Object.fromEntries(parts.map(({ name }, index) => [name, texts[index]!.toWellFormed()]));
        const whole = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
        expect(Object.fromEntries(whole)).toEqual(wanted);
        expect(readForward(bytes)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  test('of equal parts is equal, whenever it is packed', async () => {
    const parts = (): ZipPart[] => [
      { name: 'a', content: ['слово '.repeat(100_000)] },
      { name: 'b', content: Buffer.from('x') },
    ];
    expect((await pack(parts())).equals(await pack(parts()))).toBe(true);
  });

  test('ends with the first part that fails, and when it is no longer wanted', async () => {
    function* failing(): Generator<string> {
      yield 'a';
      throw new Error('no more');
    }
    const good = { name: 'good', content: Buffer.from('good') };
    await expect(writeZip([good, { name: 'bad', content: failing() }, good])).rejects.toThrow('no more');
    const controller = new AbortController();
    controller.abort();
    await expect(writeZip([good], { signal: controller.signal })).rejects.toThrow();
  });
});
