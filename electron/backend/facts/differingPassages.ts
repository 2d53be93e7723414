import { codingDifferences } from '#shared/analysis/codingDifferences.ts';
import type { AgreementSide, DifferingPassageCard } from '#shared/contract/agreementContract.ts';
import type { CodingSettlement } from '#shared/domain/codingPass.ts';
import type { CodeId, CodingId } from '#shared/domain/ids.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { readCodedSides, sidedCodings, type TwiceCoded } from './codedSides.ts';

/** The settlement that named every coding which stands against another now; the last one when there are several. */
function findSettlement(
  settlements: readonly CodingSettlement[],
  codingIds: readonly string[],
): CodingSettlement | undefined {
  return settlements.findLast((settlement) => {
    const known = new Set<string>(settlement.codingIds);
    return codingIds.every((id) => known.has(id));
  });
}

/** Passages of one interview, in the order of its words. */
export function passagesIn(db: ReadDb, talk: TwiceCoded): DifferingPassageCard[] {
  const settlements = listRecordsWhere(db, 'codingSettlement', 'interviewId', talk.interview.id);
  const all = listTurns(db, talk.interview.id);
  const quotationOf = new Map(
    [...talk.first, ...talk.second].map(({ id, quotationId }) => [id as string, talk.quotations.get(quotationId)!]),
  );
  const quotes = (ids: readonly string[]) => ids.map((id) => quotationOf.get(id)!.text);
  return codingDifferences(sidedCodings(talk)).map(({ turn: at, start, end, differences, shared }) => {
    const turn = talk.turns[at]!;
    const before = all[turn.position - 1];
    const codingIds = differences.flatMap(({ first, second }) => [...first, ...second]);
    const settlement = findSettlement(settlements, codingIds);
    return {
      interviewId: talk.interview.id,
      turnId: turn.id,
      turn: turn.position,
      speaker: turn.speaker,
      text: turn.text,
      start,
      end,
      before: before === undefined ? null : { speaker: before.speaker, text: before.text },
      differences: differences.map(({ code, kind, first, second }) => ({
        codeId: code as CodeId,
        kind,
        first: first as CodingId[],
        second: second as CodingId[],
        firstQuotes: quotes(first),
        secondQuotes: quotes(second),
      })),
      sharedCodeIds: shared as CodeId[],
      settlement: settlement === undefined ? null : { id: settlement.id, decision: settlement.decision },
    };
  });
}

/** Passages of all interviews that both sides coded, settled or not, and how many interviews these are. */
export function listDifferingPassages(
  db: ReadDb,
  sides: { readonly first: AgreementSide; readonly second: AgreementSide },
): { interviews: number; passages: DifferingPassageCard[] } {
  const { twice } = readCodedSides(db, sides);
  return { interviews: twice.length, passages: twice.flatMap((talk) => passagesIn(db, talk)) };
}
