import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { computeSubscription } from '#shared/analysis/subscriptionEconomics.ts';
import type { EconomicsInputs } from '#shared/domain/validation.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useFormat } from '../../strings/format.ts';
import classes from './Dialogs.module.css';
import { useFigures } from './useFigures.ts';
import { useNumberFields } from './useNumberFields.ts';

interface SubscriptionHelperProps {
  readonly inputs: EconomicsInputs;
  readonly currency: string;
  readonly onTake: (salesPerBuyer: number, note: string) => void;
}

/** For subscriptions: how many payments one buyer makes, from the share who leave every month. */
export function SubscriptionHelper({ inputs, currency, onTake }: SubscriptionHelperProps) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const figures = useFigures(currency);
  const numbers = useNumberFields();
  const [churnPercent, setChurnPercent] = useState<number | ''>('');
  const churn = churnPercent === '' ? Number.NaN : churnPercent / 100;
  const price = inputs.AvP.value;
  const { metrics } = computeSubscription({
    revenuePerMonth: price,
    grossMargin: price > 0 ? Math.min(1, Math.max(0, (price - inputs.COGS.value) / price)) : 0,
    monthlyChurn: churn,
    costPerAccount: inputs.C1.value > 0 ? inputs.CPA.value / inputs.C1.value + inputs.firstSaleCogs.value : 0,
  });
  const payments = churn > 0 && churn <= 1 ? Number((1 / churn).toFixed(1)) : null;
  return (
    <details className={classes['hint']}>
      <summary>{t('subscription')}</summary>
      <NumberInput
        {...numbers}
        mt="xs"
        maw={240}
        label={t('churn')}
        suffix=" %"
        value={churnPercent}
        error={churnPercent !== '' && (churnPercent <= 0 || churnPercent > 100) ? t('churnImpossible') : undefined}
        onChange={(value) => setChurnPercent(typeof value === 'number' ? value : '')}
      />
      {payments !== null && (
        <p>
          {t('subscriptionStays', { payments: format.number(payments, 1) })}{' '}
          {metrics !== null &&
            (metrics.paybackPayments === null
              ? t('subscriptionNeverPays')
              : t('subscriptionPays', {
                  payment: format.number(metrics.paybackPayments),
                  value: figures.money(metrics.lifetimeValue),
                }))}{' '}
          <LinkButton onClick={() => onTake(payments, t('subscriptionNote', { churn: format.percent(churn, 1) }))}>
            {t('subscriptionTake', { payments: format.number(payments, 1) })}
          </LinkButton>
        </p>
      )}
    </details>
  );
}
