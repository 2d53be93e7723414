import { Button, Checkbox, Drawer, SegmentedControl, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withSubscription } from '#shared/analysis/withSubscription.ts';
import { AppError } from '#shared/domain/appError.ts';
import { type EconomicsProblem, findEconomicsProblems } from '#shared/domain/economicsProblems.ts';
import type { MvpId } from '#shared/domain/ids.ts';
import {
  type EconomicsInput,
  type EconomicsInputKey,
  type EconomicsInputs,
  economicsInputKeys,
  type EconomicsScenario,
  type Subscription,
} from '#shared/domain/validation.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useProject, useRecordList, useRecordTable } from '../../store/records.ts';
import classes from './Dialogs.module.css';
import { economicsOf } from './economicsOf.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { findReason } from './inputProblems.ts';
import { inputHints, inputLabels, inputOrder, moneyInputs, monthlyHints, monthlyLabels } from './inputTexts.ts';
import { ScenarioInputRow } from './ScenarioInputRow.tsx';
import { SubscriptionFields } from './SubscriptionFields.tsx';
import { useFigures } from './useFigures.ts';
import { noAffixes, useNumberAffixes } from '../../components/numberAffixes.ts';

interface ScenarioDrawerProps {
  /** Null writes a new one. */
  readonly scenario: EconomicsScenario | null;
  /** A project's first scenario is current from the start. */
  readonly isFirst: boolean;
  /** The input to begin with; null begins with the name. */
  readonly focus: EconomicsInputKey | null;
  readonly onClose: () => void;
}

const unwritten: EconomicsInput = { value: Number.NaN, source: 'guess', note: '', range: null };
/** What may be left out: nothing spent is the usual answer there. */
const zeroAtFirst: readonly EconomicsInputKey[] = ['firstSaleCogs', 'fixedCosts'];

function blankInputs(): EconomicsInputs {
  const entries = economicsInputKeys.map((key) => [
    key,
    zeroAtFirst.includes(key) ? { ...unwritten, value: 0 } : unwritten,
  ]);
  return Object.fromEntries(entries) as EconomicsInputs;
}

