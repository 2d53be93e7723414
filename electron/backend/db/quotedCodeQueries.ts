import type { CodeId, InterviewId } from '#shared/domain/ids.ts';
import type { ReadDb } from './sqlite.ts';

/** A quotation as a number: short to read and quick to count by, and good for one version of the data only. */
export type QuotationNumber = number;

export interface VoicedQuotations {
  readonly interviewId: InterviewId;
  readonly speaker: string;
  readonly quotations: readonly QuotationNumber[];
}

const numbersOf = (joined: string): QuotationNumber[] => joined.split(',').map(Number);

/** The quotations that carry each code, each once however many coders agree; those that lost their words are left out. */
export function listQuotationsByCode(db: ReadDb): Map<CodeId, readonly QuotationNumber[]> {
  const rows = db
    .statement(
      `SELECT code_id, group_concat(quotations.rowid)
         FROM stored_codings INDEXED BY codings_by_code
              CROSS JOIN quotations INDEXED BY quotations_by_place ON quotations.id = stored_codings.quotation_id
        WHERE is_set_aside = 0 AND is_orphan = 0
        GROUP BY code_id`,
    )
    .raw()
    .all() as [CodeId, string][];
  return new Map(rows.map(([codeId, joined]) => [codeId, [...new Set(numbersOf(joined))]]));
}

/** The quotations from respondents' words, also those that lost them, by talk and by the label of who speaks. */
export function listQuotationsByVoice(db: ReadDb): VoicedQuotations[] {
  const rows = db
    .statement(
      `SELECT quotations.interview_id, turns.speaker, group_concat(quotations.rowid)
         FROM quotations INDEXED BY quotations_by_place
              CROSS JOIN turns INDEXED BY turns_by_voice ON turns.id = quotations.turn_id
        WHERE turns.role = 'respondent'
        GROUP BY quotations.interview_id, turns.speaker`,
    )
    .raw()
    .all() as [InterviewId, string, string][];
  return rows.map(([interviewId, speaker, joined]) => ({ interviewId, speaker, quotations: numbersOf(joined) }));
}
