import { Anchor } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SequencesResult } from '#shared/contract/analysisContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { NumberShare } from '../../../components/NumberShare.tsx';
import { useRecordTable } from '../../../store/records.ts';
import { hrefOf } from '../../../store/route.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { useFormat } from '../../../strings/format.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import type { PatternViewProps } from '../patternViewProps.ts';
import { runAnalysis } from '../runAnalysis.ts';
import { keyOfSelection, type Selection } from '../selection.ts';
import classes from './SequencesView.module.css';

const minSupport = 3;

/** What people did step by step, as far as it repeats. */
export function SequencesView({ selection, onOpen }: Pick<PatternViewProps, 'selection' | 'onOpen'>) {
  const { t } = useTranslation('sequences');
  const { data, error, refetch } = useBackendQuery(['analysis.sequences', minSupport], (client, signal) =>
    runAnalysis(
      'patterns',
      (job) => client.analysis.sequences({ minSupport, jobId: job.jobId }, { signal: job.signal }),
      signal,
    ),
  );
  if (error !== null) return <AnalysisFault error={error} onRetry={refetch} />;
  if (data === undefined) return null;
  if (data.sequences.length === 0)
    return (
      <EmptyState
        text={t('none', { least: String(minSupport) })}
        alternative={<Anchor href={hrefOf('guides')}>{t('openGuides')}</Anchor>}
      />
    );
  return (
    <div className={classes['view']}>
      <p className={classes['lead']}>{t('lead', { count: data.n, least: String(minSupport) })}</p>
      <ul className={classes['list']} aria-label={t('listLabel')}>
        {data.sequences.map((sequence) => (
          <SequenceLine
            key={sequence.codeIds.join(' ')}
            sequence={sequence}
            n={data.n}
            selection={selection}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {data.isTruncated && <p className={classes['quiet']}>{t('truncated')}</p>}
      <p className={classes['quiet']}>{t('order')}</p>
    </div>
  );
}

interface SequenceLineProps {
  readonly sequence: SequencesResult['sequences'][number];
  readonly n: number;
  readonly selection: Selection | null;
  readonly onOpen: (selection: Selection) => void;
}

function SequenceLine({ sequence: { codeIds, respondentIds }, n, selection, onOpen }: SequenceLineProps) {
  const { t } = useTranslation('sequences');
  const format = useFormat();
  const codes = useRecordTable('code');
  const steps = codeIds.flatMap((id) => codes[id] ?? []);
  const names = steps.map((code) => nameOfCode(code, format.language)).join(' → ');
  const own: Selection = { kind: 'group', title: names, codeIds, respondentIds };
  return (
    <li className={classes['line']}>
      <button
        type="button"
        className={classes['button']}
        aria-label={t('open', { steps: names, share: format.kOfN(respondentIds.length, n) })}
        aria-pressed={selection !== null && keyOfSelection(selection) === keyOfSelection(own)}
        onClick={() => onOpen(own)}
      >
        <span className={classes['steps']}>
          {steps.map((code, index) => (
            <span key={code.id} className={classes['step']}>
              {index > 0 && <IconArrowRight className={classes['arrow']} size={16} stroke={1.6} aria-hidden />}
              <CodeMark family={getCodeType(code.typeId).family} name={nameOfCode(code, format.language)} size={16} />
            </span>
          ))}
        </span>
        <NumberShare k={respondentIds.length} n={n} barWidth={88} />
      </button>
    </li>
  );
}
