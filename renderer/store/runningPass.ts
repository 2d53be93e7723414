import type { CodingPass } from '#shared/domain/codingPass.ts';
import { listRecords, useRecordList, useRecords } from './records.ts';
import { useSession } from './session.ts';

function pick(passes: readonly CodingPass[], interviewId: string | null, author: string): CodingPass | null {
  return (
    passes.find((pass) => pass.interviewId === interviewId && pass.coder === author && pass.endedAt === null) ?? null
  );
}

/** The blind pass over the interview that the user has begun and not ended: nothing else of its codings is shown then. */
export function useRunningPass(interviewId: string | null): CodingPass | null {
  const author = useSession((state) => state.settings.author);
  return pick(useRecordList('codingPass'), interviewId, author);
}

/** The same outside components, now. */
export function findRunningPass(interviewId: string): CodingPass | null {
  return pick(
    listRecords(useRecords.getState().tables, 'codingPass'),
    interviewId,
    useSession.getState().settings.author,
  );
}
