import * as v from 'valibot';
import { affinityGroupSchema, boardPlaceSchema } from '#shared/domain/affinityGroup.ts';
import { segmentBasisSchema } from '#shared/domain/customerSegment.ts';
import { isoTimestampSchema } from '#shared/domain/fields.ts';
import { keptLogoSchema, reportChoiceSchema } from '#shared/domain/reportKind.ts';
import { mapPlaceSchema, picturedSegmentSchema, segmentPictureSchema } from '#shared/domain/segmentPicture.ts';
import { reportExportSchema } from '#shared/domain/workflow.ts';
import { id, list, optionalId, placeRefSchema } from './interchangeFields.ts';

const pngStart = 'iVBORw0KGgo';

/** How the project was laid out, seen and reported. Readers that do not know these keys leave them out. */
export const viewEntries = {
  /** Groups of quotations on a board; the board is that of these codes. */
  affinityGroups: list(
    v.object({
      codeIds: v.pipe(v.array(id), v.minLength(1)),
      name: affinityGroupSchema.entries.name,
      isAlone: affinityGroupSchema.entries.isAlone,
      place: v.optional(v.nullable(boardPlaceSchema), null),
      quotations: list(placeRefSchema),
    }),
  ),
  /** What the proposed segments looked like when somebody last looked, one for each question. */
  segmentPictures: list(
    v.object({
      question: v.object({ by: segmentBasisSchema, codeIds: list(id), attributes: list(v.string()) }),
      segments: v.array(
        v.object({
          ...v.pick(picturedSegmentSchema, ['number', 'stability']).entries,
          memberIds: v.array(id),
          definingCodeIds: v.array(id),
          nameCodeIds: v.array(id),
        }),
      ),
      nextNumber: segmentPictureSchema.entries.nextNumber,
      respondentIds: v.array(id),
      map: v.array(v.object({ ...v.pick(mapPlaceSchema, ['x', 'y']).entries, respondentId: id })),
      takenAt: isoTimestampSchema,
    }),
  ),
  /** What was last chosen for each kind of report. */
  reportChoices: list(
    v.object({
      ...v.pick(reportChoiceSchema, ['kind', 'sections', 'language', 'isAnonymous', 'hasLogo', 'groupBy']).entries,
      segmentId: optionalId,
      sessionId: optionalId,
      codeIds: list(id),
    }),
  ),
  /** The sign on the reports, a PNG; one at most. Anonymous files have none. */
  reportLogos: v.pipe(
    list(
      v.object({
        ...v.omit(keptLogoSchema, ['id']).entries,
        pngBase64: v.pipe(keptLogoSchema.entries.pngBase64, v.startsWith(pngStart, 'is not a PNG')),
      }),
    ),
    v.maxLength(1),
  ),
  reportExports: list(v.omit(reportExportSchema, ['id'])),
};
