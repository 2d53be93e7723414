/** Transcripts and tables larger than this many bytes are refused: 64 MB is some ten million words. */
export const transcriptByteLimit = 64 * 1024 * 1024;

/** Projects of other programs, with their pictures and recordings, are larger: what is not text is never unpacked. */
export const qdaByteLimit = 512 * 1024 * 1024;

/** Extensions of the exchange between programs for qualitative analysis (REFI-QDA). */
export const qdaExtensions = ['qdpx', 'qdc', 'qde'] as const;

export function isQdaFile(fileName: string): boolean {
  const name = fileName.toLowerCase();
  return qdaExtensions.some((extension) => name.endsWith(`.${extension}`));
}

/** The most bytes of a source that are read, by the kind that its name promises. Whoever holds the file asks before reading it. */
export function sourceByteLimit(fileName: string): number {
  return isQdaFile(fileName) ? qdaByteLimit : transcriptByteLimit;
}

/** Something with a size: a file, or what is known of one. */
interface Sized {
  readonly size: number;
}

/** Sources in the given order, in groups of at most `groupBytes` and `groupCount`; a larger source is a group of its own. */
export function groupSources<Source extends Sized>(
  sources: readonly Source[],
  groupBytes: number,
  groupCount: number,
): Source[][] {
  const groups: Source[][] = [];
  let bytes = Infinity;
  for (const source of sources) {
    const group = groups.at(-1);
    if (group === undefined || group.length >= groupCount || bytes + source.size > groupBytes) {
      groups.push([source]);
      bytes = source.size;
    } else {
      group.push(source);
      bytes += source.size;
    }
  }
  return groups;
}
