import type { RecordingMediaType } from '#shared/domain/recording.ts';
import type { ByteSource } from './byteSource.ts';
import { readMp3Header } from './mp3Header.ts';

export interface RecordingHeader {
  readonly mediaType: RecordingMediaType;
  /** Null when the file does not say it. */
  readonly durationMs: number | null;
}

const longestMs = 1000 * 60 * 60 * 1000;
const mostBoxes = 10_000;
const headBytes = 64 * 1024;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function toDuration(seconds: number): number | null {
  const ms = Math.round(seconds * 1000);
  return Number.isFinite(ms) && ms > 0 && ms <= longestMs ? ms : null;
}

/** Null without a format and sound in it. */
async function readWav(source: ByteSource): Promise<RecordingHeader | null> {
  let bytesPerSecond = 0;
  let offset = 12;
  for (let at = 0; at < mostBoxes && offset + 8 <= source.bytes; at += 1) {
    const chunk = await source.read(offset, 24);
    const name = asText(chunk.subarray(0, 4));
    const size = viewOf(chunk).getUint32(4, true);
    if (name === 'fmt ' && chunk.length >= 20) bytesPerSecond = viewOf(chunk).getUint32(16, true);
    if (name === 'data') {
      // Recorders that were cut off leave 0 or the largest number here: then everything to the end is sound.
      const rest = source.bytes - offset - 8;
      const sound = size === 0 || size > rest ? rest : size;
      if (bytesPerSecond === 0 || sound === 0) return null;
      return { mediaType: 'audio/wav', durationMs: toDuration(sound / bytesPerSecond) };
    }
    offset += 8 + size + (size % 2);
  }
  return null;
}

function durationOfMovie(moov: Uint8Array): number | null {
  const at = asText(moov).indexOf('mvhd');
  if (at === -1 || at + 36 > moov.length) return null;
  const view = viewOf(moov);
  const isLong = view.getUint8(at + 4) === 1;
  const scale = view.getUint32(at + (isLong ? 24 : 16));
  const units = isLong ? Number(view.getBigUint64(at + 28)) : view.getUint32(at + 20);
  return scale === 0 ? null : toDuration(units / scale);
}

/** Null without the table of contents, as when a file was cut off. */
async function readMp4(source: ByteSource): Promise<RecordingHeader | null> {
  let offset = 0;
  for (let at = 0; at < mostBoxes && offset + 8 <= source.bytes; at += 1) {
    const box = await source.read(offset, 16);
    const view = viewOf(box);
    const short = view.getUint32(0);
    const size = short === 1 && box.length === 16 ? Number(view.getBigUint64(8)) : short;
    if (asText(box.subarray(4, 8)) === 'moov')
      return { mediaType: 'audio/mp4', durationMs: durationOfMovie(await source.read(offset, 4096)) };
    if (size < 8) return null;
    offset += size;
  }
  return null;
}

/** Null for pages that hold no sound. */
async function readOgg(source: ByteSource): Promise<RecordingHeader | null> {
  const head = await source.read(0, 512);
  const text = asText(head);
  const opus = text.indexOf('OpusHead');
  const vorbis = text.indexOf('\u0001vorbis');
  if (opus === -1 && vorbis === -1) return null;
  const isCut = opus === -1 ? vorbis + 16 > head.length : opus + 12 > head.length;
  if (isCut) return null;
  const rate = opus === -1 ? viewOf(head).getUint32(vorbis + 12, true) : 48_000;
  const skipped = opus === -1 ? 0 : viewOf(head).getUint16(opus + 10, true);
  const tail = await source.read(Math.max(0, source.bytes - headBytes), headBytes);
  const last = asText(tail).lastIndexOf('OggS');
  if (rate === 0 || last === -1 || last + 14 > tail.length) return { mediaType: 'audio/ogg', durationMs: null };
  const samples = Number(viewOf(tail).getBigInt64(last + 6, true)) - skipped;
  return { mediaType: 'audio/ogg', durationMs: toDuration(samples / rate) };
}

/** Null for Matroska of another kind. */
async function readWebm(source: ByteSource): Promise<RecordingHeader | null> {
  const head = await source.read(0, headBytes);
  const text = asText(head);
  if (!text.slice(0, 64).includes('webm')) return null;
  const view = viewOf(head);
  const scaleAt = text.indexOf('\u002a\u00d7\u00b1\u0083');
  const scale = scaleAt === -1 || scaleAt + 7 > head.length ? 1_000_000 : view.getUint32(scaleAt + 3) & 0xff_ff_ff;
  const long = text.indexOf('\u0044\u0089\u0088');
  const short = text.indexOf('\u0044\u0089\u0084');
  const units =
    long !== -1 && long + 11 <= head.length
      ? view.getFloat64(long + 3)
      : short !== -1 && short + 7 <= head.length
        ? view.getFloat32(short + 3)
        : Number.NaN;
  return { mediaType: 'audio/webm', durationMs: toDuration((units * scale) / 1e9) };
}

/** What a file is by its own bytes, whatever it is called; null for what is no recording, or too broken to be one. */
export async function readRecordingHeader(source: ByteSource): Promise<RecordingHeader | null> {
  const head = await source.read(0, 16);
  const text = asText(head);
  if (/^(?:RIFF|RF64)/u.test(text) && text.slice(8, 12) === 'WAVE') return readWav(source);
  if (text.slice(4, 8) === 'ftyp') return readMp4(source);
  if (text.startsWith('OggS')) return readOgg(source);
  if (text.startsWith('\u001a\u0045\u00df\u00a3')) return readWebm(source);
  const mp3 = await readMp3Header(source);
  return mp3 === null ? null : { mediaType: 'audio/mpeg', durationMs: toDuration(mp3.seconds) };
}
