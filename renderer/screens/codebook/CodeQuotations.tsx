import { Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { Banner } from '../../components/Banner.tsx';
import { QuotationCard } from '../../components/QuotationCard.tsx';
import { Section } from '../../components/Section.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './CodeInspector.module.css';

const most = 500;
const pageSize = 20;

/** Who carries the code and in which words: people with counts that filter, then the quotations in pages. */
export function CodeQuotations({ codeId }: { readonly codeId: CodeId }) {
  const { t } = useTranslation(['codebook', 'common']);
  const format = useFormat();
  const respondents = useRecordTable('respondent');
  const organizations = useRecordTable('organization');
  const [person, setPerson] = useState<RespondentId | null>(null);
  const [page, setPage] = useState(0);
  const { data, error, isLoading } = useBackendQuery(['codebook.quotations', codeId], (client, signal) =>
    client.codings.find({ codeIds: [codeId], limit: most }, { signal }),
  );
  const people = useMemo(() => {
    const counts = new Map<RespondentId, number>();
    for (const { respondentIds } of data?.cards ?? [])
      for (const id of respondentIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].toSorted((a, b) => b[1] - a[1]);
  }, [data]);
  const cards = (data?.cards ?? []).filter(({ respondentIds }) => person === null || respondentIds.includes(person));
  const pages = Math.max(1, Math.ceil(cards.length / pageSize));
  const current = Math.min(page, pages - 1);
  return (
    <Section
      title={t('quotations')}
      aside={data === undefined ? undefined : t('common:quotes', { count: data.total })}
      className={classes['quotations'] ?? ''}
    >
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {isLoading && <p className={classes['quiet']}>{t('common:loading')}</p>}
      {data?.total === 0 && <p className={classes['quiet']}>{t('noQuotations')}</p>}
      {people.length > 1 && (
        <div className={classes['people']} role="group" aria-label={t('byPeople')}>
          {people.map(([id, count]) => (
            <button
              key={id}
              type="button"
              className={classes['person']}
              aria-pressed={person === id}
              onClick={() => {
                setPerson(person === id ? null : id);
                setPage(0);
              }}
            >
              {respondents[id]?.name ?? ''} <span>{count}</span>
            </button>
          ))}
        </div>
      )}
      {cards.slice(current * pageSize, (current + 1) * pageSize).map((card) => {
        const speakers = card.respondentIds.flatMap((id) => respondents[id] ?? []);
        const organizationId = speakers[0]?.organizationId ?? null;
        return (
          <div key={card.quotation.id} className={classes['quotation']}>
            <QuotationCard
              text={card.quotation.text}
              person={speakers.map(({ name }) => name).join(', ') || card.interviewTitle}
              place={organizationId === null ? '' : (organizations[organizationId]?.name ?? '')}
              startMs={card.startMs}
              href={hrefOf('interviews', card.quotation.interviewId, {
                turn: String(card.turnPosition),
                quotation: card.quotation.id,
              })}
            />
          </div>
        );
      })}
      {pages > 1 && (
        <Group gap="sm" mt="sm">
          <Button size="xs" disabled={current === 0} onClick={() => setPage(current - 1)}>
            {t('common:back')}
          </Button>
          <span className={classes['quiet']}>{format.kOfN(current + 1, pages)}</span>
          <Button size="xs" disabled={current === pages - 1} onClick={() => setPage(current + 1)}>
            {t('common:next')}
          </Button>
        </Group>
      )}
      {data !== undefined && data.total > most && (
        <p className={classes['quiet']}>{t('firstQuotations', { shown: most, total: data.total })}</p>
      )}
    </Section>
  );
}
