import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wilsonInterval } from '#shared/analysis/wilsonInterval.ts';
import type { Commitment } from '#shared/domain/validation.ts';
import { Banner } from '../../components/Banner.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IntervalBar } from '../../components/IntervalBar.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { openImport } from '../../store/importing.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { countByName, hasArtefact, type LedgerRow } from './ledgerRows.ts';
import classes from './LedgerSection.module.css';
import { placeOfQuotation, useQuotations } from './useQuotations.ts';
import { useFigures } from './useFigures.ts';
import type { ValidationScope } from './useValidationScope.ts';
import { VerdictDialog } from './VerdictDialog.tsx';
import { VerdictMark } from './VerdictMark.tsx';

/** Who saw the solution, what they gave up for it, and in which words. */
export function LedgerSection({ scope }: { readonly scope: ValidationScope }) {
  const { t } = useTranslation('validation');
  const isReadOnly = useSession(selectIsReadOnly);
  const [editing, setEditing] = useState<LedgerRow | 'new' | null>(null);
  const [areOthersShown, setAreOthersShown] = useState(false);
  const people = useRecordTable('respondent');
  const companies = useRecordTable('organization');
  const hasPeople = Object.keys(people).length > 0;
  const waiting = useWaitingInterviews(scope.ledger);
  const quotations = useQuotations(
    scope.ledger.flatMap(({ verdict }) => (verdict.quotationId === null ? [] : [verdict.quotationId])),
  );
  const format = useFormat();
  const counting = scope.ledger.filter(({ doesCount }) => doesCount);
  const missed = counting.filter(({ name }) => name === 'MISS');
  const others = scope.ledger.filter(({ doesCount }) => !doesCount);
  const rows = areOthersShown || counting.length === 0 ? [...counting, ...others] : counting;
  const companyOf = ({ verdict }: LedgerRow): string => {
    const id = people[verdict.respondentId]?.organizationId ?? null;
    return id === null ? '' : (companies[id]?.name ?? '');
  };
  const wordsOf = ({ verdict }: LedgerRow) => {
    const card = verdict.quotationId === null ? undefined : quotations.get(verdict.quotationId);
    if (card === undefined) return <span className={classes['company']}>{verdict.note}</span>;
    return (
      <a className={classes['quote']} href={placeOfQuotation(card)}>
        {format.quoted(card.quotation.text)}
      </a>
    );
  };
  return (
    <Section title={t('ledger')} aside={counting.length > 0 && <LedgerSummary rows={scope.ledger} />}>
      {scope.ledger.length === 0 ? (
        <EmptyState
          text={t(hasPeople ? 'noVerdicts' : 'nobodyToJudge')}
          action={
            !isReadOnly &&
            (hasPeople ? (
              <Button onClick={() => setEditing('new')}>{t('addVerdict')}</Button>
            ) : (
              <Button onClick={() => openImport([])}>{t('addInterviews')}</Button>
            ))
          }
          alternative={hasPeople && <Anchor href={hrefOf('interviews')}>{t('toInterviews')}</Anchor>}
        />
      ) : (
        <>
          <DataTable
            label={t('ledger')}
            rows={rows}
            rowKey={({ verdict }) => verdict.id}
            columns={[
              {
                key: 'who',
                title: t('columnWho'),
                width: '25%',
                cell: (row) => (
                  <>
                    <button
                      type="button"
                      className={classes['open']}
                      disabled={isReadOnly}
                      aria-label={t('editVerdictOf', { name: people[row.verdict.respondentId]?.name ?? '' })}
                      onClick={() => setEditing(row)}
                    >
                      {people[row.verdict.respondentId]?.name ?? t('unknownPerson')}
                    </button>
                    <div className={classes['company']}>{companyOf(row)}</div>
                    {!row.doesCount && <div className={classes['company']}>{t('doesNotCount')}</div>}
                  </>
                ),
              },
              {
                key: 'verdict',
                title: t('columnVerdict'),
                width: '17%',
                cell: ({ name }) => <VerdictMark name={name} />,
              },
              {
                key: 'deed',
                title: t('columnDeed'),
                width: '24%',
                cell: (row) => <Deed {...row} currency={scope.currency} />,
              },
              { key: 'words', title: t('columnWords'), cell: wordsOf },
            ]}
          />
          {missed.length > 0 && (
            <div className={classes['band']}>
              <Banner>
                {t('missedBand')}{' '}
                {missed.map((row, index) => (
                  <span key={row.verdict.id}>
                    {index > 0 && ', '}
                    <LinkButton onClick={() => setEditing(row)}>
                      {people[row.verdict.respondentId]?.name ?? t('unknownPerson')}
                    </LinkButton>
                  </span>
                ))}
              </Banner>
            </div>
          )}
          <div className={classes['footer']}>
            {!isReadOnly && (
              <Button size="xs" onClick={() => setEditing('new')}>
                {t('addVerdict')}
              </Button>
            )}
            {counting.length > 0 && others.length > 0 && (
              <LinkButton onClick={() => setAreOthersShown(!areOthersShown)}>
                {areOthersShown ? t('hideOthers') : t('showOthers', { count: others.length })}
              </LinkButton>
            )}
            {waiting > 0 && <span className={classes['more']}>{t('waitingVerdicts', { count: waiting })}</span>}
          </div>
        </>
      )}
      {editing !== null && (
        <VerdictDialog row={editing === 'new' ? null : editing} scope={scope} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

/** People of solution interviews who have no verdict yet. */
function useWaitingInterviews(ledger: readonly LedgerRow[]): number {
  const judged = new Set<string>(ledger.map(({ verdict }) => verdict.respondentId));
  const seen = useRecordList('interview')
    .filter(({ kind }) => kind === 'solution')
    .flatMap(({ respondentIds }) => respondentIds);
  return new Set(seen.filter((id) => !judged.has(id))).size;
}

function LedgerSummary({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const { DELIGHT, MISS, PRICE, people } = countByName(rows);
  const { low, high } = wilsonInterval(DELIGHT, people);
  return (
    <span className={classes['summary']}>
      <span>
        {t('verdictDelight')} <b>{format.kOfN(DELIGHT, people)}</b> {format.interval(DELIGHT, people)}
      </span>
      <IntervalBar value={DELIGHT / people} low={low} high={high} />
      <span>{t('missAndPrice', { total: MISS + PRICE })}</span>
    </span>
  );
}

interface DeedProps extends LedgerRow {
  readonly currency: string;
}

function Deed({ commitments, currency }: DeedProps) {
  const { t } = useTranslation('validation');
  const figures = useFigures(currency);
  const proven = commitments.filter(hasArtefact);
  const [first] = proven;
  const said = ({ kind, amount, description }: Commitment): string =>
    kind === 'money' && amount !== null ? figures.money(amount) : description;
  if (first === undefined) {
    return <span className={classes['company']}>{commitments.length > 0 ? t('withoutArtefact') : t('byNothing')}</span>;
  }
  return (
    <span title={proven.map((one) => `${said(one)}: ${one.artefact ?? ''}`).join('\n')}>
      {said(first)}
      {first.kind === 'money' && `, ${first.artefact ?? ''}`}
      {proven.length > 1 && (
        <>
          {' '}
          <span className={classes['more']}>{t('andMore', { more: proven.length - 1 })}</span>
        </>
      )}
    </span>
  );
}
