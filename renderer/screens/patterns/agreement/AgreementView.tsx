import { ActionIcon, SegmentedControl, Select } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AgreementSide, AgreementUnit } from '#shared/contract/agreementContract.ts';
import { SectionLinks } from '../../../components/SectionLinks.tsx';
import { goTo, hrefOf, useRoute } from '../../../store/route.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import { AgreementFigures } from './AgreementFigures.tsx';
import { chooseSides, keyOfSide, parseSide } from './agreementSides.ts';
import classes from './AgreementView.module.css';
import { SecondPasses } from './SecondPasses.tsx';
import { SettleDifferences } from './SettleDifferences.tsx';
import { useSideName } from './useSideName.ts';

/** How far two coders agree, or one coder with his blind second pass; and what they settle between them. */
export function AgreementView() {
  const { query } = useRoute();
  const { data, error, refetch } = useBackendQuery(['agreement.sides'], (client, signal) =>
    client.agreement.sides({}, { signal }),
  );
  const { t } = useTranslation('agreement');
  if (error !== null) return <AnalysisFault error={error} onRetry={refetch} />;
  if (data === undefined) return null;
  const keys = chooseSides(data.sides, data.suggested, { first: query['first'], second: query['second'] });
  if (keys === null)
    return (
      <div className={classes['view']}>
        <p className={classes['quiet']}>{t('nothingTwice')}</p>
        <SecondPasses />
      </div>
    );
  const unit: AgreementUnit = query['unit'] === 'turn' ? 'turn' : 'sentence';
  const step = query['step'] === 'settle' ? 'settle' : 'figures';
  return (
    <div className={classes['view']}>
      <Compared
        key={`${keys.first} ${keys.second}`}
        sides={data.sides}
        first={keys.first}
        second={keys.second}
        unit={unit}
        step={step}
      />
      {step === 'figures' && <SecondPasses />}
    </div>
  );
}

interface ComparedProps {
  readonly sides: readonly AgreementSide[];
  readonly first: string;
  readonly second: string;
  readonly unit: AgreementUnit;
  readonly step: 'figures' | 'settle';
}

function Compared({ sides, first, second, unit, step }: ComparedProps) {
  const { t } = useTranslation('agreement');
  const nameOf = useSideName();
  const [one, other] = [parseSide(first), parseSide(second)];
  const isSame = first === second;
  const { data, error, refetch } = useBackendQuery(
    ['agreement.measure', first, second, unit],
    async (client, signal) =>
      one === null || other === null ? null : client.agreement.measure({ first: one, second: other, unit }, { signal }),
    // The coefficients do not change by settling: they are not asked for meanwhile.
    { isEnabled: !isSame && step === 'figures' },
  );
  const address = { view: 'agreement', first, second, unit };
  const go = (change: Partial<Record<'first' | 'second' | 'unit' | 'step', string>>): void =>
    goTo('patterns', null, { ...address, ...(step === 'settle' ? { step } : {}), ...change });
  const options = sides.map((side) => ({ value: keyOfSide(side), label: nameOf(side) }));
  const choose = (label: 'first' | 'second', value: string) => (
    <Select
      className={classes['side'] ?? ''}
      label={t(label)}
      data={options}
      value={value}
      allowDeselect={false}
      onChange={(next) => next !== null && go({ [label]: next })}
    />
  );
  return (
    <>
      <div className={classes['sides']}>
        {choose('first', first)}
        <ActionIcon
          variant="subtle"
          color="var(--ink2)"
          size={34}
          aria-label={t('swap')}
          title={t('swap')}
          onClick={() => go({ first: second, second: first })}
        >
          <IconArrowsExchange size={18} stroke={1.6} />
        </ActionIcon>
        {choose('second', second)}
        {step === 'figures' && (
          <SegmentedControl
            aria-label={t('unit')}
            value={unit}
            onChange={(value) => go({ unit: value })}
            data={[
              { value: 'sentence', label: t('sentence') },
              { value: 'turn', label: t('turn') },
            ]}
          />
        )}
      </div>
      {isSame && <p className={classes['quiet']}>{t('sameSides')}</p>}
      {error !== null && <AnalysisFault error={error} onRetry={refetch} />}
      {!isSame && (
        <SectionLinks
          label={t('steps')}
          current={step}
          links={[
            { name: 'figures', label: t('stepFigures'), href: hrefOf('patterns', null, address) },
            { name: 'settle', label: t('stepSettle'), href: hrefOf('patterns', null, { ...address, step: 'settle' }) },
          ]}
        />
      )}
      {!isSame && step === 'settle' && one !== null && other !== null && (
        <SettleDifferences first={one} second={other} />
      )}
      {!isSame && step === 'figures' && data !== undefined && data !== null && (
        <AgreementFigures result={data} settleHref={hrefOf('patterns', null, { ...address, step: 'settle' })} />
      )}
    </>
  );
}
