import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ByteSource } from '../../../electron/backend/formats/byteSource.ts';
import { readRecordingHeader } from '../../../electron/backend/formats/recordingHeader.ts';
import { wavFile } from '../../support/wavFile.ts';

function sourceOf(file: Uint8Array): ByteSource {
  return { bytes: file.length, read: async (offset, length) => file.subarray(offset, offset + length) };
}
const headerOf = (file: Uint8Array) => readRecordingHeader(sourceOf(file));

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const box = (name: string, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([uint32(body.length + 8), Buffer.from(name, 'latin1'), body]);
};
const movieHeader = box('mvhd', uint32(0), uint32(0), uint32(0), uint32(1000), uint32(61_500), Buffer.alloc(80));
const m4a = Buffer.concat([
  box('ftyp', Buffer.from('M4A \0\0\0\0')),
  box('mdat', Buffer.alloc(5000)),
  box('moov', movieHeader),
]);

/** MPEG 1 layer III, 128 kbit/s, 44 100 Hz: 417 bytes a frame. */
function mp3(frames: number, tag = Buffer.alloc(0)): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat([tag, ...Array.from({ length: frames }, () => frame)]);
}
const tagged = Buffer.concat([
  Buffer.from('ID3\u0003\u0000\u0000', 'latin1'),
  Buffer.from([0, 0, 1, 0]),
  Buffer.alloc(128),
]);

function ogg(codec: Uint8Array, samples: bigint): Buffer {
  const page = (granule: bigint, body: Uint8Array): Buffer => {
    const head = Buffer.alloc(28);
    head.write('OggS', 0, 'latin1');
    head.writeBigInt64LE(granule, 6);
    return Buffer.concat([head, body]);
  };
  return Buffer.concat([page(0n, codec), page(samples, Buffer.alloc(1000))]);
}
const opusHead = Buffer.concat([
  Buffer.from('OpusHead\u0001\u0001', 'latin1'),
  Buffer.from([0x38, 0x01]),
  Buffer.alloc(7),
]);
const vorbisHead = Buffer.concat([
  Buffer.from('\u0001vorbis\0\0\0\0\u0001', 'latin1'),
  Buffer.from([0x44, 0xac, 0, 0]),
  Buffer.alloc(13),
]);

function webm(kind: string): Buffer {
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(12_340);
  return Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x8b, 0x42, 0x82, 0x80 + kind.length]),
    Buffer.from(kind),
    Buffer.from([0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40, 0x44, 0x89, 0x88]),
    duration,
  ]);
}

describe('a recording is known by its bytes', () => {
  test.each([
    ['WAV', wavFile(3), 'audio/wav', 3000],
    ['M4A', m4a, 'audio/mp4', 61_500],
    ['MP3', mp3(100), 'audio/mpeg', 2606],
    ['MP3 behind a tag', mp3(100, tagged), 'audio/mpeg', 2606],
    ['Opus in OGG', ogg(opusHead, 96_312n), 'audio/ogg', 2000],
    ['Vorbis in OGG', ogg(vorbisHead, 88_200n), 'audio/ogg', 2000],
    ['WebM', webm('webm'), 'audio/webm', 12_340],
  ])('%s, with how long it is', async (_name, file, mediaType, durationMs) => {
    expect(await headerOf(file)).toEqual({ mediaType, durationMs });
  });

  test.each([
    ['Matroska of another kind', webm('matroska')],
    ['an M4A that was cut off before its contents', m4a.subarray(0, 4000)],
    ['a picture sequence in OGG', ogg(Buffer.from('\u0080theora'), 5n)],
    ['one stray frame mark', Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(3000)])],
    ['a WAV without sound', wavFile(0)],
  ])('%s is none', async (_name, file) => {
    expect(await headerOf(file)).toBeNull();
  });

  test('a recorder that was cut off left no length: the sound goes to the end', async () => {
    const file = wavFile(2);
    file.writeUInt32LE(0, 40);
    expect(await headerOf(file)).toEqual({ mediaType: 'audio/wav', durationMs: 2000 });
  });

  test('answers for any bytes, and for any damage to a true file', async () => {
    const files = [wavFile(0.2), m4a, mp3(10, tagged), ogg(opusHead, 96_312n), ogg(vorbisHead, 1n), webm('webm')];
    const damage = fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, fc.nat(700), async (file, changes, cut) => {
        const broken = Buffer.from(cut % 2 === 0 ? file : file.subarray(0, cut));
        for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
        const header = await headerOf(broken);
        expect(header?.durationMs ?? 1).toBeGreaterThan(0);
      }),
      { numRuns: 600 },
    );
  });
});
