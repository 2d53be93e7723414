import { useTranslation } from 'react-i18next';
import type { CodeId } from '#shared/domain/ids.ts';
import { useRecordTable } from '../../../store/records.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { useFormat } from '../../../strings/format.ts';

const mostCharacters = 90;

/** Who was heard with this code before, and with which words. */
export function EarlierQuote({ codeId }: { readonly codeId: string }) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const people = useRecordTable('respondent');
  const { data } = useBackendQuery(
    ['codings.find', 'earlier', codeId],
    (client, signal) => client.codings.find({ codeIds: [codeId as CodeId], limit: 1 }, { signal }),
    { followsData: false },
  );
  const card = data?.cards[0];
  if (card === undefined) return null;
  const person = people[card.respondentIds[0] ?? '']?.name ?? card.interviewTitle;
  const { text } = card.quotation;
  const short = text.length > mostCharacters ? `${text.slice(0, mostCharacters).replace(/\s+\S*$/u, '')}…` : text;
  const where = card.startMs === null ? person : `${person}, ${format.position(card.startMs)}`;
  return <>{` · ${t('earlier', { where, quote: format.quoted(short) })}`}</>;
}
