import { AppError } from '#shared/domain/appError.ts';
import type { ReportLogo } from '#shared/domain/reportDocument.ts';
import { drawPng, measureSvg } from './drawPng.ts';

/** Larger files are photographs, not signs. */
export const logoLimitBytes = 2 * 1024 * 1024;
/** A small file can unpack into gigabytes: its sides are looked at before it is. */
const longestSidePx = 4096;
/** Sharp in print at the size at which reports show it. */
const box = { width: 720, height: 240 };

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOfPng(bytes: Uint8Array): Size | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments to the first frame header (ITU T.81, B.1.1.3), which holds the sides. */
function sizeOfJpeg(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return null;
}

function asSvg(bytes: Uint8Array, type: 'png' | 'jpeg', { width, height }: Size): string {
  const data = Buffer.from(bytes).toString('base64');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/${type};base64,${data}"/></svg>`;
}

async function toSvg(bytes: Uint8Array): Promise<{ svg: string; size: Size } | null> {
  const png = sizeOfPng(bytes);
  if (png !== null) return { svg: asSvg(bytes, 'png', png), size: png };
  const jpeg = sizeOfJpeg(bytes);
  if (jpeg !== null) return { svg: asSvg(bytes, 'jpeg', jpeg), size: jpeg };
  const svg = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/u.test(svg)) return null;
  return { svg, size: await measureSvg(svg) };
}

async function drawLogo(bytes: Uint8Array): Promise<ReportLogo | null> {
  const source = await toSvg(bytes);
  if (source === null) return null;
  const { width, height } = source.size;
  if (!(width >= 1 && height >= 1 && width <= longestSidePx && height <= longestSidePx)) return null;
  const {
    bytes: png,
    widthPx,
    heightPx,
    isEmpty,
  } = await drawPng(source.svg, width * Math.min(box.width / width, box.height / height));
  return isEmpty ? null : { pngBase64: Buffer.from(png).toString('base64'), widthPx, heightPx };
}

/**
 * A logo for reports from a PNG, JPEG or SVG file. It is drawn anew, within 720 × 240 px: scripts, links, places and
 * camera data of the file stay behind. Throws `logoTooLarge` and `notALogo`; `file` is the name to say.
 */
export async function readReportLogo(file: string, bytes: Uint8Array): Promise<ReportLogo> {
  if (bytes.length > logoLimitBytes)
    throw new AppError('logoTooLarge', { file, bytes: bytes.length, limitBytes: logoLimitBytes });
  // The library throws plain strings about what it cannot read.
  const logo = await drawLogo(bytes).catch(() => null);
  if (logo === null) throw new AppError('notALogo', { file });
  return logo;
}
