import type { SpeakerRole } from '#shared/domain/speakerRole.ts';

/** Keys of the roles' names in the `importing` texts. */
export const speakerRoleKeys = {
  interviewer: 'roleInterviewer',
  respondent: 'roleRespondent',
  other: 'roleOther',
} as const satisfies Record<SpeakerRole, string>;
