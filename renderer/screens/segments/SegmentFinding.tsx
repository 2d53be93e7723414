import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useFormat } from '../../strings/format.ts';
import { countAsClear } from './segmentViews.ts';
import classes from './SegmentsScreen.module.css';
import type { Segmentation } from './useSegmentation.ts';

const titles = ['finding1', 'finding2', 'finding3', 'finding4', 'finding5', 'finding6'] as const;
const subtitles = {
  pains: 'subtitlePains',
  jobs: 'subtitleJobs',
  all: 'subtitleAll',
  codes: 'subtitleCodes',
} as const;
const chance = 0.05;

/** The finding as a heading, and what it was made from. */
export function useFindingTitle({ question, result, isComputing }: Segmentation): {
  readonly title: string;
  readonly subtitle: string;
} {
  const { t } = useTranslation(['segments', 'common']);
  if (result === undefined) return { title: t('title'), subtitle: isComputing ? t('computing') : '' };
  const subtitle = t(subtitles[question.by], {
    parts: [
      t('common:people', { count: result.n }),
      ...(result.companies === 0 ? [] : [t('common:companies', { count: result.companies })]),
      t('common:codes', { count: result.codeIds.length }),
    ].join(', '),
  });
  if (result.verdict === 'noStructure') return { title: t('noStructure'), subtitle };
  if (result.verdict === 'tooFewInterviews') return { title: t('tooFew'), subtitle };
  const key = titles[result.segments.length - 1];
  return { title: key === undefined ? t('findingMany', { count: result.segments.length }) : t(key), subtitle };
}

interface SegmentFindingProps {
  readonly segmentation: Segmentation;
  readonly onTryAll: () => void;
}

/** What to do when there are no groups, and what the computation left out. */
export function SegmentFinding({ segmentation, onTryAll }: SegmentFindingProps) {
  const { t } = useTranslation(['segments', 'segmentStudy']);
  const format = useFormat();
  const { question, result, isStopped, compute } = segmentation;
  if (isStopped) return <Banner action={<Button onClick={compute}>{t('compute')}</Button>}>{t('stopped')}</Banner>;
  if (result === undefined) return null;
  const { p, permutations } = result.nullTest;
  const heard = result.map.points.length;
  if (result.verdict === 'tooFewInterviews') {
    const { by } = question;
    const isOfBasis = result.codeIds.length === 0 && (by === 'pains' || by === 'jobs');
    return (
      <p className={classes['advice']}>
        {t('missing', { count: result.interviewsMissing, n: format.number(heard) })}
        {isOfBasis && (
          <>
            {' '}
            {t('segmentStudy:noCodesOfBasis', {
              kind: t(by === 'pains' ? 'segmentStudy:kindPains' : 'segmentStudy:kindJobs'),
            })}{' '}
            <LinkButton onClick={onTryAll}>{t('segmentStudy:tryAll')}</LinkButton>
          </>
        )}
      </p>
    );
  }
  if (result.verdict === 'noStructure') {
    return (
      <p className={classes['advice']}>
        {t('isResult')}{' '}
        {p !== null && p > chance
          ? t('noStructureNull', {
              asClear: format.number(countAsClear(p, permutations)),
              permutations: format.number(permutations),
            })
          : t('noStructureUnstable')}{' '}
        {question.by !== 'all' && <LinkButton onClick={onTryAll}>{t('segmentStudy:tryAll')}</LinkButton>}
      </p>
    );
  }
  const count = (code: string): number =>
    Number(result.warnings.find((warning) => warning.startsWith(`${code} `))?.split(' ')[1] ?? 0);
  const givenUp = count('clustersGivenUp');
  const sampled = count('nullTestOnSample');
  if (givenUp === 0 && sampled === 0) return null;
  return (
    <p className={classes['aside']}>
      {givenUp > 0 && t('clustersGivenUp', { count: givenUp })} {sampled > 0 && t('nullOnSample', { count: sampled })}
    </p>
  );
}
