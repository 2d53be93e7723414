import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SuggestionEvaluation } from '#shared/contract/suggestionsContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { MissingExamples } from '../../components/MissingExamples.tsx';
import { Section } from '../../components/Section.tsx';
import { perform } from '../../store/actions/runCommand.ts';
import { runJob } from '../../store/jobs.ts';
import { useRecordTable } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './CodebookScreen.module.css';

type Row = SuggestionEvaluation['methods'][number];

/** How well codes are suggested on this project's own interviews, beside ways that learn less. Counted when asked. */
export function SuggestionFigures() {
  const { t } = useTranslation('suggestions');
  const format = useFormat();
  const codes = useRecordTable('code');
  const [found, setFound] = useState<SuggestionEvaluation | null>(null);
  const [isCounting, setIsCounting] = useState(false);
  const running = useRef(false);
  const count = async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setIsCounting(true);
    const answer = await perform((client) =>
      runJob('suggestions', ({ jobId, signal }) => client.suggestions.evaluate({ jobId }, { signal })),
    );
    running.current = false;
    setIsCounting(false);
    if (answer !== null) setFound(answer);
  };
  const share = (value: number): string => format.percent(value);
  const missing = found?.missing ?? null;
  const closest = codes[missing?.codeId ?? ''];
  const origins = found === null ? [] : Object.values(found.origins);
  return (
    <Section title={t('figures')} className={classes['group'] ?? ''}>
      <div className={classes['figures']}>
        <p>{t('figuresWhat')}</p>
        <Button size="xs" loading={isCounting} onClick={() => void count()}>
          {t(found === null ? 'count' : 'countAgain')}
        </Button>
      </div>
      {found !== null && missing !== null && (
        <p className={classes['honest']}>
          <MissingExamples
            examples={missing.examples}
            interviews={missing.interviews}
            codeName={closest === undefined ? null : nameOfCode(closest, format.language)}
          />
        </p>
      )}
      {found !== null && found.isReady && (
        <>
          <DataTable<Row>
            label={t('figures')}
            rows={found.methods}
            rowKey={({ method }) => method}
            columns={[
              {
                key: 'method',
                title: t('method'),
                cell: ({ method }) =>
                  method === 'chosen' ? <strong>{t('method_chosen')}</strong> : t(`method_${method}`),
              },
              { key: 'first', title: t('firstRight'), align: 'right', cell: (row) => share(row.precisionAt1) },
              { key: 'three', title: t('amongThree'), align: 'right', cell: (row) => share(row.recallAt3) },
              { key: 'f1', title: t('macroF1'), align: 'right', cell: (row) => format.number(row.macroF1, 2) },
            ]}
          />
          <p className={classes['honest']}>
            {t('basis', {
              quotes: t('quotes', { count: found.texts }),
              codes: t('codes', { count: found.codes }),
              interviews: t('interviews', { count: found.interviews }),
            })}{' '}
            {t('honest', {
              accepted: format.number(found.origins.accepted),
              total: format.number(origins.reduce((sum, value) => sum + value, 0)),
            })}
          </p>
        </>
      )}
    </Section>
  );
}
