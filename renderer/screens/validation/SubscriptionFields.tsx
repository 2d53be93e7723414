import { Button, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { computeSubscription } from '#shared/analysis/subscriptionEconomics.ts';
import { withSubscription } from '#shared/analysis/withSubscription.ts';
import { type EconomicsProblem, findEconomicsProblems } from '#shared/domain/economicsProblems.ts';
import type { EconomicsInputs, Subscription } from '#shared/domain/validation.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './Dialogs.module.css';
import { problemTexts } from './inputProblems.ts';
import { ScenarioInputRow } from './ScenarioInputRow.tsx';
import { subscriptionInputs } from './subscriptionInputs.ts';
import { useFigures } from './useFigures.ts';
import { useNumberAffixes } from '../../components/numberAffixes.ts';
import { useNumberFields } from '../../components/useNumberFields.ts';

interface SubscriptionFieldsProps {
  readonly inputs: EconomicsInputs;
  readonly subscription: Subscription;
  readonly testedPrice: number | null;
  readonly currency: string;
  /** Those that are to be shown. */
  readonly problems: readonly EconomicsProblem[];
  readonly onChange: (subscription: Subscription) => void;
}

const mostMonths = 60;

/** How long subscribers stay: what was observed month by month, and the share that leaves after that. */
export function SubscriptionFields(props: SubscriptionFieldsProps) {
  const { t } = useTranslation('validation');
  const numbers = useNumberFields();
  const { percent } = useNumberAffixes();
  const { subscription, problems, onChange } = props;
  const { churn, retention } = subscription;
  const problemOf = (place: string) => problems.find(({ input }) => input === place)?.reason ?? null;
  const curveProblem = problemOf('retention');
  const changeMonth = (month: number, value: number | string): void => {
    const share = typeof value === 'number' ? Number((value / 100).toFixed(8)) : Number.NaN;
    onChange({ ...subscription, retention: retention.map((known, at) => (at === month ? share : known)) });
  };
  return (
    <>
      <ScenarioInputRow
        label={t('churn')}
        hint={t(retention.length === 0 ? 'churnHint' : 'churnAfterHint', { count: retention.length })}
        affixes={percent}
        isShare
        input={churn}
        problem={problemOf('churn')}
        isFocused={false}
        onChange={(input) => onChange({ ...subscription, churn: input })}
      />
      <fieldset className={classes['curve']}>
        <legend>{t('retention')}</legend>
        <div className={classes['months']}>
          {retention.map((share, month) => (
            <NumberInput
              // oxlint-disable-next-line react/no-array-index-key -- The place in the curve is the month itself.
              key={month}
              {...numbers}
              {...percent}
              size="xs"
              w={92}
              label={t('monthNumber', { month: month + 1 })}
              value={Number.isFinite(share) ? Number((share * 100).toFixed(6)) : ''}
              onChange={(value) => changeMonth(month, value)}
            />
          ))}
          {retention.length < mostMonths && (
            <Button
              size="xs"
              onClick={() => onChange({ ...subscription, retention: [...retention, retention.at(-1) ?? 1] })}
            >
              {t('addMonth')}
            </Button>
          )}
          {retention.length > 0 && (
            <Button
              size="xs"
              variant="subtle"
              color="var(--ink2)"
              onClick={() => onChange({ ...subscription, retention: retention.slice(0, -1) })}
            >
              {t('removeMonth')}
            </Button>
          )}
        </div>
        <div className={classes['hint']}>{t('retentionHint')}</div>
        {curveProblem !== null && <div className={classes['problem']}>{t(problemTexts[curveProblem])}</div>}
      </fieldset>
      <SubscriptionOutcome {...props} />
    </>
  );
}

function SubscriptionOutcome({ inputs, subscription, testedPrice, currency }: SubscriptionFieldsProps) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const figures = useFigures(currency);
  if (findEconomicsProblems(inputs, subscription).length > 0) return null;
  const { metrics } = computeSubscription(
    subscriptionInputs(inputs, subscription, testedPrice),
    subscription.retention,
  );
  if (metrics === null) return null;
  const { APC } = withSubscription(inputs, subscription);
  const say = (payments: number): string => format.number(payments, 1);
  const payments = say(APC.value);
  return (
    <div className={classes['hint']} role="status">
      {APC.range === null
        ? t('subscriptionStays', { payments })
        : t('subscriptionStaysRange', { payments, low: say(APC.range.low), high: say(APC.range.high) })}{' '}
      {metrics.paybackPayments === null
        ? t('subscriptionNeverPays')
        : t('subscriptionPays', {
            payment: format.number(metrics.paybackPayments),
            value: figures.money(metrics.lifetimeValue),
          })}
    </div>
  );
}
