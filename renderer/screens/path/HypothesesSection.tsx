import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/Section.tsx';
import { useRecordList } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import classes from './PathScreen.module.css';

const statusTexts = { open: 'statusOpen', supported: 'statusSupported', refuted: 'statusRefuted' } as const;
const mostShown = 4;

/** The guesses that the talks are to test, the newest first; they are written and judged on the validation screen. */
export function HypothesesSection() {
  const { t } = useTranslation('path');
  const isReadOnly = useSession(selectIsReadOnly);
  const hypotheses = useRecordList('hypothesis').toReversed();
  const evidence = useRecordList('hypothesisEvidence');
  const countOf = (id: string, stance: 'for' | 'against'): number =>
    evidence.filter((link) => link.hypothesisId === id && link.stance === stance).length;
  const place = hrefOf('validation', 'hypotheses');
  return (
    <Section
      title={t('hypotheses')}
      aside={
        isReadOnly ? undefined : (
          <Anchor href={place} size="13px">
            {t('write')}
          </Anchor>
        )
      }
    >
      {hypotheses.length === 0 && <p className={classes['nothing']}>{t('noHypotheses')}</p>}
      <ul className={classes['events']}>
        {hypotheses.slice(0, mostShown).map((hypothesis) => (
          <li key={hypothesis.id} className={classes['hypothesis']}>
            {[hypothesis.who, hypothesis.problem || hypothesis.job].filter((part) => part !== '').join(': ')}
            <div className={classes['aside']}>
              {t(statusTexts[hypothesis.status])} · {t('evidenceFor', { count: countOf(hypothesis.id, 'for') })} ·{' '}
              {t('evidenceAgainst', { count: countOf(hypothesis.id, 'against') })}
            </div>
          </li>
        ))}
      </ul>
      {hypotheses.length > mostShown && (
        <Anchor href={place} size="13px">
          {t('allHypotheses', { count: hypotheses.length })}
        </Anchor>
      )}
    </Section>
  );
}
