import type { InterviewId } from '#shared/domain/ids.ts';
import type { ReadDb } from './sqlite.ts';

/** Who asks in each interview, by the names of the transcript, in the order in which they first speak. */
export function listInterviewers(db: ReadDb): Map<InterviewId, string[]> {
  const rows = db
    .statement(
      `SELECT interview_id AS id, trim(speaker) AS name FROM turns WHERE role = 'interviewer'
        GROUP BY interview_id, trim(speaker) ORDER BY interview_id, min(position)`,
    )
    .all() as { id: InterviewId; name: string }[];
  const names = new Map<InterviewId, string[]>();
  for (const { id, name } of rows) names.set(id, [...(names.get(id) ?? []), name]);
  return names;
}
