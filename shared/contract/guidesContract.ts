import * as v from 'valibot';
import { guideSchema } from '../domain/guide.ts';
import { interviewIdSchema, recordIdSchema } from '../domain/ids.ts';
import { interviewKindSchema } from '../domain/interview.ts';
import { fileSchema, nothing, query, undoable, undoableWith } from './method.ts';

export const listedGuideSchema = v.object({
  ...v.omit(guideSchema, ['id', 'createdAt']).entries,
  /** Null while it is as the method gives it. */
  id: v.nullable(recordIdSchema),
  goal: v.string(),
  minutes: v.number(),
});
export type ListedGuide = v.InferOutput<typeof listedGuideSchema>;

/** One of the method's by its kind, as it stands now; or the team's own by its id. */
const whichGuide = v.union([v.object({ guideId: interviewKindSchema }), v.object({ id: recordIdSchema })]);

export const guidesContract = {
  /** The method's five in the project's language, as the team changed them, then the team's own. */
  list: query(nothing, v.object({ guides: v.array(listedGuideSchema) })),
  /**
   * Without an id and not custom, changes the method's guide in the project's language; custom, adds one of the team's
   * own. Section ids must differ from each other.
   */
  save: undoableWith(
    v.object({
      ...v.pick(guideSchema, ['guideId', 'title', 'sections', 'isCustom']).entries,
      id: v.nullable(recordIdSchema),
    }),
    { id: recordIdSchema },
  ),
  /** Back to the guide as the method gives it, in the project's language. Changes nothing when it is. */
  reset: undoable(v.object({ guideId: interviewKindSchema })),
  /** Removes one of the team's own. */
  remove: undoable(v.object({ id: recordIdSchema })),
  /**
   * What the guide of the interview's kind, in its language, has not brought yet: sections without any of the codes
   * they expect, and questions that no turn of the interviewer comes near. To look again, no proof.
   */
  coverage: query(
    v.object({ interviewId: interviewIdSchema }),
    v.object({
      sections: v.array(
        v.object({ id: v.string(), title: v.string(), isHeard: v.boolean(), unasked: v.array(v.string()) }),
      ),
    }),
  ),
  /** The guide to print or to take along, its blanks filled with the project's job and price. */
  export: query(
    v.object({ guide: whichGuide, format: v.picklist(['markdown', 'text']) }),
    v.object({ file: fileSchema }),
  ),
};
