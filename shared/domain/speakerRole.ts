import * as v from 'valibot';

/** What a speaker is in the conversation; only respondents' turns are evidence. */
export const speakerRoles = ['interviewer', 'respondent', 'other'] as const;
export const speakerRoleSchema = v.picklist(speakerRoles);
export type SpeakerRole = (typeof speakerRoles)[number];
