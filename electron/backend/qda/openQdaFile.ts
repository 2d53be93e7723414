import { unzipSync, type UnzipFileInfo } from 'fflate';
import { AppError } from '#shared/domain/appError.ts';
import { listZipEntries } from '../formats/readOfficeParts.ts';

/** Limits in bytes of what is unpacked: the XML, one text, and all texts together. */
const xmlLimit = 256 * 1024 * 1024;
const textLimit = 64 * 1024 * 1024;
const totalLimit = 512 * 1024 * 1024;

/** A REFI-QDA file of any kind, opened but not read. */
export interface QdaFile {
  readonly xml: Uint8Array;
  /** What stands at a path of the XML (`internal://…`), whatever the case and the folder; null when it is not there. */
  part(path: string): Uint8Array | null;
  /** Whether anything stands there. */
  has(path: string): boolean;
}

function unreadable(file: string, reason: string): AppError {
  return new AppError('unreadableSource', { file, line: null, reason });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) <= 8;
}

const cleanName = (name: string): string => name.replaceAll('\\', '/');

function isUnsafe(name: string): boolean {
  const path = cleanName(name);
  return path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..');
}

/** Attachments of macOS carry the names of real parts. */
function isShadow(name: string): boolean {
  const path = cleanName(name);
  return path.startsWith('__MACOSX/') || (path.split('/').at(-1) ?? '').startsWith('._');
}

/** The project, not what lies deeper or beside it: the shallowest of the largest kind. */
function findXml(entries: readonly UnzipFileInfo[]): UnzipFileInfo | undefined {
  const depth = ({ name }: UnzipFileInfo): number => cleanName(name).split('/').length;
  const ofKind = (pattern: RegExp): UnzipFileInfo[] =>
    entries.filter(({ name }) => pattern.test(name)).toSorted((left, right) => depth(left) - depth(right));
  return ofKind(/\.qde$/i)[0] ?? ofKind(/\.qdc$/i)[0];
}

function unpackOnly(bytes: Uint8Array, names: ReadonlySet<string>, file: string): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => names.has(name) });
  } catch {
    throw unreadable(file, 'damagedArchive');
  }
}

function checkUnpacked(bytes: number, limitBytes: number, file: string): void {
  if (bytes > limitBytes) throw new AppError('sourceTooLarge', { file, bytes, limitBytes, isUnpacked: 1 });
}

/** `internal://a.txt`, `internal:/a.txt`, `Sources/a.txt` and `a.txt` are one place. */
function placeOf(path: string): string {
  return cleanName(path)
    .replace(/^(?:internal|relative|absolute):\/*/i, '')
    .replace(/^(?:\.?\/)+/, '')
    .toLowerCase();
}

const isText = (name: string): boolean => /\.(?:txt|docx|md|rtf)$/i.test(name);

function openArchive(bytes: Uint8Array, file: string): QdaFile {
  const listed = listZipEntries(bytes);
  if (listed === null) throw unreadable(file, 'damagedArchive');
  const found = listed.find(({ name }) => isUnsafe(name));
  if (found !== undefined) throw unreadable(file, 'unsafeArchive');
  const entries = listed.filter(({ name }) => !isShadow(name) && !name.endsWith('/'));
  const project = findXml(entries);
  if (project === undefined) throw unreadable(file, 'noQdaProject');
  checkUnpacked(project.originalSize, xmlLimit, file);
  const texts = entries.filter(({ name }) => isText(name));
  for (const { originalSize } of texts) checkUnpacked(originalSize, textLimit, file);
  checkUnpacked(
    texts.reduce((sum, { originalSize }) => sum + originalSize, 0),
    totalLimit,
    file,
  );
  const wanted = new Set([project.name, ...texts.filter(({ name }) => !/\.docx$/i.test(name)).map(({ name }) => name)]);
  const unpacked = unpackOnly(bytes, wanted, file);
  const byPlace = new Map<string, string>();
  for (const { name } of texts) {
    const place = cleanName(name).toLowerCase();
    byPlace.set(place, name);
    const short = place.split('/').at(-1) ?? place;
    if (!byPlace.has(short)) byPlace.set(short, name);
  }
  const nameOf = (path: string): string | undefined => {
    const place = placeOf(path);
    return byPlace.get(place) ?? byPlace.get(place.split('/').at(-1) ?? '');
  };
  return {
    xml: unpacked[project.name] ?? new Uint8Array(),
    has: (path) => nameOf(path) !== undefined,
    part: (path) => {
      const name = nameOf(path);
      // Word documents are many and mostly beside a plain text: unpacked when somebody asks.
      return name === undefined ? null : (unpacked[name] ?? unpackOnly(bytes, new Set([name]), file)[name] ?? null);
    },
  };
}

/**
 * Opens `.qdpx`, `.qdc` or a bare `.qde`, told apart by their bytes. Nothing is written anywhere.
 * Throws `unreadableSource` with a reason, or `sourceTooLarge`.
 */
export function openQdaFile(bytes: Uint8Array, file: string): QdaFile {
  if (isZip(bytes)) return openArchive(bytes, file);
  if (bytes.length > xmlLimit)
    throw new AppError('sourceTooLarge', { file, bytes: bytes.length, limitBytes: xmlLimit });
  return { xml: bytes, part: () => null, has: () => false };
}
