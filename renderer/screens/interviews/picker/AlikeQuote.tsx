import type { CodingSuggestion } from '#shared/contract/suggestionsContract.ts';
import { useRecord, useRecordTable } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import { personOf } from '../interviewNames.ts';

/** Whose earlier words a suggestion rests on, and the words. */
export function AlikeQuote({ because }: { readonly because: CodingSuggestion['because'] }) {
  const format = useFormat();
  const interview = useRecord('interview', because.interviewId);
  const people = useRecordTable('respondent');
  const quote = format.quoted(because.quote);
  return <>{interview === null ? quote : `${personOf(interview, people)}: ${quote}`}</>;
}
