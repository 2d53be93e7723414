import * as v from 'valibot';
import { countSchema, isoTimestampSchema, nameSchema, positiveCountSchema } from './fields.ts';
import { interviewIdSchema, recordIdSchema } from './ids.ts';

/** Kinds of files that can be attached, as browsers call them. */
export const recordingMediaTypes = ['audio/wav', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/webm'] as const;
export const recordingMediaTypeSchema = v.picklist(recordingMediaTypes);
export type RecordingMediaType = (typeof recordingMediaTypes)[number];

/** Endings of such files, without the dot: for choosers. What a file is, its bytes say. */
export const recordingExtensions: readonly string[] = ['wav', 'mp3', 'm4a', 'mp4', 'ogg', 'oga', 'opus', 'webm'];

/** What a window can hold to play it. */
export const largestRecordingBytes = 2 * 1024 * 1024 * 1024;
/** What may lie in a project file: every backup carries it too. */
export const largestCopiedBytes = 500 * 1024 * 1024;
/** Bytes of one piece on the way in and in the file; only the last piece is shorter. */
export const recordingChunkBytes = 1024 * 1024;

/** The sound of an interview: a file that the project names, or one that lies in it. */
export const recordingSchema = v.object({
  id: recordIdSchema,
  interviewId: interviewIdSchema,
  fileName: nameSchema,
  mediaType: recordingMediaTypeSchema,
  bytes: positiveCountSchema,
  /** SHA-256 in hex of the size and of the first, middle and last mebibyte: enough to notice another file. */
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Null when the file does not say it; the player knows once it has the bytes. */
  durationMs: v.nullable(countSchema),
  /** Where the file was last; null when it came without a path. */
  path: v.nullable(v.string()),
  /** The same from the project's folder, with `/`; null when there is no such way. */
  relativePath: v.nullable(v.string()),
  /** Names the pieces in the project; null while the file is only referred to. */
  contentId: v.nullable(v.string()),
  createdAt: isoTimestampSchema,
});
export type Recording = v.InferOutput<typeof recordingSchema>;

/** True when the name ends like a recording's. */
export function hasRecordingName(fileName: string): boolean {
  return recordingExtensions.includes(/\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '');
}