/** The inputs of one scenario: each with its value, where it comes from, and a note. */
export function ScenarioDrawer({ scenario, isFirst, focus, onClose }: ScenarioDrawerProps) {
  const { t } = useTranslation(['validation', 'common']);
  const mvps = useRecordList('mvp');
  const mvpTable = useRecordTable('mvp');
  const currency = useProject()?.currency ?? 'RUB';
  const figures = useFigures(currency);
  const { money, percent } = useNumberAffixes();
  const [name, setName] = useState(scenario?.name ?? '');
  const [mvpId, setMvpId] = useState<MvpId | null>(scenario === null ? (mvps.at(-1)?.id ?? null) : scenario.mvpId);
  const [isCurrent, setIsCurrent] = useState(scenario?.isCurrent ?? isFirst);
  const [inputs, setInputs] = useState<EconomicsInputs>(scenario?.inputs ?? blankInputs());
  const [subscription, setSubscription] = useState<Subscription | null>(scenario?.subscription ?? null);
  // What was written before the scenario became a subscription comes back when it is one no longer.
  const [kept, setKept] = useState<Subscription>(subscription ?? { churn: unwritten, retention: [] });
  const [isTried, setIsTried] = useState(false);
  const [refused, setRefused] = useState<EconomicsProblem | null>(null);
  const found = findEconomicsProblems(inputs, subscription);
  const problems = [...found, ...(refused === null ? [] : [refused])].filter(
    ({ input, reason }) => isTried || reason !== 'notANumber' || input === refused?.input,
  );
  const testedPrice = mvpId === null ? null : (mvpTable[mvpId]?.price ?? null);
  const metrics =
    found.length > 0 ? null : economicsOf(withSubscription(inputs, subscription), testedPrice).result.metrics;
  const change = (key: EconomicsInputKey, input: EconomicsInput): void => {
    setRefused(null);
    setInputs({ ...inputs, [key]: input });
  };
  const changeSubscription = (changed: Subscription | null): void => {
    setRefused(null);
    setSubscription(changed);
    if (changed !== null) setKept(changed);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsTried(true);
    if (found.length > 0 || name.trim() === '') return;
    const answer = await runCommand(async (client) => {
      try {
        return await client.validation.saveScenario({
          id: scenario?.id ?? null,
          name: name.trim(),
          mvpId,
          inputs: withSubscription(inputs, subscription),
          subscription,
          isCurrent,
        });
      } catch (error) {
        if (error instanceof AppError && error.code === 'impossibleInput') {
          const places = [...economicsInputKeys, 'churn', 'retention'] as const;
          const input = places.find((key) => key === error.details['input']);
          if (input !== undefined) setRefused({ input, reason: findReason(error.details['reason']) });
        }
        throw error;
      }
    }, t('scenarioSaved'));
    if (answer !== null) onClose();
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      title={scenario === null ? t('newScenario') : t('scenarioTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void save(event)}>
        <div className={classes['identity']}>
          <TextInput
            label={t('fieldScenarioName')}
            placeholder={t('scenarioNameHint')}
            value={name}
            data-autofocus={focus === null || undefined}
            error={isTried && name.trim() === '' ? t('nameNeeded') : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t('fieldMvp')}
            clearable
            placeholder={t('noMvpChosen')}
            value={mvpId}
            data={mvps.map(({ id, name: label, version }) => ({
              value: id,
              label: t('mvpVersion', { name: label, version }),
            }))}
            onChange={(value) => setMvpId(value as MvpId | null)}
          />
        </div>
        {!isFirst && scenario?.isCurrent !== true && (
          <Checkbox
            mt="md"
            label={t('makeCurrent')}
            checked={isCurrent}
            onChange={(event) => setIsCurrent(event.currentTarget.checked)}
          />
        )}
        <SegmentedControl
          mt="md"
          aria-label={t('paidHow')}
          value={subscription === null ? 'sales' : 'subscription'}
          data={[
            { value: 'sales', label: t('paidBySale') },
            { value: 'subscription', label: t('paidByMonth') },
          ]}
          onChange={(value) => changeSubscription(value === 'sales' ? null : kept)}
        />
        {inputOrder.map((key) =>
          key === 'APC' && subscription !== null ? (
            <SubscriptionFields
              key={key}
              inputs={inputs}
              subscription={subscription}
              testedPrice={testedPrice}
              currency={currency}
              problems={problems}
              onChange={changeSubscription}
            />
          ) : (
            <ScenarioInputRow
              key={key}
              label={t(subscription === null ? inputLabels[key] : (monthlyLabels[key] ?? inputLabels[key]))}
              hint={t(subscription === null ? inputHints[key] : (monthlyHints[key] ?? inputHints[key]))}
              affixes={key === 'C1' ? percent : moneyInputs.includes(key) ? money(currency) : noAffixes}
              isShare={key === 'C1'}
              input={inputs[key]}
              problem={problems.find((one) => one.input === key)?.reason ?? null}
              isFocused={focus === key}
              onChange={(input) => change(key, input)}
            >
              {key === 'AvP' && testedPrice !== null && testedPrice !== inputs.AvP.value && (
                <div className={classes['hint']}>
                  {t('testedPriceCounts', { price: figures.money(testedPrice) })}{' '}
                  <LinkButton onClick={() => change('AvP', { ...inputs.AvP, value: testedPrice, range: null })}>
                    {t('takeTestedPrice')}
                  </LinkButton>
                </div>
              )}
            </ScenarioInputRow>
          ),
        )}
        <div className={classes['preview']}>
          <div className={classes['previewFigures']} role="status">
            {metrics === null ? (
              t('notComputable')
            ) : (
              <>
                {t('previewLeft')} <b>{figures.money(metrics.contributionPerUser)}</b> · {t('previewContribution')}{' '}
                <b>{figures.money(metrics.contribution)}</b> · {t('previewProfit')}{' '}
                <b>{figures.money(metrics.profit)}</b>
              </>
            )}
          </div>
          <Button type="submit" variant="filled">
            {t('common:save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Drawer>
  );
}
