import { useTranslation } from 'react-i18next';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './MethodsAgree.module.css';

/** The customary reading of the adjusted Rand index: from .8 on nearly the same, below .5 another picture. */
function wordOf(ari: number): 'agreeWell' | 'agreePartly' | 'agreePoorly' {
  if (ari >= 0.8) return 'agreeWell';
  return ari >= 0.5 ? 'agreePartly' : 'agreePoorly';
}

/** One calm line on how far the picture depends on the method, figures behind it. */
export function MethodsAgree({ result }: { readonly result: SegmentsResult }) {
  const { t } = useTranslation('segmentStudy');
  const format = useFormat();
  const { agreement, consensus } = result;
  if (agreement === null || agreement.ari === null) return null;
  const print = (value: number | null): string => (value === null ? '—' : format.number(value, 2));
  return (
    <details className={classes['methods']}>
      <summary>{t(wordOf(agreement.ari))}</summary>
      <p>
        {t('agreeDetails', {
          groups: format.number(agreement.linkageGroups),
          alone: format.number(agreement.linkageAlone),
        })}{' '}
        {t('agreeIndex', { ari: print(agreement.ari), ami: print(agreement.ami) })}
      </p>
      {consensus !== null && (
        <p>
          {t('consensusDetails', {
            resamples: format.number(consensus.resamples),
            groups: format.number(consensus.groups),
            ari: print(consensus.ari),
          })}{' '}
          {t('ambiguity', { share: format.percent(consensus.ambiguity, 0) })}
        </p>
      )}
      <p>{t('decideNothing')}</p>
    </details>
  );
}
