import type { AgreementSide } from '#shared/contract/agreementContract.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import type { ReadDb } from './sqlite.ts';

export interface CodedSide extends AgreementSide {
  /** How many codings it has in each interview that it coded. */
  readonly codings: ReadonlyMap<InterviewId, number>;
}

type CountedRow = readonly [coder: string, interviewId: InterviewId, codings: number];

function sidesOf(rows: readonly CountedRow[], isSecondPass: boolean): CodedSide[] {
  const byCoder = Map.groupBy(rows, ([coder]) => coder);
  return [...byCoder].map(([coder, own]) => ({
    coder,
    isSecondPass,
    codings: new Map(own.map(([, interviewId, codings]) => [interviewId, codings])),
  }));
}

/** Every coder with his ordinary codings, set aside or not, and with the passes that he ended, by name. */
export function listAgreementSides(db: ReadDb): CodedSide[] {
  const usual = db
    .statement(
      `SELECT coder, quotations.interview_id, count(*)
         FROM stored_codings JOIN quotations ON quotations.id = stored_codings.quotation_id
        WHERE pass_id IS NULL GROUP BY coder, quotations.interview_id ORDER BY coder, quotations.interview_id`,
    )
    .raw()
    .all() as unknown as CountedRow[];
  const passed = db
    .statement(
      `SELECT coder, interview_id, (SELECT count(*) FROM stored_codings WHERE pass_id = coding_passes.id)
         FROM coding_passes WHERE ended_at IS NOT NULL ORDER BY coder, interview_id, started_at`,
    )
    .raw()
    .all() as unknown as CountedRow[];
  return [...sidesOf(usual, false), ...sidesOf(passed, true)];
}

/** The two sides that coded most interviews in common, the one with less to compare it with second; null when none did. */
export function suggestSides(sides: readonly CodedSide[]): { first: AgreementSide; second: AgreementSide } | null {
  let best: { first: AgreementSide; second: AgreementSide; shared: number } | null = null;
  for (const [index, first] of sides.entries()) {
    for (const second of sides.slice(index + 1)) {
      const shared = [...first.codings.keys()].filter((id) => second.codings.has(id)).length;
      // A blind pass was made to be compared: of equal pairs it wins.
      const isBetter = best === null || shared > best.shared || (shared === best.shared && second.isSecondPass);
      if (shared > 0 && isBetter) best = { first, second, shared };
    }
  }
  const sideOf = ({ coder, isSecondPass }: AgreementSide) => ({ coder, isSecondPass });
  return best === null ? null : { first: sideOf(best.first), second: sideOf(best.second) };
}

/** Most projects have one coder who never looked twice: that is seen without joining anything. */
function hasSecondVoice(db: ReadDb): boolean {
  const answer = db
    .statement(
      `SELECT (SELECT min(coder) <> max(coder) FROM stored_codings WHERE pass_id IS NULL)
           OR EXISTS (SELECT 1 FROM coding_passes WHERE ended_at IS NOT NULL)`,
    )
    .pluck()
    .get();
  return answer === 1;
}

/** Interviews coded by two people, or by one who ended a blind pass over what was coded already. */
export function listDoubleCodedInterviews(db: ReadDb): InterviewId[] {
  if (!hasSecondVoice(db)) return [];
  return db
    .statement(
      `SELECT quotations.interview_id FROM stored_codings JOIN quotations ON quotations.id = stored_codings.quotation_id
        WHERE pass_id IS NULL GROUP BY quotations.interview_id HAVING count(DISTINCT coder) > 1
       UNION
       SELECT interview_id FROM coding_passes WHERE ended_at IS NOT NULL`,
    )
    .pluck()
    .all() as InterviewId[];
}

/** The same, asked of one interview. */
export function isDoubleCoded(db: ReadDb, interviewId: InterviewId): boolean {
  const answer = db
    .statement(
      `SELECT EXISTS (SELECT 1 FROM coding_passes WHERE interview_id = @interviewId AND ended_at IS NOT NULL)
           OR (SELECT count(DISTINCT coder) > 1 FROM quotations
                CROSS JOIN stored_codings ON stored_codings.quotation_id = quotations.id
                WHERE interview_id = @interviewId AND pass_id IS NULL)`,
    )
    .pluck()
    .get({ interviewId });
  return answer === 1;
}
