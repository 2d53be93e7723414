import type { HeardFrom } from '../analysis/answersToQuestion.ts';
import type { CodeId } from '../domain/ids.ts';
import type { ReportQuote } from './reportBasis.ts';

/** A named code with what the people of the report said under it. */
export interface HeardCode extends HeardFrom {
  readonly codeId: CodeId;
  readonly people: number;
  /** One quote of each person in turn. */
  readonly evidence: readonly ReportQuote[];
  readonly quotes: number;
}
