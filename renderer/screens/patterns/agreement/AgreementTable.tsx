import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementResult, MeasuredCode } from '#shared/contract/agreementContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { type DataColumn, DataTable } from '../../../components/DataTable.tsx';
import { IntervalBar } from '../../../components/IntervalBar.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useRecordTable } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './AgreementView.module.css';
import { useSideName } from './useSideName.ts';

const shownAtFirst = 20;
/** Units with the code below which a coefficient rests on single cases. */
const rareUnits = 5;

/** Codes with their counts and coefficients, the least agreement first. */
export function AgreementTable({ result }: { readonly result: AgreementResult }) {
  const { t } = useTranslation('agreement');
  const { language, number } = useFormat();
  const codes = useRecordTable('code');
  const nameOf = useSideName();
  const [isAll, setIsAll] = useState(false);
  const rows = result.codes.filter(({ codeId }) => codes[codeId] !== undefined);
  const count = (key: 'both' | 'onlyFirst' | 'onlySecond', title: string): DataColumn<MeasuredCode> => ({
    key,
    title,
    align: 'right',
    width: key === 'both' ? 56 : 116,
    cell: (row) => number(row[key]),
  });
  const isMeasured = rows.some(({ alpha }) => alpha !== null);
  const figures: readonly DataColumn<MeasuredCode>[] = [
    { key: 'alpha', title: t('alpha'), cell: ({ alpha }) => <Estimate estimate={alpha} hasBar /> },
    { key: 'kappa', title: t('kappa'), cell: ({ kappa }) => <Estimate estimate={kappa} /> },
    { key: 'unitized', title: t('unitized'), cell: ({ unitized }) => <Estimate estimate={unitized} /> },
  ];
  return (
    <div className={classes['table']}>
      <DataTable
        label={t('tableLabel')}
        rows={isAll ? rows : rows.slice(0, shownAtFirst)}
        rowKey={({ codeId }) => codeId}
        columns={[
          {
            key: 'code',
            title: t('code'),
            cell: ({ codeId }) => {
              const code = codes[codeId];
              return code === undefined ? null : (
                <CodeMark family={getCodeType(code.typeId).family} name={nameOfCode(code, language)} size={16} />
              );
            },
          },
          count('both', t('both')),
          count('onlyFirst', t('only', { name: nameOf(result.first) })),
          count('onlySecond', t('only', { name: nameOf(result.second) })),
          ...(isMeasured ? figures : []),
          { key: 'verdict', title: t('verdict'), cell: (row) => <Finding row={row} /> },
        ]}
      />
      {!isAll && rows.length > shownAtFirst && (
        <LinkButton onClick={() => setIsAll(true)}>{t('showAll', { count: rows.length - shownAtFirst })}</LinkButton>
      )}
    </div>
  );
}

function Finding({ row: { verdict, both, onlyFirst, onlySecond } }: { readonly row: MeasuredCode }) {
  const { t } = useTranslation('agreement');
  const coded = both + onlyFirst + onlySecond;
  return (
    <>
      {t(verdict)}
      {verdict !== 'tooFew' && coded < rareUnits && (
        <span className={classes['rare']}>{t('rare', { count: coded })}</span>
      )}
    </>
  );
}

interface EstimateProps {
  readonly estimate: MeasuredCode['alpha'];
  readonly hasBar?: boolean;
}

function Estimate({ estimate, hasBar = false }: EstimateProps) {
  const { t } = useTranslation('agreement');
  const { language } = useFormat();
  if (estimate === null) return '—';
  const { value, low, high } = estimate;
  const print = (figure: number): string =>
    // Adding zero takes the sign from −0.
    (Math.round(figure * 100) / 100 + 0)
      .toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
      .replace('-', '−');
  const within = (figure: number): number => Math.max(0, Math.min(1, figure));
  return (
    <span className={classes['estimate']}>
      <span className={classes['value']}>{print(value)}</span>
      {hasBar && low !== null && high !== null && (
        <IntervalBar value={within(value)} low={within(low)} high={within(high)} width={64} />
      )}
      <span className={classes['range']}>
        {low === null || high === null ? t('noRange') : t('range', { low: print(low), high: print(high) })}
      </span>
    </span>
  );
}
