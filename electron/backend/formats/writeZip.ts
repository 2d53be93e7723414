import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { crc32, createDeflateRaw, deflateRaw } from 'node:zlib';

/** A file of an archive: its bytes, or pieces of its text, which are made while they are compressed. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array | Iterable<string>;
}

export interface ZipOptions {
  /** From 1, quick, to 9, small. */
  readonly level?: number;
  readonly signal?: AbortSignal | undefined;
}

interface Packed {
  readonly checksum: number;
  readonly size: number;
  readonly pieces: readonly Buffer[];
}

interface PackedPart extends Packed {
  readonly name: Buffer<ArrayBuffer>;
  readonly packedSize: number;
}

/** Text goes to the compressor in stretches of about that many letters. */
const stretchLetters = 1 << 18;

/** Parts that are compressed at a time: a compressor takes a quarter of a megabyte. */
const partsAtOnce = 6;

/** Most talks are packed into one piece of that size: each further piece is another turn of this thread. */
const packedPieceBytes = 1 << 17;

/** Archives count days from this one: the same parts shall give the same bytes whenever they are packed. */
const firstDay = (1 << 5) | 1;
const deflated = 8;
const namesInUtf8 = 1 << 11;
const versionNeeded = 20;
const mostParts = 0xff_ff;
const mostBytes = 0xff_ff_ff_ff;

function* joinPieces(pieces: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < stretchLetters) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

const deflateWhole = promisify(deflateRaw);

async function packText(text: Iterable<string>, level: number, signal: AbortSignal | undefined): Promise<Packed> {
  let checksum = 0;
  let size = 0;
  function* counted(): Generator<Buffer> {
    for (const bytes of joinPieces(text)) {
      checksum = crc32(bytes, checksum);
      size += bytes.length;
      yield bytes;
    }
  }
  const pieces: Buffer<ArrayBuffer>[] = [];
  await pipeline(
    Readable.from(counted(), { objectMode: true }),
    createDeflateRaw({ level }),
    async (packed: AsyncIterable<Buffer<ArrayBuffer>>) => {
      for await (const piece of packed) pieces.push(piece);
    },
    { signal },
  );
  return { checksum, size, pieces };
}

async function packPart({ name, content }: ZipPart, { level = 4, signal }: ZipOptions): Promise<PackedPart> {
  signal?.throwIfAborted();
  const packed =
    content instanceof Uint8Array
      ? {
          checksum: crc32(content),
          size: content.length,
          pieces: [await deflateWhole(content, { level, chunkSize: packedPieceBytes })],
        }
      : await packText(content, level, signal);
  const packedSize = packed.pieces.reduce((sum, { length }) => sum + length, 0);
  return { name: Buffer.from(name), packedSize, ...packed };
}

/** The parts in their order, some of them compressed ahead. */
async function* packParts(parts: Iterable<ZipPart>, options: ZipOptions): AsyncGenerator<PackedPart> {
  const underway: Promise<PackedPart>[] = [];
  try {
    for (const part of parts) {
      const packing = packPart(part, options);
      // Its failure is told when its turn comes.
      packing.catch(() => undefined);
      underway.push(packing);
      if (underway.length === partsAtOnce) yield await underway.shift()!;
    }
    while (underway.length > 0) yield await underway.shift()!;
  } finally {
    await Promise.allSettled(underway);
  }
}

/** What stands both before a part and in the list at the end. */
function describePart({ name, checksum, size, packedSize }: PackedPart): Buffer<ArrayBuffer> {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(versionNeeded, 0);
  fields.writeUInt16LE(namesInUtf8, 2);
  fields.writeUInt16LE(deflated, 4);
  fields.writeUInt16LE(firstDay, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(packedSize, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function listedPart(described: Buffer, offset: number): Buffer<ArrayBuffer> {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02_01_4b_50, 0);
  entry.writeUInt16LE(versionNeeded, 4);
  described.copy(entry, 6);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function endOfList(count: number, bytes: number, offset: number): Buffer<ArrayBuffer> {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/**
 * An archive in pieces, by PKWARE's APPNOTE 6.3.10 without its extensions for over 4 GB. Node compresses the parts in other
 * threads, a few at a time; each has its size before it, which readers that never turn back need. Equal parts give equal
 * bytes. Throws when the archive is larger than the format can tell.
 */
export async function writeZip(parts: Iterable<ZipPart>, options: ZipOptions = {}): Promise<Uint8Array<ArrayBuffer>[]> {
  const archive: Buffer[] = [];
  const list: Buffer<ArrayBuffer>[] = [];
  let offset = 0;
  let count = 0;
  for await (const part of packParts(parts, options)) {
    const described = describePart(part);
    const start = Buffer.from('PK\u0003\u0004');
    archive.push(start, described, part.name, ...part.pieces);
    list.push(listedPart(described, offset), part.name);
    offset += start.length + described.length + part.name.length + part.packedSize;
    count += 1;
    if (count > mostParts || offset > mostBytes) throw new RangeError('An archive cannot hold so much');
  }
  const listBytes = list.reduce((sum, { length }) => sum + length, 0);
  return [...archive, ...list, endOfList(count, listBytes, offset)] as Buffer<ArrayBuffer>[];
}
