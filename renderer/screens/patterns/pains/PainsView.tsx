import { Anchor, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PainRankingResult } from '#shared/contract/evidenceTablesContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useRecordTable } from '../../../store/records.ts';
import { goTo, hrefOf, useRoute } from '../../../store/route.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { useFormat } from '../../../strings/format.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import type { PatternViewProps } from '../patternViewProps.ts';
import { runAnalysis } from '../runAnalysis.ts';
import { Opportunities } from './Opportunities.tsx';
import classes from './PainsView.module.css';
import { PainTable } from './PainTable.tsx';

const seed = 1;
const mostNamed = 5;
const everybody = 'all';

/** How strong each pain is, for whom, made of what, and whether the order can be relied on. */
export function PainsView({ segments, onOpen }: Pick<PatternViewProps, 'segments' | 'onOpen'>) {
  const { t } = useTranslation('pains');
  const { query } = useRoute();
  // A score over people of different segments says little: the main one comes first.
  const main = segments.find(({ decision }) => decision === 'main')?.id;
  const whose = query['of'] ?? main ?? everybody;
  const customerSegmentId = segments.find(({ id }) => id === whose)?.id;
  const { data, error, refetch } = useBackendQuery(
    ['analysis.painRanking', customerSegmentId ?? null, seed],
    (client, signal) =>
      runAnalysis(
        'patterns',
        (job) =>
          client.analysis.painRanking(
            { seed, jobId: job.jobId, ...(customerSegmentId === undefined ? {} : { customerSegmentId }) },
            { signal: job.signal },
          ),
        signal,
      ),
  );
  if (error !== null) return <AnalysisFault error={error} onRetry={refetch} />;
  return (
    <div className={classes['view']}>
      {segments.length > 0 && (
        <Select
          className={classes['whose'] ?? ''}
          label={t('whose')}
          allowDeselect={false}
          data={[
            { value: everybody, label: t('everybody') },
            ...segments.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          value={customerSegmentId ?? everybody}
          onChange={(value) => goTo('patterns', null, { view: 'pains', of: value ?? everybody })}
        />
      )}
      {data !== undefined && data.pains.length === 0 && (
        <EmptyState
          text={t('noPains')}
          alternative={<Anchor href={hrefOf('interviews')}>{t('openInterviews')}</Anchor>}
        />
      )}
      {data !== undefined && data.pains.length > 0 && (
        <>
          <Finding result={data} />
          <PainTable key={whose} result={data} onOpen={onOpen} />
          <p className={classes['quiet']}>{t('formula')}</p>
          <p className={classes['quiet']}>{t('certainty', { resamples: data.resamples, seed: String(data.seed) })}</p>
        </>
      )}
      {data !== undefined && (
        <Opportunities key={`survey ${whose}`} customerSegmentId={customerSegmentId} seed={seed} />
      )}
    </div>
  );
}

/** What the ranking comes to, before anybody reads its figures. */
function Finding({ result: { pains, minimumRated } }: { readonly result: PainRankingResult }) {
  const { t } = useTranslation('pains');
  const { language, quoted } = useFormat();
  const codes = useRecordTable('code');
  const ranked = pains.filter(({ ranking }) => ranking !== null);
  const first = ranked.filter(({ ranking }) => ranking?.group === 1);
  const say = (): string => {
    if (ranked.length === 0) return t('noneRanked', { people: String(minimumRated) });
    if (first.length === ranked.length) return t('orderUnknown', { count: ranked.length });
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    const names = first.flatMap(({ codeId }) => codes[codeId] ?? []).map((code) => quoted(nameOfCode(code, language)));
    return t('orderPartly', { names: list.format(names.slice(0, mostNamed)) });
  };
  return (
    <p className={classes['lead']} role="status">
      {say()}
    </p>
  );
}
