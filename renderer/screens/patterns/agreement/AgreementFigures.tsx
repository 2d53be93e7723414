import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgreementResult } from '#shared/contract/agreementContract.ts';
import { useFormat } from '../../../strings/format.ts';
import { AgreementInterviews } from './AgreementInterviews.tsx';
import { AgreementTable } from './AgreementTable.tsx';
import classes from './AgreementView.module.css';

interface AgreementFiguresProps {
  readonly result: AgreementResult;
  readonly settleHref: string;
}

/** What agreement comes to, on what it rests, and code by code. */
export function AgreementFigures({ result, settleHref }: AgreementFiguresProps) {
  const { t } = useTranslation(['agreement', 'common']);
  const { number } = useFormat();
  const { codes, interviews, openDifferences, settledDifferences } = result;
  const units = t(`units_${result.unit}`, { count: result.units });
  const notBlind = result.notBlind.first + result.notBlind.second;
  const isTooFew = result.units < result.leastUnits;
  const verdicts = (wanted: 'accept' | 'tentative'): number => codes.filter(({ verdict }) => verdict === wanted).length;
  const lead =
    interviews.length === 0
      ? t('noSharedInterviews')
      : codes.length === 0
        ? t('noCodes')
        : isTooFew
          ? t('tooFewUnits', { least: number(result.leastUnits), units })
          : t('lead', { count: codes.length, accept: verdicts('accept'), tentative: verdicts('tentative') });
  return (
    <>
      <p className={classes['lead']} role="status">
        {lead}
      </p>
      {interviews.length > 0 && (
        <p className={classes['quiet']}>
          {t('basis', {
            interviews: t('common:interviews', { count: interviews.length }),
            units,
            first: number(result.codings.first),
            second: number(result.codings.second),
          })}{' '}
          {notBlind > 0 && t('notBlind', { count: notBlind })}{' '}
          {interviews.some(({ isBlind }) => !isBlind) && t('notBlindToEachOther')}
        </p>
      )}
      {codes.length > 0 && (
        <>
          {openDifferences > 0 ? (
            <div>
              <Button component="a" variant="filled" href={settleHref}>
                {t('settle', { count: openDifferences })}
              </Button>
            </div>
          ) : (
            <p className={classes['quiet']}>{t(settledDifferences > 0 ? 'allSettled' : 'noDifferences')}</p>
          )}
          <AgreementTable result={result} />
          <p className={classes['quiet']}>{t('method')}</p>
        </>
      )}
      <AgreementInterviews result={result} />
    </>
  );
}
