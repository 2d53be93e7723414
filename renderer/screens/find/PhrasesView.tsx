import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepeatedPhrase } from '#shared/contract/searchContract.ts';
import type { CustomerSegmentId } from '#shared/domain/ids.ts';
import { Banner } from '../../components/Banner.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { NumberShare } from '../../components/NumberShare.tsx';
import { Section } from '../../components/Section.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { runJob } from '../../store/jobs.ts';
import { useRecordList } from '../../store/records.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './FindScreen.module.css';
import { PhraseQuotes } from './PhraseQuotes.tsx';

/** What several people say in the same words, each phrase with who said it. */
export function PhrasesView() {
  const { t } = useTranslation(['find', 'common']);
  const format = useFormat();
  const segments = useRecordList('customerSegment');
  const [segmentId, setSegmentId] = useState<CustomerSegmentId | null>(null);
  const [minRespondents, setMinRespondents] = useState(3);
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error, isLoading } = useBackendQuery(
    ['analysis.phrases', segmentId, minRespondents],
    (client, signal) =>
      runJob(
        'phrases',
        ({ jobId, signal: own }) =>
          client.analysis.phrases(
            { minRespondents, jobId, ...(segmentId === null ? {} : { customerSegmentId: segmentId }) },
            { signal: own },
          ),
        signal,
      ),
  );
  const phrase = data?.phrases.find(({ text }) => text === chosen) ?? data?.phrases[0];
  return (
    <>
      <div className={classes['tools']}>
        <Select
          label={t('phrasesOf')}
          style={{ flex: '1 1 280px', maxWidth: 420 }}
          allowDeselect={false}
          data={[
            { value: '', label: t('everybody') },
            ...segments.map(({ id, name }) => ({ value: id as string, label: t('segmentAgainst', { name }) })),
          ]}
          value={segmentId ?? ''}
          onChange={(value) => setSegmentId(value === '' || value === null ? null : (value as CustomerSegmentId))}
        />
        <NumberInput
          label={t('minPeople')}
          style={{ width: 160 }}
          min={2}
          max={99}
          allowDecimal={false}
          value={minRespondents}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 2) setMinRespondents(value);
          }}
        />
      </div>
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {isLoading && <p className={classes['quiet']}>{t('common:loading')}</p>}
      {data !== undefined && data.phrases.length === 0 && (
        <p className={classes['quiet']}>
          {data.n < minRespondents ? t('tooFewPeople', { needed: minRespondents, count: data.n }) : t('noPhrases')}
        </p>
      )}
      {data !== undefined && phrase !== undefined && (
        <div className={classes['columns']}>
          <div className={classes['main']}>
            <Section title={t('phrases')} aside={data.phrases.length}>
              <div className={classes['tableFrame']}>
                <DataTable<RepeatedPhrase>
                  label={t('phrases')}
                  rows={data.phrases}
                  rowKey={({ text }) => text}
                  onOpen={({ text }) => setChosen(text)}
                  isSelected={({ text }) => text === phrase.text}
                  columns={[
                    {
                      key: 'phrase',
                      title: t('columnPhrase'),
                      cell: ({ text }) => <span className={classes['phrase']}>{text}</span>,
                    },
                    {
                      key: 'people',
                      title: t('columnPeople'),
                      cell: ({ respondents }) => <NumberShare k={respondents} n={data.n} />,
                    },
                    { key: 'times', title: t('columnTimes'), align: 'right', cell: ({ occurrences }) => occurrences },
                    {
                      key: 'ratio',
                      title: t('columnRatio'),
                      align: 'right',
                      cell: ({ logRatio }) =>
                        logRatio === null ? '—' : t('ratioTimes', { times: format.number(2 ** logRatio, 1) }),
                    },
                    {
                      key: 'keyness',
                      title: t('columnKeyness'),
                      align: 'right',
                      cell: ({ keyness }) => (keyness === null ? '—' : format.number(keyness, 1)),
                    },
                  ]}
                />
              </div>
              {data.isTruncated && <p className={classes['quiet']}>{t('truncated', { count: data.phrases.length })}</p>}
              <p className={classes['quiet']}>
                {t('keynessHint', { words: format.number(data.words), compared: format.number(data.comparedWords) })}
              </p>
            </Section>
          </div>
          <aside className={classes['panel']}>
            <PhraseQuotes phrase={phrase} />
          </aside>
        </div>
      )}
    </>
  );
}
