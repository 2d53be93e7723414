import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { longestMonologueLimit, talkRatioLimits } from '#shared/text/lintInterview.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { hrefOf } from '../../store/route.ts';
import { useFormat } from '../../strings/format.ts';
import type { MeasuredInterview } from './qualityInput.ts';
import classes from './QualityScreen.module.css';

/** Every interview with its figures; those beyond the method's limits in warning ink. */
export function QualityTable({ interviews }: { readonly interviews: readonly MeasuredInterview[] }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const share = (value: number | null): string => (value === null ? '—' : format.percent(value, 0));
  const marked = (text: string, isBeyond: boolean) => (isBeyond ? <b className={classes['beyond']}>{text}</b> : text);
  const right = { align: 'right' as const };
  return (
    <div className={classes['table']}>
      <DataTable
        label={t('byInterview')}
        rows={interviews}
        rowKey={({ interview }) => interview.id}
        columns={[
          {
            key: 'day',
            title: t('day'),
            cell: ({ interview }) => (interview.date === null ? '—' : format.day(interview.date)),
          },
          {
            key: 'interview',
            title: t('interview'),
            width: '30%',
            cell: ({ interview }) => (
              <Anchor href={hrefOf('interviews', interview.id)} size="sm">
                {interview.title}
              </Anchor>
            ),
          },
          { key: 'questions', title: t('questions'), ...right, cell: ({ quality }) => share(quality.questionQuality) },
          { key: 'open', title: t('open'), ...right, cell: ({ quality }) => share(quality.openShare) },
          {
            key: 'talk',
            title: t('talk'),
            ...right,
            cell: ({ quality }) => marked(share(quality.talkRatio), (quality.talkRatio ?? 0) > talkRatioLimits.warn),
          },
          {
            key: 'monologue',
            title: t('monologue'),
            ...right,
            cell: ({ quality }) =>
              marked(
                format.number(quality.longestMonologueWords),
                quality.longestMonologueWords > longestMonologueLimit,
              ),
          },
          {
            key: 'facts',
            title: t('facts'),
            ...right,
            cell: ({ quality }) => (quality.evidenceDensity === null ? '—' : format.number(quality.evidenceDensity, 1)),
          },
          {
            key: 'errors',
            title: t('errors'),
            ...right,
            cell: ({ quality }) => marked(format.number(quality.errors), quality.errors > 0),
          },
          { key: 'warnings', title: t('warnings'), ...right, cell: ({ quality }) => format.number(quality.warnings) },
        ]}
      />
    </div>
  );
}
