import type { CodeId, QuotationId, TurnId } from '#shared/domain/ids.ts';
import type { ReadDb } from './sqlite.ts';

export interface PlaceOfQuotation {
  readonly turn: TurnId;
  readonly start: number;
  readonly end: number;
}

/** Where every quotation with one of the codes stands; those that lost their words are left out. */
export function listPlacesOfCodes(db: ReadDb, codeIds: readonly CodeId[]): ReadonlyMap<QuotationId, PlaceOfQuotation> {
  const rows = db
    .statement(
      `SELECT quotations.id, quotations.turn_id, quotations.start, quotations."end"
         FROM codings CROSS JOIN quotations ON quotations.id = codings.quotation_id
        WHERE codings.code_id IN (SELECT value FROM json_each(?)) AND quotations.is_orphan = 0`,
    )
    .raw()
    .all(JSON.stringify(codeIds)) as [QuotationId, TurnId, number, number][];
  return new Map(rows.map(([id, turn, start, end]) => [id, { turn, start, end }]));
}
