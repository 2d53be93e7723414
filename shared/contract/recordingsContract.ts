import * as v from 'valibot';
import { countSchema, nameSchema, positiveCountSchema } from '../domain/fields.ts';
import { interviewIdSchema, recordIdSchema } from '../domain/ids.ts';
import { command, fileSchema, jobIdSchema, nothing, query, undoable, undoableWith } from './method.ts';

/** Where the sound of a recording is now. */
export const recordingPlaceSchema = v.object({
  /**
   * `copied` in the project; `found` on the disk; `changed`: a file is there, but not the same; `missing`; `unchecked`: on
   * another machine, which is asked only when the user wants to hear it.
   */
  state: v.picklist(['copied', 'found', 'changed', 'missing', 'unchecked']),
  /** The file meant; null when there never was a path. */
  path: v.nullable(v.string()),
  /** Size of what is there; null when nothing is. */
  bytes: v.nullable(countSchema),
  /** Whether the file that the project refers to is there as well: then a copy can be dropped. */
  isFileThere: v.boolean(),
});
export type RecordingPlace = v.InferOutput<typeof recordingPlaceSchema>;

/** The longest piece that one call may ask for. */
export const largestReadBytes = 8 * 1024 * 1024;

export const recordingsContract = {
  /** `isAsked` when the user wants to hear it now: only then are other machines asked. */
  locate: query(v.object({ id: recordIdSchema, isAsked: v.boolean() }), recordingPlaceSchema),
  /** A piece of the sound, shorter at its end. Throws `recordingMissing`. */
  read: query(
    v.object({
      id: recordIdSchema,
      offset: countSchema,
      length: v.pipe(positiveCountSchema, v.maxValue(largestReadBytes)),
    }),
    v.object({ piece: fileSchema, bytes: v.number() }),
  ),
  /** Refers to a file; it takes the place of the recording that the interview had. */
  attach: undoableWith(v.object({ interviewId: interviewIdSchema, path: v.string() }), { recordingId: recordIdSchema }),
  /** Refers to the file where it is now. Another file than before throws `recordingDiffers` unless it is accepted. */
  relink: undoable(v.object({ id: recordIdSchema, path: v.string(), isDifferentAccepted: v.boolean() })),
  detach: undoable(v.object({ id: recordIdSchema })),
  /** Copies the file that is referred to into the project. */
  copyIn: undoable(v.object({ id: recordIdSchema, jobId: jobIdSchema })),
  /** Goes back to the file, which must be there and the same. */
  dropCopy: undoable(v.object({ id: recordIdSchema })),
  /** Begins to take in a file that has no path: pieces of `chunkBytes` follow in order, then `attachCopy`. */
  beginCopy: command(
    v.object({ fileName: nameSchema, bytes: positiveCountSchema }),
    v.object({ contentId: v.string(), chunkBytes: v.number() }),
  ),
  appendCopy: command(v.object({ contentId: v.string(), offset: countSchema, piece: fileSchema }), nothing),
  attachCopy: undoableWith(v.object({ interviewId: interviewIdSchema, contentId: v.string() }), {
    recordingId: recordIdSchema,
  }),
  discardCopy: command(v.object({ contentId: v.string() }), nothing),
  /** Bytes in the project that no recording names any more; undo may still want them. */
  unused: query(nothing, v.object({ bytes: v.number(), recordings: v.number() })),
  /** Deletes those bytes for good and makes the file smaller. */
  cleanUp: command(nothing, v.object({ freedBytes: v.number() })),
};
