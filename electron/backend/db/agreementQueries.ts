import type { AgreementSide } from '#shared/contract/agreementContract.ts';
import type { ReadDb } from './sqlite.ts';

export interface CountedSide extends AgreementSide {
  readonly interviews: number;
  readonly codings: number;
}

/** Every coder with his ordinary codings, set aside or not, and with the passes that he ended; who coded most first. */
export function listAgreementSides(db: ReadDb): CountedSide[] {
  const usual = db
    .statement(
      `SELECT coder, count(*) AS codings, count(DISTINCT quotations.interview_id) AS interviews
         FROM stored_codings JOIN quotations ON quotations.id = stored_codings.quotation_id
        WHERE pass_id IS NULL GROUP BY coder ORDER BY codings DESC, coder`,
    )
    .all() as Omit<CountedSide, 'isSecondPass'>[];
  const passed = db
    .statement(
      `SELECT coder, count(DISTINCT interview_id) AS interviews,
              sum((SELECT count(*) FROM stored_codings WHERE pass_id = coding_passes.id)) AS codings
         FROM coding_passes WHERE ended_at IS NOT NULL GROUP BY coder ORDER BY interviews DESC, coder`,
    )
    .all() as Omit<CountedSide, 'isSecondPass'>[];
  return [
    ...usual.map((side) => ({ ...side, isSecondPass: false })),
    ...passed.map((side) => ({ ...side, isSecondPass: true })),
  ];
}

/** Interviews coded by two people, or by one who ended a blind pass over what was coded already. */
export function countDoubleCodedInterviews(db: ReadDb): number {
  return db
    .statement(
      `SELECT count(*) FROM (
         SELECT quotations.interview_id FROM stored_codings JOIN quotations ON quotations.id = stored_codings.quotation_id
          WHERE pass_id IS NULL GROUP BY quotations.interview_id HAVING count(DISTINCT coder) > 1
         UNION
         SELECT interview_id FROM coding_passes WHERE ended_at IS NOT NULL)`,
    )
    .pluck()
    .get() as number;
}
