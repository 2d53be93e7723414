import type { ByteSource } from './byteSource.ts';

interface Frame {
  readonly isFirstVersion: boolean;
  readonly isMono: boolean;
  readonly bitsPerSecond: number;
  readonly samplesPerSecond: number;
  readonly samples: number;
  readonly bytes: number;
}

const bitrates = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  later: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const rates = [44_100, 48_000, 32_000] as const;
/** How far behind a tag the first frame is looked for. */
const searchBytes = 8192;

/** The layer III frame that begins there, or null. */
function frameAt(bytes: Uint8Array, at: number): Frame | null {
  const [sync = 0, kind = 0, rate = 0, mode = 0] = bytes.subarray(at, at + 4);
  if (at + 4 > bytes.length || sync !== 0xff || (kind & 0xe0) !== 0xe0 || (kind & 0x06) !== 0x02) return null;
  const version = (kind >> 3) & 3;
  const base = rates[(rate >> 2) & 3];
  const isFirstVersion = version === 3;
  const kilobits = bitrates[isFirstVersion ? 'first' : 'later'][rate >> 4] ?? 0;
  if (version === 1 || base === undefined || kilobits === 0) return null;
  const samplesPerSecond = isFirstVersion ? base : version === 2 ? base / 2 : base / 4;
  const samples = isFirstVersion ? 1152 : 576;
  const padding = (rate >> 1) & 1;
  const bytesLong = Math.floor((samples * kilobits * 125) / samplesPerSecond) + padding;
  const isMono = mode >> 6 === 3;
  return { isFirstVersion, isMono, bitsPerSecond: kilobits * 1000, samplesPerSecond, samples, bytes: bytesLong };
}

/** Frames that the encoder counted, or null. */
function countedFrames(bytes: Uint8Array, at: number, { isFirstVersion, isMono }: Frame): number | null {
  const side = isFirstVersion ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  const text = Buffer.from(bytes.subarray(at, at + 200)).toString('latin1');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const xing = 4 + side;
  const isXing = ['Xing', 'Info'].includes(text.slice(xing, xing + 4)) && at + xing + 12 <= bytes.length;
  if (isXing && (view.getUint32(at + xing + 4) & 1) === 1) return view.getUint32(at + xing + 8);
  if (text.slice(36, 40) === 'VBRI' && at + 54 <= bytes.length) return view.getUint32(at + 50);
  return null;
}

/** How long the tag before the sound is. */
async function tagBytes(source: ByteSource): Promise<number> {
  const [i, d, three, , , , a = 0, b = 0, c = 0, e = 0] = await source.read(0, 10);
  if (i !== 0x49 || d !== 0x44 || three !== 0x33) return 0;
  return 10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (e & 127);
}

/** Null unless two frames of MPEG layer III follow one another. Without a count by the encoder the length is an estimate. */
export async function readMp3Header(source: ByteSource): Promise<{ readonly seconds: number } | null> {
  const start = await tagBytes(source);
  const bytes = await source.read(start, searchBytes);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    const frame = frameAt(bytes, at);
    if (frame === null) continue;
    const next = frameAt(bytes, at + frame.bytes);
    const isLast = start + at + frame.bytes === source.bytes;
    if (next?.samplesPerSecond !== frame.samplesPerSecond && !isLast) continue;
    const frames = countedFrames(bytes, at, frame);
    const soundBytes = source.bytes - start - at;
    return {
      seconds:
        frames === null ? (soundBytes * 8) / frame.bitsPerSecond : (frames * frame.samples) / frame.samplesPerSecond,
    };
  }
  return null;
}
