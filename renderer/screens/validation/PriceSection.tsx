import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wilsonInterval } from '#shared/analysis/wilsonInterval.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import type { Economics } from './economicsOf.ts';
import { type PaidPrice, priceEvidence } from './priceEvidence.ts';
import classes from './PriceSection.module.css';
import { summarisePresales } from './presaleSummary.ts';
import { useFigures } from './useFigures.ts';
import { useRangeWords } from './useRangeWords.ts';
import { placeOfQuotation } from './useQuotations.ts';
import type { ValidationScope } from './useValidationScope.ts';

interface PriceSectionProps {
  readonly scope: ValidationScope;
  readonly economics: Economics;
}

const mostShown = 4;
const factTypes: readonly string[] = ['wtp.fact', 'spent.money'];

function useCodesOf(typeIds: readonly string[]): CodeId[] {
  return useRecordList('code')
    .filter(({ typeId }) => typeIds.includes(typeId))
    .map(({ id }) => id);
}

/** What the economics ask for beside what people have really paid: the price, and the share who buy. */
export function PriceSection({ scope, economics }: PriceSectionProps) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const figures = useFigures(scope.currency);
  const sayRange = useRangeWords();
  const commitments = useRecordList('commitment');
  const presales = useRecordList('presale');
  const members = scope.segment?.memberIds ?? [];
  const factIds = useCodesOf(factTypes);
  const opinionIds = useCodesOf(['wtp.opinion']);
  const asks = (codeIds: readonly CodeId[]) => ({ anyCodeIds: [...codeIds], respondentIds: members, limit: 200 });
  const { data: facts } = useBackendQuery(
    ['codings.find', 'prices', ...members, ...factIds],
    (client, signal) => client.codings.find(asks(factIds), { signal }),
    { isEnabled: members.length > 0 && factIds.length > 0 },
  );
  const { data: opinions } = useBackendQuery(
    ['codings.find', 'opinions', ...members, ...opinionIds],
    (client, signal) => client.codings.find({ ...asks(opinionIds), limit: 1 }, { signal }),
    { isEnabled: members.length > 0 && opinionIds.length > 0 },
  );
  const { breakEven } = economics.result;
  if (breakEven === null) return null;
  const paid = priceEvidence({ cards: facts?.cards ?? [], presales, commitments, members: new Set<string>(members) });
  const { ranges, levers } = economics;
  const highest = paid[0] ?? null;
  const asked = summarisePresales(scope.presales);
  const { low } = wilsonInterval(asked.paid, asked.asked);
  return (
    <Section title={t('priceTitle')}>
      <dl className={classes['edges']}>
        <Edge
          name={t('priceNeeded')}
          value={breakEven.price === null ? t('notPossible') : figures.money(breakEven.price)}
          range={sayRange(ranges?.breakEvenPrice, figures.money)}
        />
        <Edge name={t('priceTested')} value={figures.money(levers.price)} />
        <Edge name={t('pricePaid')} value={highest === null ? t('nothingPaid') : figures.money(highest.amount)} />
        <Edge
          name={t('shareNeeded')}
          value={breakEven.conversion === null ? t('notPossible') : format.percent(breakEven.conversion, 1)}
          range={sayRange(ranges?.breakEvenConversion, (value) => format.percent(value, 1))}
        />
        <Edge
          name={t('sharePaid')}
          value={asked.asked === 0 ? t('nobodyAsked') : format.kOfN(asked.paid, asked.asked)}
          range={asked.asked === 0 ? '' : format.interval(asked.paid, asked.asked)}
        />
      </dl>
      <p className={classes['verdict']}>
        {breakEven.price === null || highest === null
          ? t('priceUnproven')
          : t(highest.amount >= breakEven.price ? 'priceProven' : 'priceAboveEvidence', {
              needed: figures.money(breakEven.price),
              paid: figures.money(highest.amount),
            })}{' '}
        {asked.asked > 0 &&
          breakEven.conversion !== null &&
          t(low >= breakEven.conversion ? 'lowAbove' : 'lowBelow', {
            low: format.percent(low, 1),
            breakEven: format.percent(breakEven.conversion, 1),
          })}
      </p>
      <PaidPrices paid={paid} currency={scope.currency} />
      {(opinions?.total ?? 0) > 0 && (
        <p className={classes['aside']}>{t('opinionsLeftOut', { count: opinions?.total ?? 0 })}</p>
      )}
    </Section>
  );
}

interface EdgeProps {
  readonly name: string;
  readonly value: string;
  readonly range?: string;
}

function Edge({ name, value, range = '' }: EdgeProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={classes['figure']}>{value}</dd>
      {range !== '' && <dd className={classes['aside']}>{range}</dd>}
    </div>
  );
}

const kindTexts = { quote: 'paidQuote', presale: 'paidPresale', commitment: 'paidCommitment' } as const;

function PaidPrices({ paid, currency }: { readonly paid: readonly PaidPrice[]; readonly currency: string }) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const figures = useFigures(currency);
  const people = useRecordTable('respondent');
  const [areAllShown, setAreAllShown] = useState(false);
  if (paid.length === 0) return <p className={classes['aside']}>{t('noPaidPrices')}</p>;
  const nameOf = ({ respondentId, personName }: PaidPrice): string =>
    (respondentId === null ? undefined : people[respondentId]?.name) ?? personName ?? t('unknownPerson');
  return (
    <>
      <ul className={classes['paid']} aria-label={t('pricePaid')}>
        {paid.slice(0, areAllShown ? paid.length : mostShown).map((one) => (
          <li key={one.key}>
            <b className={classes['amount']}>{figures.money(one.amount)}</b>
            <span>
              {nameOf(one)} <span className={classes['aside']}>· {t(kindTexts[one.kind])}</span>
              {one.card === null ? (
                one.artefact !== '' && <span className={classes['aside']}>{`\u00A0· ${one.artefact}`}</span>
              ) : (
                <a className={classes['quote']} href={placeOfQuotation(one.card)}>
                  {format.quoted(one.card.quotation.text)}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
      {paid.length > mostShown && (
        <LinkButton onClick={() => setAreAllShown(!areAllShown)}>
          {areAllShown ? t('showFewer') : t('showEverybody', { count: paid.length })}
        </LinkButton>
      )}
    </>
  );
}
