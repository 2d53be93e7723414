import { AppError } from '#shared/domain/appError.ts';
import type { CodeId, InterviewId, OrganizationId, RespondentId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';

/** From the writer's ids to ours. */
export interface InterchangeIds {
  readonly codes: Map<string, CodeId>;
  readonly organizations: Map<string, OrganizationId>;
  readonly respondents: Map<string, RespondentId>;
  readonly interviews: Map<string, InterviewId>;
  turnsOf(interviewId: InterviewId): readonly Turn[];
}

/** Throws `invalidInterchange` when the file names an id that it does not define. */
export function resolveId<Id>(ids: ReadonlyMap<string, Id>, id: string, path: string): Id {
  const known = ids.get(id);
  if (known === undefined) throw new AppError('invalidInterchange', { path, fault: `unknown id ${id}` });
  return known;
}

export function resolveOptionalId<Id>(ids: ReadonlyMap<string, Id>, id: string | null, path: string): Id | null {
  return id === null ? null : resolveId(ids, id, path);
}
